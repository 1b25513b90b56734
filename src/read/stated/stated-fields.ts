/**
 * Reads and checks the fields that front matter and sidecar share. In: a YAML field. Out: its value, or undefined after
 * adding a diagnostic.
 */
import { READ } from '../../messages/read.ts';
import { type FieldForm, type FieldRow, fieldNames } from '../../model/article-fields.ts';
import type { ArticleKind, Credit } from '../../model/model.ts';
import type { FormValues, StatedValues } from '../../model/stated.ts';
import { ARTICLE_KINDS, isOneOf } from '../../model/vocabulary.ts';
import { readStatedDate, type StatedDate, statedDateText } from '../dates/stated-date.ts';
import { readCreditText } from '../credits/credit-text.ts';
import { yaml } from '../../text/yaml.ts';
import { readPageSign } from '../../text/page-sign.ts';
import { report, wrong, type YamlField, type YamlSource } from './yaml-map.ts';

const NAME = /^[^\s].{0,60}$/u;

export type Write<T> = { -readonly [K in keyof T]: T[K] };

/** Text, or null for an empty field: `subtitle:` states that the article has no subtitle. */
function textOrNone(field: YamlField, source: YamlSource): string | null | undefined {
  if (field.value === null || field.value === '') return null;
  return text(field, source) ?? undefined;
}

export function text(field: YamlField, source: YamlSource): string | undefined {
  if (typeof field.value === 'string' && field.value.trim()) return field.value.replace(/\s+/gu, ' ').trim();
  if (typeof field.value === 'number') return asWritten(field, field.value);
  return wrong(field, source, 'a text', '要闻');
}

/** The source form of a number: 3.10 must not become 3.1. */
const asWritten = ({ node }: YamlField, value: string | number): string =>
  typeof value === 'number' && yaml().isScalar(node) ? (node.source ?? String(value)) : String(value);

/** Reads `03` and `第三版` as `3`, `a5` as `A5` and `第10、11版` as `10-11`, like printed page numbers; other text (`增刊`) is unchanged. */
export function pageNumber(field: YamlField, source: YamlSource): string | undefined {
  const printed = text(field, source);
  return printed === undefined ? undefined : (readPageSign(printed) ?? printed);
}

const A_DATE = 'a day that exists, or a month, a year or a span where the day is not known';

/** `2022-11-09 08:00` -> `2022-11-09`; `1951-03` -> `1951-03-01..1951-03-31`. */
export function date(field: YamlField, source: YamlSource): string | undefined {
  const stated = statedDate(field, source);
  return stated ? statedDateText(stated) : wrong(field, source, A_DATE, '2022-11-09');
}

/** `2022-11-09` or `2022年11月9日` -> ISO date. */
export function day(field: YamlField, source: YamlSource): string | undefined {
  const stated = statedDate(field, source);
  return stated && stated.first === stated.last ? stated.first : wrong(field, source, 'a day that exists', '2022-11-09');
}

/** Reports a weekday that the day did not have. */
function statedDate(field: YamlField, source: YamlSource): StatedDate | null {
  const value: unknown = Array.isArray(field.value) && field.value.length === 1 ? field.value[0] : field.value;
  const written = typeof value === 'string' || typeof value === 'number' ? asWritten(field, value) : '';
  const stated = readStatedDate(written);
  if (stated?.weekdayDiffers) report(source, READ.otherWeekday({ date: stated.first }), field.line, written);
  return stated;
}

export function kind(field: YamlField, source: YamlSource): ArticleKind | undefined {
  const { value } = field;
  return isOneOf(ARTICLE_KINDS, value) ? value : wrong(field, source, `one of ${ARTICLE_KINDS.join(', ')}`, 'news');
}

/** `李静`, `李静 摄`, `[李静, 梁丹 采写]`, `[{name: 李静, role: 采写}]`; an empty field states that the article is unsigned. */
export function credits(field: YamlField, source: YamlSource): readonly Credit[] | undefined {
  const list = field.value === null ? [] : Array.isArray(field.value) ? field.value : [field.value];
  const read = list.map(credit);
  return read.every((r) => r !== null)
    ? read.flat()
    : wrong(field, source, 'names, each with a role behind it where it is not 记者', '[李静, 梁琛 摄]');
}

