/**
 * The searchable parts of an article, in the order in which a reader meets them. Build and verification both take
 * them from here, so that what is listed and what is looked for can never differ.
 */
import type { ParagraphRole, SearchDocument } from '../../model/model.ts';

export const FIELDS = ['kicker', 'title', 'subtitle', 'text', 'crosshead', 'credit', 'byline', 'dateline', 'section', 'page'] as const;
export type Field = (typeof FIELDS)[number];

/** One line of text of a field; matches never go from one into the next. */
export interface FieldLine {
  readonly field: Field;
  readonly text: string;
}

/** Title block and text: what "the article holds it" means. The rest is found too, but said to be found elsewhere. */
export const MAIN_FIELDS: ReadonlySet<Field> = new Set<Field>(['kicker', 'title', 'subtitle', 'text']);
export const TITLE_BLOCK: ReadonlySet<Field> = new Set<Field>(['kicker', 'title', 'subtitle']);

const FIELD_OF_ROLE: Readonly<Record<ParagraphRole, Field>> = {
  body: 'text',
  caption: 'text',
  crosshead: 'crosshead',
  credit: 'credit',
  signature: 'credit',
};

/** The texts of an article that can be searched: what its page says of it, nothing that the archive decides. */
export type ArticleTexts = Pick<
  SearchDocument,
  'kicker' | 'headline' | 'title' | 'subtitle' | 'paragraphs' | 'byline' | 'dateline' | 'section' | 'page'
>;

export function fieldLines(doc: ArticleTexts): FieldLine[] {
  const lines: FieldLine[] = [];
  // Tables, lists and titles on several lines keep their line ends; a match never crosses one.
  const add = (field: Field, text: string | null): void => {
    if (!text) return;
    if (!text.includes('\n')) lines.push({ field, text });
    else for (const line of text.split('\n')) if (line) lines.push({ field, text: line });
  };
  add('kicker', doc.kicker);
  add('title', doc.headline);
  if (doc.title !== doc.headline) add('title', doc.title);
  add('subtitle', doc.subtitle);
  for (const { role, text } of doc.paragraphs) add(FIELD_OF_ROLE[role], text);
  for (const { name, role } of doc.byline) add('byline', role ? `${role} ${name}` : name);
  add('dateline', doc.dateline);
  add('section', doc.section);
  add('page', doc.page);
  return lines;
}
