/** Writes the answer key of a composed page in the scorer's form, from the tag and group of each line. */
import type { ArticleKind } from '../../src/model/model.ts';
import type { ComposedPage, Group } from './composed.ts';

export interface KeyedArticle {
  readonly lines: number[];
  readonly kind: ArticleKind;
  kicker: string | null;
  headline: string | null;
  subtitle: string | null;
  readonly byline: null;
  readonly joins: [number, number][];
  readonly section: null;
}

export interface AnswerKey {
  readonly file: string;
  readonly date: null;
  readonly articles: readonly KeyedArticle[];
  readonly furniture: readonly { readonly lines: readonly number[]; readonly role: string }[];
}

const FIELDS: Readonly<Partial<Record<string, 'kicker' | 'headline' | 'subtitle'>>> = {
  K: 'kicker',
  k: 'kicker',
  H: 'headline',
  h: 'headline',
  S: 'subtitle',
};

export function answerKey({ lines, tags, owners }: ComposedPage, file: string): AnswerKey {
  const articles = new Map<Group | string, KeyedArticle>();
  const lastText = new Map<KeyedArticle, number>();
  const furniture: { lines: number[]; role: string }[] = [];
  let previous = '';
  for (const [i, text] of lines.entries()) {
    const [tag, group] = [tags[i] ?? null, owners[i] ?? null];
    if (tag === null || group === null) continue;
    const line = i + 1;
    if (group.kind === null || tag === 'z') {
      furniture.push({ lines: [line], role: tag === 'L' ? 'section label' : 'slogan' });
      continue;
    }
    const key = group.joins ?? group.id ?? group;
    const article = articles.get(key) ?? emptyArticle(group.kind);
    articles.set(key, article);
    article.lines.push(line);
    const role: string = tag === '+' ? previous : tag;
    previous = role;
    const field = FIELDS[role];
    if (field) article[field] = (article[field] ?? '') + text.replace(/^#+ |\*\*/gu, '').trim();
    const above = lastText.get(article);
    if ('JF'.includes(role) && above !== undefined && line > above + 1) article.joins.push([above, line]);
    if ('BJEFP'.includes(role)) lastText.set(article, line);
  }
  return { file, date: null, articles: [...articles.values()], furniture };
}

const emptyArticle = (kind: ArticleKind): KeyedArticle => ({
  lines: [],
  kind,
  kicker: null,
  headline: null,
  subtitle: null,
  byline: null,
  joins: [],
  section: null,
});
