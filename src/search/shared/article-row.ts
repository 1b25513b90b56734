/**
 * The format of an article in its text file, for verification, snippets and display: a SearchDocument as a row of columns. Each article
 * has its own file, so that a hit costs one small download.
 */
import type { Credit, ParagraphRole } from '../../model/model.ts';
import type { SearchDocument } from './search-document.ts';
import { ARTICLE_KINDS, CONFIDENCES, isOneOf, PARAGRAPH_ROLES } from '../../model/vocabulary.ts';

const ROLES: Readonly<Record<ParagraphRole, string>> = { body: 'b', crosshead: 'h', caption: 'p', credit: 'c', signature: 's' };
const ROLE_NAMES: ReadonlyMap<string, ParagraphRole> = new Map(PARAGRAPH_ROLES.map((role) => [ROLES[role], role]));

/** Writes a value into a row and reads it back. `read` returns `undefined` if the value is damaged. */
interface Column<Value> {
  readonly write: (value: Value, doc: SearchDocument) => unknown;
  readonly read: (value: unknown) => Value | undefined;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isCredit = (value: unknown): value is [string, string] => Array.isArray(value) && isString(value[0]) && isString(value[1]);

const TEXT: Column<string> = { write: (value) => value, read: (value) => (isString(value) ? value : undefined) };
/** A text that may be absent: written as an empty string. */
const OPTIONAL_TEXT: Column<string | null> = {
  write: (value) => value ?? '',
  read: (value) => (isString(value) ? value || null : undefined),
};

/**
 * The columns in the order of a row, long ones last. Adding a field to SearchDocument is a compile error here; raise FORMAT (format.ts)
 * together with it.
 */
const COLUMNS: { readonly [Field in keyof SearchDocument]: Column<SearchDocument[Field]> } = {
  id: TEXT,
  url: TEXT,
  date: OPTIONAL_TEXT,
  dateConfidence: { write: (confidence) => confidence, read: (value) => (isOneOf(CONFIDENCES, value) ? value : undefined) },
  kind: { write: (kind) => kind, read: (value) => (isOneOf(ARTICLE_KINDS, value) ? value : undefined) },
  section: TEXT,
  sectionPrinted: { write: (printed) => (printed ? 1 : 0), read: (value) => (value === 0 || value === 1 ? value === 1 : undefined) },
  page: OPTIONAL_TEXT,
  paper: OPTIONAL_TEXT,
  issue: TEXT,
  dateline: OPTIONAL_TEXT,
  byline: {
    write: (credits) => credits.map(({ name, role }) => [name, role]),
    read: (value) => (Array.isArray(value) && value.every(isCredit) ? value.map(([name, role]): Credit => ({ name, role })) : undefined),
  },
  kicker: OPTIONAL_TEXT,
  headline: OPTIONAL_TEXT,
  subtitle: OPTIONAL_TEXT,
  // Empty if it equals the headline.
  title: { write: (title, { headline }) => (title === headline ? '' : title), read: TEXT.read },
  // The first letter of each paragraph is its role.
  paragraphs: {
    write: (paragraphs) => paragraphs.map(({ role, text }) => ROLES[role] + text),
    read: (value) =>
      Array.isArray(value) && value.every(isString)
        ? value.map((paragraph) => ({ role: ROLE_NAMES.get(paragraph.charAt(0)) ?? 'body', text: paragraph.slice(1) }))
        : undefined,
  },
};
const FIELDS = Object.keys(COLUMNS) as readonly (keyof SearchDocument)[];

/** One value for each column, in order. */
export type ArticleRow = readonly unknown[];

const cell = <Field extends keyof SearchDocument>(field: Field, doc: SearchDocument): unknown => COLUMNS[field].write(doc[field], doc);

export const articleRow = (doc: SearchDocument): ArticleRow => FIELDS.map((field) => cell(field, doc));

/** Reads the document of a row; null if the row is damaged. */
export function readArticleRow(row: unknown): SearchDocument | null {
  if (!Array.isArray(row) || row.length !== FIELDS.length) return null;
  const values: readonly unknown[] = row;
  const read: Record<string, unknown> = {};
  for (const [i, field] of FIELDS.entries()) {
    const value = COLUMNS[field].read(values[i]);
    if (value === undefined) return null;
    read[field] = value;
  }
  // Each column was read by the reader of its own type.
  const doc = read as unknown as SearchDocument;
  return doc.title ? doc : { ...doc, title: doc.headline ?? '' };
}
