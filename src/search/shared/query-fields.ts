/** The fields of the query language: their names for readers, and what each searches. */
import type { ArticleKind } from '../../model/vocabulary.ts';
import type { Field } from './searched-fields.ts';

const NAMING = ['kicker', 'title', 'subtitle', 'crosshead', 'text', 'credit', 'byline'] as const;

export const QUERY_FIELDS = {
  title: { names: ['标题', '標題', '题', '題', 'title', 'headline'], looksIn: ['kicker', 'title', 'subtitle'] },
  kicker: { names: ['引题', '引題', 'kicker'], looksIn: ['kicker'] },
  byline: { names: ['署名', '作者', '记者', '記者', 'byline', 'author'], looksIn: ['byline', 'credit'] },
  section: { names: ['栏目', '欄目', 'section'], looksIn: ['section', 'inferredSection'] },
  dateline: { names: ['电头', '電頭', 'dateline'], looksIn: ['dateline'] },
  page: { names: ['版', '版次', 'page'], looksIn: ['page'] },
  // A name is found where the page prints it.
  person: { names: ['人物', 'person', 'people'], looksIn: NAMING },
  place: { names: ['地名', 'place'], looksIn: NAMING },
  organisation: { names: ['机构', '機構', 'organisation', 'organization'], looksIn: NAMING },
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

export const DATE_NAMES: ReadonlySet<string> = new Set(['日期', '时间', '時間', 'date']);
export const PAPER_NAMES: ReadonlySet<string> = new Set(['报纸', '報紙', '报名', '報名', 'paper', 'newspaper']);
export const KIND_NAMES: ReadonlySet<string> = new Set(['体裁', '體裁', '类别', '類別', 'kind', 'type']);

const KIND_WORDS: Readonly<Record<ArticleKind, readonly string[]>> = {
  news: ['报道', '報道', '報導', '消息', '新闻', '新聞'],
  photo: ['图片', '圖片', '照片'],
  notice: ['公告', '启事', '啟事', '通知'],
  document: ['文件'],
  advertisement: ['广告', '廣告'],
  continuation: ['转版续文', '轉版續文'],
};

/** Kinds of articles by the words that readers have for them, in lower case. */
export const KINDS_BY_WORD: ReadonlyMap<string, ArticleKind> = new Map(
  (Object.entries(KIND_WORDS) as [ArticleKind, readonly string[]][]).flatMap(([kind, words]) =>
    [kind, ...words].map((word): readonly [string, ArticleKind] => [word, kind]),
  ),
);
