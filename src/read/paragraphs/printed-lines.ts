/**
 * Puts the paragraphs of a page together where an engine wrote a line for each printed line, 13 to 15 characters in a column: as
 * tesseract does, and most engines without a model of the page. In: the blocks of a page. Out: the same lines in blocks of whole
 * paragraphs; unchanged on other pages.
 *
 *     东陵渡船公司因江水上涨昨      a paragraph's first line is indented, so it is two shorter
 *   日停驶一天，三百名旅客在两岸    full lines go on
 *   等候。                          a short line that ends a sentence ends the paragraph
 */
import type { Block } from '../../model/model.ts';
import { joinTwo } from './joins.ts';

/** Judgements. Lines needed to see the habit, and the narrowest and widest column, in characters. */
const FEWEST_LINES = 24;
const NARROWEST = 9;
const WIDEST = 45;
/** Lines on either side that show how wide the column is here, and the share of them that is no wider. */
const AROUND = 7;
const NO_WIDER = 0.75;
/** Shares of a page's lines: full ones, longer ones, ones with a point, and full ones that end a sentence (as those of verse do). */
const FULL_LINES = 0.45;
const LONGER_LINES = 0.1;
const POINTED_LINES = 0.35;
const FINISHED_LINES = 0.4;
/** A full line may lack a character, since no line begins with a point; an indented one lacks two. */
const SLACK = 1.4;
const INDENT = 2.8;

const POINT = /[，。、；：,;:]/u;
const SECOND_IS_POINT = /^.[，。、；：？！）”]/u;
const FINISHED = /[。！？!?…](?:[”’」』）)\]]{0,2})$/u;
const NARROW = /[\x20-\x7E]/gu;
const SPACE = /\s/gu;

/** The width of a line in characters of print; digits and letters count as half. */
export function widthOf(line: string): number {
  const bare = line.replace(SPACE, '');
  return bare.length - (bare.match(NARROW)?.length ?? 0) / 2;
}

interface Line {
  readonly block: Block;
  readonly width: number;
  readonly finished: boolean;
  /** Whether a blank line or another mark is above. */
  readonly apart: boolean;
}

export function toParagraphs(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.flatMap(cutIntoLines).map((block, i, all): Line => {
    const above = all[i - 1];
    return {
      block,
      width: widthOf(block.text),
      finished: FINISHED.test(block.text.trimEnd().slice(-4)),
      apart: above === undefined || above.mark !== block.mark || above.last !== block.first - 1,
    };
  });
  const widths = columnWidths(lines);
  if (!isColumns(lines, widths)) return blocks;
  const paragraphs: Block[] = [];
  let first = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && goesOn(lines, first, i, widths[i - 1] ?? 0)) continue;
    const [head, last] = [lines[first], lines[i - 1]];
    if (head && last) paragraphs.push(first === i - 1 ? head.block : merged(lines.slice(first, i).map(({ block }) => block)));
    first = i;
  }
  return paragraphs;
}

/** For each line, the width of a full line of its column, as the lines around show it. */
const columnWidths = (lines: readonly Line[]): number[] =>
  lines.map((_, i) => {
    const around = lines
      .slice(Math.max(0, i - AROUND), i + AROUND + 1)
      .map(({ width }) => width)
      .sort((a, b) => a - b);
    return around[Math.floor(around.length * NO_WIDER)] ?? 0;
  });

/** Whether the page's lines are those of columns. */
function isColumns(lines: readonly Line[], widths: readonly number[]): boolean {
  const plain = lines.flatMap((line, i) => (line.block.mark === 'plain' ? [{ ...line, column: widths[i] ?? 0 }] : []));
  if (plain.length < FEWEST_LINES) return false;
  const most = (share: number, isOne: (line: (typeof plain)[number]) => boolean): boolean =>
    plain.filter(isOne).length > share * plain.length;
  const full = plain.filter(({ width, column }) => Math.abs(width - column) <= SLACK && column >= NARROWEST && column <= WIDEST);
  return (
    full.length >= FULL_LINES * plain.length &&
    full.filter(({ finished }) => finished).length <= FINISHED_LINES * full.length &&
    most(POINTED_LINES, ({ block }) => POINT.test(block.text)) &&
    !most(LONGER_LINES, ({ width, column }) => width > column + INDENT)
  );
}

/** Whether line `i` goes on the paragraph that began with line `first`. */
function goesOn(lines: readonly Line[], first: number, i: number, width: number): boolean {
  const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]];
  if (above?.block.mark !== 'plain' || line?.block.mark !== 'plain') return false;
  const isAlone = first === i - 1 && above.apart;
  const endsApart = below === undefined || below.apart;
  if (line.apart) {
    // Across a blank line only a paragraph that is certainly cut goes on, and not into a title.
    if (isAlone || above.finished || above.width < width - SLACK) return false;
    return line.width >= width - SLACK || (line.finished && endsApart) || (!endsApart && line.width >= width - INDENT);
  }
  // The last character of an indented line went down with the point after it.
  const wentDown = SECOND_IS_POINT.test(line.block.text.trimStart()) ? 1 : 0;
  if (!above.finished) return above.width >= width - INDENT - wentDown;
  if (above.width < width - SLACK) return false;
  const isIndented = line.width <= width - SLACK && !endsApart && !line.finished;
  return !isIndented;
}

/** The blocks of one paragraph as one, its lines joined. */
const merged = (blocks: readonly Block[]): Block => {
  const [head, ...rest] = blocks as readonly [Block, ...Block[]];
  return {
    ...head,
    last: rest.at(-1)?.last ?? head.last,
    text: rest.reduce((text, { text: next }) => joinTwo(text, next.trim()), head.text.trimEnd()),
    markdown: null,
  };
};

/** The lines of a block without marks, each as a block of its own. */
export function cutIntoLines(block: Block): Block[] {
  const texts = block.text.split('\n');
  if (block.mark !== 'plain' || texts.length !== block.last - block.first + 1 || texts.length === 1) return [block];
  const sources = block.markdown?.split('\n') ?? null;
  return texts.map((text, i) => ({
    ...block,
    first: block.first + i,
    last: block.first + i,
    text,
    markdown: sources ? (sources[i] ?? null) : null,
    blankBefore: i === 0 ? block.blankBefore : 0,
  }));
}
