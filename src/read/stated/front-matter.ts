/**
 * YAML front matter of a seed. With `title` the file is one article; without, it states the page's paper, date, number
 * and name. In: the lines of the file. Out: what is stated, the line on which the body begins, and every problem.
 *
 *   ---
 *   title: 晋沪两地保税区握手合作
 *   date: 2022-11-09
 *   author: [李静, 梁丹]
 *   ---
 */
import { diagnosticOf } from '../../messages/message.ts';
import { READ } from '../../messages/read.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS } from '../../model/article-fields.ts';
import type { Diagnostic, StatedArticle, StatedPage } from '../../model/model.ts';
import { keysOf, readField, type Write } from './stated-fields.ts';
import { readYamlMap, report, type YamlField, type YamlSource } from './yaml-map.ts';

export interface FrontMatter {
  readonly stated: StatedPage;
  /** 1-based line on which the body begins; 1 where there is no front matter. */
  readonly bodyFrom: number;
  readonly diagnostics: readonly Diagnostic[];
}

const FENCE = /^---\s*$/u;
const END = /^(?:---|\.\.\.)\s*$/u;
const FIELD = /^["']?[A-Za-z][\w-]*["']?\s*:(?!\/\/)/u;
const BLANK_LINE = /\n\s*\n/u;
const LONGEST = 200;
export const FRONT_MATTER_FIELDS = [...new Set([...keysOf(ARTICLE_FIELDS, 'frontMatter'), ...keysOf(PAGE_FIELDS, 'frontMatter')])];

export const NO_FRONT_MATTER: FrontMatter = { stated: {}, bodyFrom: 1, diagnostics: [] };

export function splitFrontMatter(lines: readonly string[], file: string): FrontMatter {
  if (!FENCE.test((lines[0] ?? '').replace(/^\uFEFF/u, ''))) return NO_FRONT_MATTER;
  const close = lines.slice(1, LONGEST).findIndex((line) => END.test(line)) + 1;
  const inside = lines.slice(1, close);
  // A page may also begin with a rule (`---`): front matter has a field in its first lines, above any that is blank.
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
  for (const field of fields)
    if (!readField(PAGE_FIELDS, 'frontMatter', field, source, page) && !readField(ARTICLE_FIELDS, 'frontMatter', field, source, article))
      report(source, unknown(field), field.line, field.key);
  if (article.headline === undefined) return page;
  return { ...page, article: { ...article, ...(page.date ? { date: page.date } : {}) } };
}

/** Fields of other programs (tags, layout …) do no harm. */
const unknown = ({ key }: YamlField) => READ.unknownFrontMatterField({ field: key, known: FRONT_MATTER_FIELDS.join(', ') });

const unclosed = (lines: readonly string[], file: string): Diagnostic => diagnosticOf(READ.unclosedFrontMatter(), file, 1, lines[1] ?? '');