/** 高远山、何青等; 某某等三人: further authors whose names are not stated. */
const AND_OTHERS = /(?<=\S) ?等(?:人|[\d一二三四五六七八九十]{1,3}人)?$/u;
/** A comma separates names where each has a Chinese character: it is part of `Smith, John`. */
const SEPARATOR = /[、;；]|[,，](?=[^,，]*\p{Script=Han})/u;
const HAS_HAN = /\p{Script=Han}/u;

/** One stated author, with the role beside the name if there is one. */
function namesIn(stated: string): readonly Credit[] {
  const credits = readCreditText(stated, 'open')?.credits ?? [];
  return credits.length > 0 ? credits : [{ name: stated, role: '记者' }];
}

function credit(entry: unknown): Credit[] | null {
  if (typeof entry === 'string' && NAME.test(entry.trim())) {
    const stated = entry.trim().replace(AND_OTHERS, '');
    if (!HAS_HAN.test(stated) || readCreditText(stated, 'open')?.credits.length) return [...namesIn(stated)];
    return stated
      .split(SEPARATOR)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .flatMap(namesIn);
  }
  if (typeof entry !== 'object' || entry === null || !('name' in entry) || typeof entry.name !== 'string') return null;
  const role = 'role' in entry && typeof entry.role === 'string' && entry.role ? entry.role : '记者';
  return NAME.test(entry.name) ? [{ name: entry.name, role }] : null;
}

/** `5-15, 20`, `42` or `[5, 6, 7]` -> source lines in that order. */
export function lines(field: YamlField, source: YamlSource): readonly number[] | undefined {
  const parts = (Array.isArray(field.value) ? field.value : String(field.value ?? '').split(/[,，、]/u)).map((p) => String(p).trim());
  const read = parts.map((part) => /^([1-9][0-9]{0,6})(?:\s*[-–—]\s*([1-9][0-9]{0,6}))?$/u.exec(part));
  const ranges = read.flatMap((m) => (m ? [[Number(m[1]), Number(m[2] ?? m[1])] as const] : []));
  if (ranges.length !== parts.length || ranges.some(([a, b]) => b < a || b - a > 100_000))
    return wrong(field, source, 'lines of the page', '5-15, 20');
  return [...new Set(ranges.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i)))];
}

/** The reader of each form; a form without a reader is a compile error. */
const READERS: { readonly [Form in FieldForm]: (field: YamlField, source: YamlSource) => FormValues[Form] | undefined } = {
  text,
  'text or none': textOrNone,
  day,
  date,
  credits,
  kind,
  'page number': pageNumber,
  lines,
};

type Where = 'frontMatter' | 'sidecar';

/** The keys under which a table's fields can be stated in front matter or in sidecars, in the table's order. */
export const keysOf = <Rows extends Readonly<Record<string, FieldRow>>, W extends Where>(
  rows: Rows,
  where: W,
): readonly NonNullable<Rows[keyof Rows][W]>[] => fieldNames(rows).flatMap((name) => rows[name]?.[where] ?? []);

const isStatedBy = ({ frontMatter, sidecar }: FieldRow, where: Where, key: string): boolean =>
  frontMatter === null ? where === 'sidecar' && key === sidecar : key === frontMatter || key === sidecar;

/**
 * Reads one YAML field into the values of a table. The key of either source is accepted for a field that both can state.
 * @returns false if the table has no field with that key
 */
export function readField<Rows extends Readonly<Record<string, FieldRow>>>(
  rows: Rows,
  where: Where,
  field: YamlField,
  source: YamlSource,
  values: Write<StatedValues<Rows>>,
): boolean {
  const name = fieldNames(rows).find((key) => rows[key] !== undefined && isStatedBy(rows[key], where, field.key));
  if (name === undefined) return false;
  const row: FieldRow | undefined = rows[name];
  const value = row && READERS[row.form](field, source);
  if (value !== undefined) values[name] = value as StatedValues<Rows>[typeof name];
  return true;
}
