/**
 * Blocks -> units: what gets a role of its own. A unit is a source line, or a block that Markdown holds together (a list, a
 * table, bold text over two lines). Rules and pictures take no part in the sequence; they are a sign for the unit after them.
 */
import type { Block, Page } from '../../model/model.ts';
import { plain, signsOf, type Signs } from './signs.ts';

export interface Unit {
  /** The lines of this unit, cut out of its block. */
  readonly block: Block;
  /** The text as the patterns want it: half-width punctuation, spaces tidied. */
  readonly plain: string;
  readonly signs: Signs;
  /** No blank line above: Markdown takes it as one paragraph with the unit before. */
  readonly attached: boolean;
  /** The line above ends in a hard line break. */
  readonly broken: boolean;
  /** Set in by white space, as paragraphs are. */
  readonly indented: boolean;
  /** A picture or a printed rule stands above. */
  readonly afterRule: boolean;
}

const endsInHardBreak = (line: string): boolean => line.endsWith('  ') || line.endsWith('\\');
const INDENT = /^(?:> ?)*(?:[\u3000\t]| {2,})/u;
/** Between the paragraphs of a quote: Markdown's blank line, no rule that was printed. */
const QUOTED_BLANK = /^\s*(?:>\s*)+$/u;

/** The units of a page, and the blocks that are furniture by themselves. */
export function toUnits(page: Page): { units: Unit[]; rules: Block[] } {
  const units: Unit[] = [];
  const rules: Block[] = [];
  let afterRule = false;
  for (const block of page.blocks) {
    if (block.mark === 'rule' || block.mark === 'image') {
      rules.push(block);
      afterRule ||= !QUOTED_BLANK.test(page.lines[block.first - 1] ?? '');
      continue;
    }
    for (const piece of cutIntoLines(block)) {
      // `&nbsp;` alone on its line, a table of nothing but rules.
      if (piece.text === '') {
        rules.push({ ...piece, mark: 'rule' });
        continue;
      }
      const above = units.at(-1);
      if (above && isOneTitle(above.block, piece, page.lines)) {
        units[units.length - 1] = unitOf(merged(above.block, piece), above, page);
        continue;
      }
      const attached = above !== undefined && above.block.last === piece.first - 1;
      units.push(unitOf(piece, { attached, broken: attached && endsInHardBreak(page.lines[piece.first - 2] ?? ''), afterRule }, page));
      afterRule = false;
    }
  }
  return { units, rules };
}

/** `【身边的榜样】` before a headline on its line; not `【新华社重庆十四日电】`, and not a crosshead that is all bracket. */
const RUBRIC_BEFORE = /^【[^【】]{2,24}(?<![讯电訊電])】\s?(?=[^【】]{6,60}$)/u;
const SENTENCE_END = /[。！？!?;；]["”’』」]?$/u;

/** A headline is known by its own words: the rubric that stands before it in brackets says nothing about the line. */
const withoutRubric = (text: string): string =>
  text.length <= 90 && text.startsWith('【') && !SENTENCE_END.test(text) ? text.replace(RUBRIC_BEFORE, '') : text;

function unitOf(block: Block, { attached, broken, afterRule }: Pick<Unit, 'attached' | 'broken' | 'afterRule'>, page: Page): Unit {
  const text = withoutRubric(plain(block.text));
  return {
    block,
    plain: text,
    signs: signsOf(text),
    attached,
    broken,
    indented: INDENT.test(page.lines[block.first - 1] ?? ''),
    afterRule,
  };
}

/** Lines of a title are short and few; a paragraph whose every line ends in a hard break is none. */
const LONGEST_LINE = 40;
const MOST_LINES = 3;

/** `我市将建␠␠` over `太白铁路遗址公园`: one title on two lines, whatever mark the first one has. */
function isOneTitle(above: Block, below: Block, lines: readonly string[]): boolean {
  if (above.last !== below.first - 1 || below.mark !== 'plain' || !'headingplain'.includes(above.mark)) return false;
  if (!endsInHardBreak(lines[above.last - 1] ?? '')) return false;
  let first = above.last;
  while (first > 1 && below.first - first < MOST_LINES && endsInHardBreak(lines[first - 2] ?? '')) first--;
  let last = below.first;
  while (last - first < MOST_LINES && endsInHardBreak(lines[last - 1] ?? '')) last++;
  return last - first < MOST_LINES && lines.slice(first - 1, last).every((line) => line.trim().length <= LONGEST_LINE);
}

const merged = (above: Block, below: Block): Block => ({
  ...above,
  last: below.last,
  text: `${above.text}\n${below.text}`,
  markdown: null,
});

function cutIntoLines(block: Block): Block[] {
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
