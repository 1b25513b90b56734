/**
 * Assigns printed section labels (栏目) to articles. A label is above its article, seldom below it; it covers several
 * articles if a shared credit (本栏稿件由…采写) closes the last of them.
 */
import type { PlacedBlock } from '../../model/draft-article.ts';
import type { Cohesion } from './cohesion.ts';
import { isSerial, readFolio } from '../dates/folio.ts';
import { isRowLabel } from '../signs/label-words.ts';
import { mentionsImprint } from '../signs/imprint.ts';
import { simplified } from '../../text/simplified.ts';
import { STARTS, type Tag } from './strip-tags.ts';
import type { Form } from './strip-forms.ts';
import type { Strip } from './strips.ts';

/** An article under construction: the index of its first strip, and its blocks. */
export interface Opened {
  readonly first: number;
  readonly blocks: PlacedBlock[];
}

const SHARED = /^[(（]?\s?本(?:栏|组|专栏|专题)/u;
const BRACKETS = /^.{4,}?[(（]([^()（）]{2,24})[)）]$/u;
const NO_LABEL = /(?:图|表|附|上|中|下|一|二|三|全文|续|节选|摘要|左|右|\d)$|版$|年$/u;
const DECORATION = /^[【\[〔■●◆▲★□·|｜\s]{1,20}|[】\]〕■●◆▲★□·|｜\s:：]{1,20}$/gu;
/** A label belongs to the article above if that shares this much more of the label's words than the article below. */
const MARGIN = 0.12;

/** Share of its words that a label has in common with the articles beside it; slogans have hardly any. */
const OF_AN_ARTICLE = 0.22;
/** Shorter furniture keeps the model's tag; in UTF-16 units. */
const SHORTEST = 6;

const MARKUP = /<[^<>]*>|\\[a-z]+(?:\{[^{}]*\})*/giu;
const WORD = /[\p{L}\p{N}]/u;

/** Whether a line between articles can be a section label. */
const canBeLabel = ({ block, plain }: Strip): boolean =>
  WORD.test(plain.replace(MARKUP, '')) && !mentionsImprint(plain) && !isSerial(plain) && readFolio(block.text) === null;

/** Corrects the tags of furniture: slogans that share words with an article become labels, labels that cannot be one become slogans. */
export function settleFurniture(
  strips: readonly Strip[],
  tags: readonly Tag[],
  cohesion: Cohesion,
  isSure: (strip: number) => boolean,
): Tag[] {
  return tags.map((tag, i) => {
    const strip = strips[i];
    if (isSure(i)) return tag;
    if (tag === 'L' && strip && !canBeLabel(strip)) return 'Z';
    const text = strip?.block.text ?? '';
    if (tag !== 'Z' || text.length < SHORTEST || !strip || !canBeLabel(strip)) return tag;
    return Math.max(cohesion.above[i] ?? 0, cohesion.below[i] ?? 0) > OF_AN_ARTICLE ? 'L' : tag;
  });
}

/**
 * A heading taken for a label directly above the only text without a headline is its headline: in a script whose words the model
 * does not know, nothing else shows that they belong together. Several such texts are items of one label (各地简讯).
 */
export function headlinesAmongLabels(strips: readonly Strip[], tags: readonly Tag[]): Tag[] {
  const settled = [...tags];
  const starts = tags.flatMap((tag, i) => (STARTS.has(tag) ? [i] : []));
  starts.forEach((start, n) => {
    const above = start - 1;
    const isOnly = tags[starts[n + 1] ?? tags.length] !== 'P' && tags[start] === 'P';
    if (!isOnly || tags[above] !== 'L' || strips[above]?.block.mark !== 'heading') return;
    settled[above] = 'H';
    settled[start] = 'B';
  });
  return settled;
}

/** The labels of articles, by the index of an article's first strip. */
export function assignLabels(
  strips: readonly Strip[],
  tags: readonly Tag[],
  articles: readonly Opened[],
  cohesion: Cohesion,
  ads: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const article of articles) {
    const inBrackets = labelInBrackets(article.blocks);
    if (inBrackets) labels.set(article.first, inBrackets);
  }
  const at = tags.flatMap((tag, i) => (tag === 'L' ? [i] : []));
  if (at.length === 0) return labels;
  for (const i of at) {
    const text = strips[i]?.block.text.replaceAll('\n', ' ').replace(DECORATION, '') ?? '';
    const below = articles.findIndex((article) => article.first > i);
    const above = below < 0 ? articles.length - 1 : below - 1;
    const upwards = above >= 0 && (below < 0 || (cohesion.lean[i] ?? 0) < -MARGIN);
    const label = { at: i, below, next: at.find((other) => other > i) ?? Infinity };
    for (const article of upwards ? articles.slice(above, above + 1) : covered(strips, articles, label, ads))
      if (text && !labels.has(article.first)) labels.set(article.first, text);
  }
  return labels;
}

