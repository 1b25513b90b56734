/** The fields of the query language: their names for readers, and the fields of an article that each searches. */
import type { Field } from './searched-fields.ts';

export const QUERY_FIELDS = {
  title: { names: ['标题', '標題', '题', 'title', 'headline'], looksIn: ['kicker', 'title', 'subtitle'] },
  kicker: { names: ['引题', '引題', 'kicker'], looksIn: ['kicker'] },
  byline: { names: ['署名', '作者', '记者', '記者', 'byline', 'author'], looksIn: ['byline', 'credit'] },
  section: { names: ['栏目', '欄目', 'section'], looksIn: ['section'] },
  dateline: { names: ['电头', '電頭', 'dateline'], looksIn: ['dateline'] },
  page: { names: ['版', '版次', 'page'], looksIn: ['page'] },
  text: { names: ['正文', 'text', 'body'], looksIn: ['text', 'crosshead'] },
} as const satisfies Readonly<Record<string, { readonly names: readonly string[]; readonly looksIn: readonly Field[] }>>;

export type FieldName = keyof typeof QUERY_FIELDS;
const ROWS = Object.entries(QUERY_FIELDS) as readonly (readonly [FieldName, (typeof QUERY_FIELDS)[FieldName]])[];

/** Query fields by name, in lower case. */
export const FIELD_NAMES: ReadonlyMap<string, FieldName> = new Map(
  ROWS.flatMap(([field, { names }]) => names.map((name): readonly [string, FieldName] => [name, field])),
);

/** The fields of an article that each query field searches. */
export const SEARCHED_FIELDS: ReadonlyMap<FieldName, ReadonlySet<Field>> = new Map(
  ROWS.map(([field, { looksIn }]) => [field, new Set<Field>(looksIn)]),
);
