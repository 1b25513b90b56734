/**
 * Reads the YAML front matter of a seed. With `title` the file is one article; otherwise the fields state the page's paper,
 * date, number and name. In: the lines of the file. Out: the stated fields, the first line of the body, and all problems.
 *
 *   ---
 *   title: 晋沪两地保税区握手合作
 *   date: 2022-11-09
 *   author: [李静, 梁丹]
 *   ---
 */
import { diagnosticOf } from '../../messages/message.ts';
import { READ } from '../../messages/read.ts';
import { ARTICLE_FIELDS, type FieldRow, PAGE_FIELDS } from '../../model/article-fields.ts';
import type { Diagnostic } from '../../model/model.ts';
import type { StatedArticle, StatedPage } from '../../model/stated.ts';
import { nearest } from '../../text/nearest.ts';
import { parseIsoDay } from '../../text/calendar.ts';
import { keysOf, readField, type Write } from './stated-fields.ts';
import { readYamlMap, report, type YamlField, type YamlSource } from './yaml-map.ts';

export interface FrontMatter {
  readonly stated: StatedPage;
  /** First line of the body, 1-based; 1 without front matter. */
  readonly bodyFrom: number;
  readonly diagnostics: readonly Diagnostic[];
}

const FENCE = /^---\s*$/u;
const END = /^(?:---|\.\.\.)\s*$/u;
const BLANK_LINE = /\n\s*\n/u;
const LONGEST = 200;
export const FRONT_MATTER_FIELDS = [...new Set([...keysOf(ARTICLE_FIELDS, 'frontMatter'), ...keysOf(PAGE_FIELDS, 'frontMatter')])];

/** A line of front matter. A full-width colon is a sign of it only behind the name of a field: a page may print `A：你好`. */
const FIELD = new RegExp(`^["']?(?:[A-Za-z][\\w-]*["']?\\s*:(?!//)|(?:${FRONT_MATTER_FIELDS.join('|')})["']?\\s*：)`, 'u');

export const NO_FRONT_MATTER: FrontMatter = { stated: {}, bodyFrom: 1, diagnostics: [] };

export function splitFrontMatter(lines: readonly string[], file: string): FrontMatter {
  if (!FENCE.test((lines[0] ?? '').replace(/^\uFEFF/u, ''))) return NO_FRONT_MATTER;
  const close = lines.slice(1, LONGEST).findIndex((line) => END.test(line)) + 1;
  const inside = lines.slice(1, close);
  // A page may begin with a rule (`---`) instead: front matter has a field above its first blank line.
  if (close === 0)
    return inside.length === 0 && FIELD.test(lines[1] ?? '')
      ? { ...NO_FRONT_MATTER, diagnostics: [unclosed(lines, file)] }
      : NO_FRONT_MATTER;
  const [opening = ''] = inside.join('\n').trimStart().split(BLANK_LINE, 1);
  if (inside.length && !opening.split('\n').some((line) => FIELD.test(line))) return NO_FRONT_MATTER;
  const { fields, source } = readYamlMap(inside.join('\n'), file, 2);
  const stated = read(fields, source);
  return { stated, bodyFrom: close + 2, diagnostics: source.problems };
}

function read(fields: readonly YamlField[], source: YamlSource): StatedPage {
  const article: Write<StatedArticle> = {};
  const page: Write<StatedPage> = {};
  for (const field of fields.filter(isFilled))
    if (!readField(PAGE_FIELDS, 'frontMatter', field, source, page) && !readField(ARTICLE_FIELDS, 'frontMatter', field, source, article))
      report(source, unknown(field), field.line, field.key);
  if (article.headline === undefined) return page;
  return { ...page, article: { ...article, ...(page.date !== undefined && parseIsoDay(page.date) !== null ? { date: page.date } : {}) } };
}

/** An empty field states nothing, unless it can state that the article has no such text: forms to fill in have many. */
const isFilled = ({ key, value }: YamlField): boolean =>
  value !== null ||
  Object.values<FieldRow>(ARTICLE_FIELDS).some(
    ({ form, frontMatter, sidecar }) => (form === 'text or none' || form === 'credits') && (key === frontMatter || key === sidecar),
  ) ||
  !Object.values<FieldRow>({ ...ARTICLE_FIELDS, ...PAGE_FIELDS }).some(({ frontMatter }) => key === frontMatter);

/** A field of another program (tags, layout …) is reported and ignored. */
const unknown = ({ key }: YamlField) =>
  READ.unknownFrontMatterField({ field: key, known: FRONT_MATTER_FIELDS.join(', '), suggestion: nearest(key, FRONT_MATTER_FIELDS) });

const unclosed = (lines: readonly string[], file: string): Diagnostic => diagnosticOf(READ.unclosedFrontMatter(), file, 1, lines[1] ?? '');
