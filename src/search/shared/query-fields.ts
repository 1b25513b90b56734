/** The fields of the query language, and what each looks in. */
import type { Field } from './fields.ts';

export type FieldName = 'title' | 'kicker' | 'byline' | 'section' | 'dateline' | 'page' | 'text';

/** What readers may call a field; in lower case. */
export const FIELD_NAMES: Readonly<Record<string, FieldName>> = {
  标题: 'title',
  標題: 'title',
  题: 'title',
  title: 'title',
  headline: 'title',
  引题: 'kicker',
  引題: 'kicker',
  kicker: 'kicker',
  署名: 'byline',
  作者: 'byline',
  记者: 'byline',
  記者: 'byline',
  byline: 'byline',
  author: 'byline',
  栏目: 'section',
  欄目: 'section',
  section: 'section',
  电头: 'dateline',
  電頭: 'dateline',
  dateline: 'dateline',
  版: 'page',
  版次: 'page',
  page: 'page',
  正文: 'text',
  text: 'text',
  body: 'text',
};

/** The parts of an article that a field name looks in. */
export const SEARCHED_FIELDS: Readonly<Record<FieldName, ReadonlySet<Field>>> = {
  title: new Set<Field>(['kicker', 'title', 'subtitle']),
  kicker: new Set<Field>(['kicker']),
  byline: new Set<Field>(['byline', 'credit']),
  section: new Set<Field>(['section']),
  dateline: new Set<Field>(['dateline']),
  page: new Set<Field>(['page']),
  text: new Set<Field>(['text', 'crosshead']),
};
