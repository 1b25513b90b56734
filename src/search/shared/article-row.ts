/**
 * One article as the index keeps it for verification, snippet and display: a SearchDocument as a row, in a file of
 * its own, so that a hit costs one small fetch and no stranger's text.
 */
import type { Credit, ParagraphRole, SearchDocument } from '../../model/model.ts';
import { ARTICLE_KINDS, isOneOf, PARAGRAPH_ROLES } from '../../model/vocabulary.ts';

const ROLES: Readonly<Record<ParagraphRole, string>> = { body: 'b', crosshead: 'h', caption: 'p', credit: 'c', signature: 's' };
const ROLE_NAMES: ReadonlyMap<string, ParagraphRole> = new Map(PARAGRAPH_ROLES.map((role) => [ROLES[role], role]));

/** How a column is written into a row and read back; `read` gives `undefined` where the value is damaged. */
interface Column<Value> {
  readonly write: (value: Value, doc: SearchDocument) => unknown;
  readonly read: (value: unknown) => Value | undefined;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isCredit = (value: unknown): value is [string, string] => Array.isArray(value) && isString(value[0]) && isString(value[1]);

const TEXT: Column<string> = { write: (value) => value, read: (value) => (isString(value) ? value : undefined) };
/** An absent fact is an empty string. */
const FACT: Column<string | null> = { write: (value) => value ?? '', read: (value) => (isString(value) ? value || null : undefined) };

/**
 * A row has its columns in this order, long ones last. A further field of SearchDocument does not compile until it has its
 * column here; the format's number (format.ts) goes up with it.
 */
const COLUMNS: { readonly [Field in keyof SearchDocument]: Column<SearchDocument[Field]> } = {
  id: TEXT,
  url: TEXT,
  date: FACT,
  kind: { write: (kind) => kind, read: (value) => (isOneOf(ARTICLE_KINDS, value) ? value : undefined) },
  section: TEXT,
  page: FACT,
  paper: FACT,
  issue: TEXT,
  dateline: FACT,
  byline: {
    write: (credits) => credits.map(({ name, role }) => [name, role]),
    read: (value) => (Array.isArray(value) && value.every(isCredit) ? value.map(([name, role]): Credit => ({ name, role })) : undefined),
  },
  kicker: FACT,
  headline: FACT,
  subtitle: FACT,
  // Only where it is not the headline.
  title: { write: (title, { headline }) => (title === headline ? '' : title), read: TEXT.read },
  // Each begins with the letter of its role.
  paragraphs: {
    write: (paragraphs) => paragraphs.map(({ role, text }) => ROLES[role] + text),
    read: (value) =>
      Array.isArray(value) && value.every(isString)
        ? value.map((paragraph) => ({ role: ROLE_NAMES.get(paragraph.charAt(0)) ?? 'body', text: paragraph.slice(1) }))
        : undefined,
  },
};
const FIELDS = Object.keys(COLUMNS) as readonly (keyof SearchDocument)[];

/** One value a column, in the order of the columns. */
export type ArticleRow = readonly unknown[];

const cell = <Field extends keyof SearchDocument>(field: Field, doc: SearchDocument): unknown => COLUMNS[field].write(doc[field], doc);

export const articleRow = (doc: SearchDocument): ArticleRow => FIELDS.map((field) => cell(field, doc));

/** The document of a row; null where the row is damaged. */
export function readArticleRow(row: unknown): SearchDocument | null {
  if (!Array.isArray(row) || row.length !== FIELDS.length) return null;
  const values: readonly unknown[] = row;
  const read: Record<string, unknown> = {};
  for (const [i, field] of FIELDS.entries()) {
    const value = COLUMNS[field].read(values[i]);
    if (value === undefined) return null;
    read[field] = value;
  }
  // Every column has been read by the reader of its own type.
  const doc = read as unknown as SearchDocument;
  return doc.title ? doc : { ...doc, title: doc.headline ?? '' };
}
