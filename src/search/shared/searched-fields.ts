/**
 * The searchable fields of an article. Index and matching both take their lines from here, so that they cannot disagree about which
 * text belongs to an article.
 */
import type { ParagraphRole } from '../../model/model.ts';
import type { SearchDocument } from './search-document.ts';

export const FIELDS = [
  'kicker',
  'title',
  'subtitle',
  'text',
  'crosshead',
  'credit',
  'byline',
  'dateline',
  'section',
  'inferredSection',
  'page',
] as const;
export type Field = (typeof FIELDS)[number];

/** One line of a field's text. A match never crosses lines. */
export interface FieldLine {
  readonly field: Field;
  readonly text: string;
}

/** Title block and text; a hit says in which other field it was found. */
export const MAIN_FIELDS: ReadonlySet<Field> = new Set<Field>(['kicker', 'title', 'subtitle', 'text']);
/** What the page prints. The other fields are found only where a query names them. */
export const PRINTED_FIELDS: ReadonlySet<Field> = new Set<Field>([...MAIN_FIELDS, 'crosshead', 'credit', 'byline', 'dateline', 'section']);
export const TITLE_BLOCK: ReadonlySet<Field> = new Set<Field>(['kicker', 'title', 'subtitle']);

const FIELD_OF_ROLE: Readonly<Record<ParagraphRole, Field>> = {
  body: 'text',
  caption: 'text',
  crosshead: 'crosshead',
  credit: 'credit',
  signature: 'credit',
};

/** The searchable texts of an article. All of them come from its page; none depends on the rest of the archive. */
export type ArticleTexts = Pick<
  SearchDocument,
  'kicker' | 'headline' | 'title' | 'subtitle' | 'paragraphs' | 'byline' | 'dateline' | 'section' | 'sectionPrinted' | 'page'
>;

export function fieldLines(doc: ArticleTexts): FieldLine[] {
  const lines: FieldLine[] = [];
  // Tables, lists and titles of several lines have line ends.
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
  // A role may be supplied; where the page prints it, a credit or the text has it.
  for (const { name } of doc.byline) add('byline', name);
  add('dateline', doc.dateline);
  add(doc.sectionPrinted ? 'section' : 'inferredSection', doc.section);
  add('page', doc.page);
  return lines;
}
