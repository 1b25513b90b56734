/** The columns of a table of articles: names that owners give them, and the fields of front matter that they become. */
import { FRONT_MATTER_FIELDS } from '../read/stated/front-matter.ts';

/** Other names of fields, in lower case. Every field also goes by its own name. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['标题', '標題', '题名', '題名', 'headline'],
  text: ['正文', '全文', '内容', '內容', 'body', 'content', 'fulltext'],
  date: ['日期', '出版日期', 'published', 'issued'],
  author: ['作者', '署名', '记者', '記者', 'byline', 'authors', 'creator'],
  section: ['栏目', '欄目', 'category'],
  kicker: ['引题', '引題', '肩题', '肩題'],
  subtitle: ['副题', '副題', '副标题', '副標題'],
  dateline: ['电头', '電頭'],
  paper: ['报纸', '報紙', '报名', '報名', 'newspaper'],
  page: ['版次', '版', '版号', 'pagenumber'],
  pageName: ['版名', 'pagename'],
  kind: ['体裁', '體裁', '类别', '類別'],
  note: ['更正', '备注', '備註'],
  id: ['编号', '編號'],
};
const BY_NAME = new Map(
  [...FRONT_MATTER_FIELDS, 'text'].flatMap((field) => [field, ...(NAMES[field] ?? [])].map((name) => [name.toLowerCase(), field] as const)),
);

/** The field of a column; undefined if its name is unknown. */
export const fieldOf = (column: string): string | undefined => BY_NAME.get(column.replace(/[\s_\ufeff]/gu, '').toLowerCase());

/** What guzhi's own data files have beside the fields of an article; not imported, and not worth a warning. */
export const DERIVED: ReadonlySet<string> = new Set(
  [
    'url',
    'source',
    'lines',
    'line',
    'issue',
    'continued',
    'dateConfidence',
    'stated',
    'doubts',
    'doubtedPrint',
    'characters',
    'headline',
  ].map((name) => name.toLowerCase()),
);

/** The values of a row by field. */
export type Fields = ReadonlyMap<string, unknown>;

/**
 * The fields of a row of named values. Values of guzhi's own data files are taken apart: `{label}` of a section, `{number, name}` of a
 * page. The first column of a field wins; empty cells are left out.
 */
export function fieldsOf(row: Readonly<Record<string, unknown>>): Fields {
  const fields = new Map<string, unknown>();
  const add = (field: string, value: unknown): void => {
    if (value !== null && value !== undefined && value !== '' && !fields.has(field)) fields.set(field, value);
  };
  for (const [column, value] of Object.entries(row)) {
    const field = fieldOf(column);
    if (field === undefined) continue;
    if (field === 'section' && isObject(value)) add(field, value['label']);
    else if (field === 'page' && isObject(value)) {
      add('page', value['number']);
      add('pageName', value['name']);
    } else add(field, value);
  }
  return fields;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
