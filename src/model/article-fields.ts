/**
 * Fields that a person can state about an article and about its printed page, one row each.
 *
 * Front matter, sidecars, the record, the list of corrected fields and the interface's names follow from the rows: stated.ts derives
 * the types of stated values, and read/stated reads and applies each field by its form. Adding a row is a compile error until every
 * `Record` over the fields covers it (docs/architecture.md shows how).
 */

/** Forms of values in YAML; FormValues in stated.ts has their types. */
export type FieldForm =
  /** A text that cannot be empty. */
  | 'text'
  /** A text; empty states that the article lacks it. */
  | 'text or none'
  /** A day: `2022-11-09`, `2022年11月9日`. */
  | 'day'
  /** A day, or a month, a year or a span where the day is not known: `1951-03`. */
  | 'date'
  /** Names with their roles; empty states that nobody signed. */
  | 'credits'
  /** A kind of article. */
  | 'kind'
  /** `3`, `A5`, `第三版`. */
  | 'page number'
  /** Source lines: `5-15, 20`. */
  | 'lines';

export interface FieldRow {
  readonly form: FieldForm;
  /** Its key in front matter; null if only a sidecar can state it. */
  readonly frontMatter: string | null;
  /** Its key in a sidecar. Where both can state a field, both accept either key. */
  readonly sidecar: string;
}

/** Fields of an article, in the order of `stated` in a record. */
export const ARTICLE_FIELDS = {
  kicker: { form: 'text or none', frontMatter: 'kicker', sidecar: 'kicker' },
  headline: { form: 'text or none', frontMatter: 'title', sidecar: 'headline' },
  subtitle: { form: 'text or none', frontMatter: 'subtitle', sidecar: 'subtitle' },
  byline: { form: 'credits', frontMatter: 'author', sidecar: 'byline' },
  dateline: { form: 'text or none', frontMatter: 'dateline', sidecar: 'dateline' },
  date: { form: 'day', frontMatter: 'date', sidecar: 'date' },
  section: { form: 'text', frontMatter: 'section', sidecar: 'section' },
  kind: { form: 'kind', frontMatter: 'kind', sidecar: 'kind' },
  note: { form: 'text', frontMatter: 'note', sidecar: 'note' },
  lines: { form: 'lines', frontMatter: null, sidecar: 'lines' },
  id: { form: 'text', frontMatter: 'id', sidecar: 'id' },
} as const satisfies Readonly<Record<string, FieldRow>>;

/** Fields of a printed page; all its articles share them. */
export const PAGE_FIELDS = {
  paper: { form: 'text', frontMatter: 'paper', sidecar: 'paper' },
  date: { form: 'date', frontMatter: 'date', sidecar: 'date' },
  pageNumber: { form: 'page number', frontMatter: 'page', sidecar: 'page' },
  pageName: { form: 'text', frontMatter: 'pageName', sidecar: 'pageName' },
} as const satisfies Readonly<Record<string, FieldRow>>;

export type StatedField = keyof typeof ARTICLE_FIELDS;
export type PageField = keyof typeof PAGE_FIELDS;

/** The names of the rows in their order: `Object.keys` with a precise type. */
export const fieldNames = <T extends object>(rows: T): readonly (keyof T & string)[] => Object.keys(rows) as (keyof T & string)[];

export const STATED_FIELDS = fieldNames(ARTICLE_FIELDS);

/**
 * Properties of a printed page beside its paper and date: the property of a record's `page`, and the field that states it.
 * The record, the archive's entries, data/articles.ndjson and the JSON follow from this table.
 */
export const PRINTED_PAGE = { number: 'pageNumber', name: 'pageName' } as const satisfies Readonly<Record<string, PageField>>;
