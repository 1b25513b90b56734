/** Source lines -> lines to be divided into groups: trimmed, without quotation marks of Markdown and marks of engines, tables found. */
import type { BlockMark } from '../model/model.ts';
import { shortDataAddresses } from './markup/data-addresses.ts';
import { engineLines } from './markup/engine-lines.ts';
import { engineWords } from './markup/engine-words.ts';
import { endOfTable, opensTable } from './tables.ts';

/** A line, or the lines of a table. */
export interface Line {
  /** Empty for a blank line and for one of nothing but marks. */
  readonly text: string;
  /** What the line is if it is a block by itself; null for text and blank lines. */
  readonly mark: BlockMark | null;
  readonly isBlank: boolean;
  /** Number of source lines, more than 1 for a table. */
  readonly count: number;
}

/** Matches ``` and ~~~: OCR models put a whole page between such fences. */
const FENCE = /^(?:`{3,}|~{3,})[\w-]*$/u;
/** Matches a line of `===` or `---`, which underlines one short line or else is a rule. */
const UNDERLINE = /^(?:={2,}|-{2,})$/u;
export const isUnderline = (line: string): boolean => UNDERLINE.test(line);
const RULE = /^(?:[-*_]\s*){3,}$/u;

/** Markdown's quotation: `> ` before each line, `>` alone between paragraphs. `>70岁` is print. */
const QUOTE = /^(?:>\s+)+(?:>$)?|^>+$/u;

/** Matches `\\# 标题`, a heading with an escaped mark; no printed line begins like this. */
const ESCAPED_HEADING = /^(?:\\?#){1,6}(?=[ \u3000]\S)/u;
const unescaped = (mark: string): string => mark.replaceAll('\\', '');

/** Length from which white space is reduced: on thousands of spaces later patterns would exhaust the stack. A judgement. */
const HUGE = 10_000;
const SPACES = /\s{2,1000}/gu;
const compact = (line: string): string => (line.length > HUGE ? line.replace(SPACES, ' ').replace(SPACES, ' ').replace(SPACES, ' ') : line);

const trimmed = (line: string): string =>
  compact(shortDataAddresses(line.trim()).text).replace(QUOTE, '').replace(ESCAPED_HEADING, unescaped).trim();

/** The lines from 0-based line `from`. */
export function preparedLines(lines: readonly string[], from: number): Line[] {
  const sources = lines.slice(from).map(trimmed);
  const engine = engineLines(sources);
  const texts = engine.map(({ text }) => text);
  const spoken = engineWords(texts, (line) => FENCE.test(line) || UNDERLINE.test(line) || RULE.test(line));
  const out: Line[] = [];
  for (let at = 0; at < sources.length; at++) {
    const last = engine[at]?.mark === 'text' && opensTable(sources[at] ?? '') ? endOfTable(sources, at) : null;
    if (last !== null) {
      // Engine marks are no part of a table; the tags of the table itself are.
      out.push({ text: sources.slice(at, last + 1).join('\n'), mark: 'table', isBlank: false, count: last - at + 1 });
      at = last;
      continue;
    }
    const text = texts[at] ?? '';
    const isBlank = (lines[from + at] ?? '').trim() === '';
    const mark = isBlank ? null : spoken.has(at) ? 'engine' : markOf(engine[at]?.mark ?? 'text', text);
    out.push({ text, mark, isBlank, count: 1 });
  }
  return out;
}

function markOf(engine: ReturnType<typeof engineLines>[number]['mark'], text: string): BlockMark | null {
  if (engine !== 'text') return engine;
  if (text === '') return 'markup';
  return FENCE.test(text) || UNDERLINE.test(text) ? 'rule' : null;
}