interface Label {
  /** The strip of the label, and of the next label. */
  readonly at: number;
  readonly next: number;
  /** The index of the article below it. */
  readonly below: number;
}

/**
 * The articles that a label heads, before the next label: all below whose titles are marked like the first, if its words name a kind
 * of news; else the one below it, and those after it up to a shared credit or the last small advertisement.
 */
function covered(
  strips: readonly Strip[],
  articles: readonly Opened[],
  { at, next, below }: Label,
  ads: ReadonlySet<number>,
): readonly Opened[] {
  const other = articles.findIndex(({ first }, i) => i >= below && (first > next || !ads.has(first)));
  if (other !== below) return articles.slice(below, other < 0 ? articles.length : other);
  if (isRowLabel(strips[at]?.plain ?? '')) {
    const row = articles.slice(below).filter(({ first }) => first < next);
    const end = row.findIndex(({ first }) => !isMarkedAlike(strips[first], strips[row[0]?.first ?? first]));
    return end < 0 ? row : row.slice(0, end);
  }
  const group = articles.slice(below, below + 6).filter((article) => article.first < next);
  const closing = group.findIndex((article) =>
    article.blocks.some((placed) => placed.role === 'credit' && SHARED.test(simplified(placed.block.text))),
  );
  return group.slice(0, Math.max(0, closing) + 1);
}

const isMarkedAlike = (a: Strip | undefined, b: Strip | undefined): boolean =>
  a?.block.mark === b?.block.mark && a?.block.level === b?.block.level;

/** 某乡口角伤人 靖属某乡,…: an item whose headline is on the line of its text. */
const RUN_IN = /^\p{Script=Han}{4,14} [^ ]*[,、。]/u;

/**
 * The first strips of the items below labels of news: titles marked like the first, up to one that is marked otherwise, and texts that
 * have their headline on the same line.
 */
export function underLabels(strips: readonly Strip[], forms: readonly Form[], labels: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const label of labels) {
    const first = strips[label + 1];
    if (!isRowLabel(strips[label]?.plain ?? '')) continue;
    for (let i = label + 1; i < strips.length && !labels.has(i); i++) {
      if (forms[i] === 'title' && !isMarkedAlike(strips[i], first)) break;
      if (forms[i] === 'title' || (forms[i] === 'text' && RUN_IN.test(strips[i]?.plain ?? '') && strips[i - 1]?.signs.finished))
        found.add(i);
    }
  }
  return found;
}

/** The label in brackets at the end of a headline: 夏尔西里（神州观览） -> 神州观览. */
function labelInBrackets(blocks: readonly PlacedBlock[]): string | null {
  const headline = blocks
    .filter((placed) => placed.role === 'headline')
    .map((placed) => placed.block.text.trim())
    .join('')
    .replaceAll('\n', '');
  const label = BRACKETS.exec(headline)?.[1]?.trim() ?? null;
  return label && !NO_LABEL.test(label) ? label : null;
}
