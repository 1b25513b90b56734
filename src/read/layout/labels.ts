/**
 * Which articles a printed section label (栏目) holds for. It stands above its article, seldom below; several articles share one
 * where a shared credit (本栏稿件由…采写) closes the last of them.
 */
import type { PlacedBlock } from '../../model/model.ts';
import type { Cohesion } from './cohesion.ts';
import { isSerial, readFolio } from '../dates/folio.ts';
import { simplified } from '../../text/simplified.ts';
import type { Tag } from './tags.ts';
import type { Strip } from './strips.ts';

/** An article being put together: the strip it begins with and its blocks. */
export interface Opened {
  readonly first: number;
  readonly blocks: PlacedBlock[];
}

const SHARED = /^[(（]?\s?本(?:栏|组|专栏|专题)/u;
const BRACKETS = /^.{4,}?[(（]([^()（）]{2,24})[)）]$/u;
const NO_LABEL = /(?:图|表|附|上|中|下|一|二|三|全文|续|节选|摘要|左|右|\d)$|版$|年$/u;
const DECORATION = /^[【\[〔■●◆▲★□·|｜\s]{1,20}|[】\]〕■●◆▲★□·|｜\s:：]{1,20}$/gu;
/** How much more of a label's words the text above must hold for the label to belong there. */
const MARGIN = 0.12;

/** A slogan has no words in common with the articles beside it; a label has. */
const OF_AN_ARTICLE = 0.22;
const SHORTEST = 6;

/** What a paper says of itself and of who made it: 本报地址：…, 责任编辑：…, 第17892期（代号1-18） 今日12版. */
const IMPRINT =
  /(?:地址|社址|电话|邮政编码|邮编|邮箱|传真|热线|网址|定价|订价|印刷|责任编辑|责编|编辑|校对|美编|版式)\s?[:/]|零售(?:价|每份)|每份[\d〇一二三四五六七八九十.]+[元角分]|扫(?:描|码|一扫).{0,12}(?:关注|微信|微博|客户端|二维码)/u;
const MARKUP = /<[^<>]*>|\\[a-z]+(?:\{[^{}]*\})*/giu;
const WORD = /[\p{L}\p{N}]/u;

/** Whether a line between articles can name what stands below it. */
const canBeLabel = ({ block, plain }: Strip): boolean =>
  WORD.test(plain.replace(MARKUP, '')) && !IMPRINT.test(plain) && !isSerial(plain) && readFolio(block.text) === null;

/** Furniture between articles: what the model took for a slogan and whose words say that it is a label, and the other way round. */
export function settleFurniture(strips: readonly Strip[], tags: readonly Tag[], cohesion: Cohesion): Tag[] {
  return tags.map((tag, i) => {
    const strip = strips[i];
    if (tag === 'L' && strip && !canBeLabel(strip)) return 'Z';
    const text = strip?.block.text ?? '';
    if (tag !== 'Z' || text.length < SHORTEST || !strip || !canBeLabel(strip)) return tag;
    return Math.max(cohesion.above[i] ?? 0, cohesion.below[i] ?? 0) > OF_AN_ARTICLE ? 'L' : tag;
  });
}

/** By the first strip of an article: the label that holds for it. */
export function assignLabels(
  strips: readonly Strip[],
  tags: readonly Tag[],
  articles: readonly Opened[],
  cohesion: Cohesion,
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
    for (const article of upwards ? articles.slice(above, above + 1) : covered(articles, below, at, i))
      if (text && !labels.has(article.first)) labels.set(article.first, text);
  }
  return labels;
}

/** The article below a label, and those after it up to a shared credit, if no other label comes between. */
function covered(articles: readonly Opened[], below: number, labelsAt: readonly number[], at: number): readonly Opened[] {
  const next = labelsAt.find((other) => other > at) ?? Infinity;
  const group = articles.slice(below, below + 6).filter((article) => article.first < next);
  const closing = group.findIndex((article) =>
    article.blocks.some((placed) => placed.role === 'credit' && SHARED.test(simplified(placed.block.text))),
  );
  return group.slice(0, Math.max(0, closing) + 1);
}

/** 夏尔西里（神州观览） */
function labelInBrackets(blocks: readonly PlacedBlock[]): string | null {
  const headline = blocks
    .filter((placed) => placed.role === 'headline')
    .map((placed) => placed.block.text.trim())
    .join('')
    .replaceAll('\n', '');
  const label = BRACKETS.exec(headline)?.[1]?.trim() ?? null;
  return label && !NO_LABEL.test(label) ? label : null;
}
