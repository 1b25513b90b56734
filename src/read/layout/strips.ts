/**
 * Cuts blocks into strips, the smallest parts of a page with a role of their own. A strip is a source line, or a block that
 * Markdown keeps together (a list, a table, bold text over two lines). Rules and pictures are recorded on the strip below.
 */
import type { Block } from '../../model/model.ts';
import type { Page } from '../../model/page.ts';
import { type BlockMark, isOneOf } from '../../model/vocabulary.ts';
import { cutIntoLines, toParagraphs } from '../paragraphs/printed-lines.ts';
import { plain, signsOf, type LineSigns } from '../signs/line-signs.ts';

export interface Strip {
  /** The lines of this strip as a block of their own. */
  readonly block: Block;
  /** The text as the patterns expect it: half-width punctuation, simplified characters, single spaces. */
  readonly plain: string;
  readonly signs: LineSigns;
  /** No blank line above: Markdown would join it to the strip before. */
  readonly attached: boolean;
  /** The line above ends in a hard line break. */
  readonly broken: boolean;
  /** Indented by white space, like a paragraph. */
  readonly indented: boolean;
  /** A picture or a printed rule is directly above. */
  readonly afterRule: boolean;
  /** An engine marks it as a note below a text, which is never a title. */
  readonly isNote: boolean;
}

const endsInHardBreak = (line: string): boolean => line.endsWith('  ') || line.endsWith('\\');
const INDENT = /^(?:> ?)*(?:[\u3000\t]| {2,})/u;
/** Blocks that are no part of the text: rules, pictures, and what an engine marks as such. */
const APART = ['rule', 'image', 'markup', 'folio', 'engine'] as const satisfies readonly BlockMark[];

/** Cuts a page into strips; its rules and pictures, which are furniture, are returned separately. */
export function toStrips(page: Page): { strips: Strip[]; rules: Block[] } {
  const strips: Strip[] = [];
  const rules: Block[] = [];
  let afterRule = false;
  for (const block of toParagraphs(page.blocks)) {
    if (isOneOf(APART, block.mark)) {
      rules.push(block);
      afterRule ||= block.mark === 'rule' || block.mark === 'image';
      continue;
    }
    for (const piece of cutIntoLines(block)) {
      // `&nbsp;` alone on its line, or a table that consists of rules.
      if (piece.text === '') {
        rules.push({ ...piece, mark: 'rule' });
        continue;
      }
      const above = strips.at(-1);
      if (above && isOneTitle(above.block, piece, page.lines)) {
        strips[strips.length - 1] = stripOf(merged(above.block, piece), above, page);
        continue;
      }
      const attached = above !== undefined && above.block.last === piece.first - 1;
      strips.push(stripOf(piece, { attached, broken: attached && endsInHardBreak(page.lines[piece.first - 2] ?? ''), afterRule }, page));
      afterRule = false;
    }
  }
  return { strips, rules };
}

/** `【身边的榜样】` before a headline on the same line; not `【新华社重庆十四日电】`, and not a crosshead wholly in brackets. */
const RUBRIC_BEFORE = /^【[^【】]{2,24}(?<![讯电訊電])】\s?(?=[^【】]{6,60}$)/u;
const SENTENCE_END = /[。！？!?;；]["”’』」]?$/u;

/** Removes a bracketed rubric before a headline, so that only the headline's own words count. */
const withoutRubric = (text: string): string =>
  text.length <= 90 && text.startsWith('【') && !SENTENCE_END.test(text) ? text.replace(RUBRIC_BEFORE, '') : text;

function stripOf(block: Block, { attached, broken, afterRule }: Pick<Strip, 'attached' | 'broken' | 'afterRule'>, page: Page): Strip {
  const text = withoutRubric(plain(block.text));
  const isNote = block.mark === 'note';
  return {
    block: isNote ? { ...block, mark: 'plain' } : block,
    plain: text,
    signs: signsOf(text),
    attached,
    broken,
    indented: INDENT.test(page.lines[block.first - 1] ?? ''),
    afterRule,
    isNote,
  };
}

/** Judgements: a title has few, short lines; a paragraph with hard breaks at every line has more or longer ones. */
const LONGEST_LINE = 40;
const MOST_LINES = 3;

/**
 * Whether two lines are one title: `我市将建␠␠` above `太白铁路遗址公园`, whether or not the first is marked as a heading. A day
 * below the body that signs a notice is a line of its own.
 */
function isOneTitle(above: Block, below: Block, lines: readonly string[]): boolean {
  if (above.last !== below.first - 1 || below.mark !== 'plain' || !'headingplain'.includes(above.mark)) return false;
  if (!endsInHardBreak(lines[above.last - 1] ?? '') || signsOf(plain(below.text)).dateLine) return false;
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
