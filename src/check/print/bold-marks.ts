/** Takes the marks of bold text out of lines, and keeps asterisks and underscores that were printed: 136****2081, 陈*山, 3**5. */

import { BREAK } from './fold.ts';

/** Exactly two or three of a mark. */
const RUN = /(?<!\*)\*{2,3}(?!\*)|(?<!_)_{2,3}(?!_)/gu;
/** Bold text neither begins with a mark that closes nor ends with one that opens. */
const CLOSES = /[\s、，。；：！？）】」』》”,.;:!?)\]]/u;
const OPENS = /[\s（【「『《“(]/u;
const WORD = /[\p{L}\p{N}]/u;
const LATIN = /[A-Za-z\d]/u;
/** A line that is emphasised as a whole: `*图为工地*`, `_图为工地_`. */
const WHOLE_LINE = /^(\s*)([*_])(?![*_\s])([^*_]+)\2(\s*)$/u;

const HEAD = /^[\s#]*$/u;

interface Run {
  readonly line: number;
  readonly at: number;
  readonly mark: string;
}

/** Takes marks out of each paragraph (lines between blank ones), since bold text may go over a line's end. */
export function withoutBold(lines: readonly string[]): string[] {
  const out = [...lines];
  let runs: Run[] = [];
  const settle = (): void => {
    const kinds = [...new Set(runs.map(({ mark }) => mark))].map((kind) => runs.filter(({ mark }) => mark === kind));
    const found = kinds.flatMap((kind) => boldMarks(kind, lines));
    for (const { run, left } of found.sort((a, b) => b.run.line - a.run.line || b.run.at - a.run.at)) {
      const text = out[run.line] ?? '';
      out[run.line] = text.slice(0, run.at) + left + text.slice(run.at + run.mark.length);
    }
    runs = [];
  };
  for (const [line, text] of lines.entries()) {
    if (text.trim() === '') settle();
    else for (const { index, 0: mark } of text.matchAll(RUN)) if (!isEmbedded(text, index, mark)) runs.push({ line, at: index, mark });
  }
  settle();
  return out.map((text) => text.replace(WHOLE_LINE, '$1$3$4'));
}

/** 5**3: printed, whatever is around it. */
const isEmbedded = (text: string, at: number, mark: string): boolean =>
  LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + mark.length));

/**
 * The marks that may be bold's, and what is left in their place. Of an odd number in a row, each of which may be a pair with its
 * neighbour, at least one was printed, and nobody knows which: 林**读**重点**. So all of them may be missing or shown.
 */
function boldMarks(runs: readonly Run[], lines: readonly string[]): { readonly run: Run; readonly left: string }[] {
  const chains: Run[][] = [];
  let chain: Run[] = [];
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1];
    const isOpen = chain.length % 2 === 1;
    const joins = before !== undefined && chain.length > 0 && mayBeBold(before, run, lines) && (isOpen || !isAroundLines(chain, lines));
    if (!joins) {
      if (chain.length > 1) chains.push(chain);
      chain = [];
    }
    chain.push(run);
  }
  if (chain.length > 1) chains.push(chain);
  return chains.flatMap((marks) =>
    marks.map((run) => ({ run, left: marks.length % 2 === 1 || run.mark.length !== SURELY_BOLD ? BREAK : '' })),
  );
}

/** Three marks may be bold italics, or printed. */
const SURELY_BOLD = 2;

function mayBeBold(open: Run, close: Run, lines: readonly string[]): boolean {
  if (isAroundLines([open, close], lines)) return true;
  const before = charBefore(lines, open);
  const after = (lines[close.line] ?? '').slice(close.at + close.mark.length).charAt(0);
  const inside =
    open.line === close.line
      ? (lines[open.line] ?? '').slice(open.at + open.mark.length, close.at)
      : `${(lines[open.line] ?? '').slice(open.at + open.mark.length)} ${(lines[close.line] ?? '').slice(0, close.at)}`.trim();
  if (!WORD.test(inside) && open.line === close.line) return false;
  // A blank inside the marks is an engine's slip: `**注意: **睡前`, not `3 ** 5 ** 2`.
  const words = WORD.test(before) ? inside : before === '' ? inside.trim() : inside.trimEnd();
  if (CLOSES.test(words.charAt(0)) || OPENS.test(words.charAt(words.length - 1))) return false;
  const embedded = (left: string, right: string): boolean => LATIN.test(left) && LATIN.test(right);
  return !(embedded(before, inside.charAt(0)) || embedded(inside.charAt(inside.length - 1), after));
}

const charBefore = (lines: readonly string[], { line, at }: Run): string => (lines[line] ?? '').charAt(at - 1);

/** Whether two marks are around whole lines, with a heading's mark before them at most. */
function isAroundLines([open, close, more]: readonly Run[], lines: readonly string[]): boolean {
  if (open === undefined || close === undefined || more !== undefined) return false;
  const before = (lines[open.line] ?? '').slice(0, open.at);
  const after = (lines[close.line] ?? '').slice(close.at + close.mark.length);
  return HEAD.test(before) && after.trim() === '';
}
