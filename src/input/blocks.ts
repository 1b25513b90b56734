/**
 * Lines -> blocks. The page is cut at its blank lines first, so that no Markdown construct can reach over them; only runs that
 * hold a mark of Markdown are parsed. Every non-blank line lies in exactly one block.
 */
import type { Block, BlockMark } from '../model/model.ts';
import { closeUpPage } from '../text/spacing.ts';
import { parseMarkdown } from './markdown.ts';

/** A run of non-blank lines as it will become one block or several. */
interface Run {
  readonly first: number; // 1-based line
  readonly lines: readonly string[]; // trimmed
  readonly blankBefore: number;
}

type Piece = Omit<Block, 'blankBefore'>;

/** Marks that Markdown could read in trimmed lines: emphasis, link, image, entity, escape, heading, rule. */
const MARKED = /[*_[&\\]|^#|^(?:- *){3,}$/mu;
const MARKS = /[*_[\]&\\!<`]/gu;
/** ``` and ~~~: models wrap a whole page in a fence; its content is the page. */
const FENCE = /^(?:`{3,}|~{3,})[\w-]*$/u;
/** A line of `===` or `---` underlines one short line, else it stands alone. */
const UNDERLINE = /^(?:={2,}|-{2,})$/u;
const TABLE_ROW = /^\|.*\|$/u;
const TABLE_RULE = /^\|[\s|:-]+\|$/u;
const LIST_ITEM = /^(?:[-+*•] +|\d{1,3}[.)] +)\S/u;
const BULLET = /^[-+*•] +/u;
/** A line of nothing but `>` is the blank line between the paragraphs of a quote. */
const QUOTE = /^(?:> ?)+/u;

/** `\\# 标题`: a heading whose mark was escaped on the way; no line of print begins with it. */
const ESCAPED_HEADING = /^(?:\\?#){1,6}(?=[ \u3000]\S)/u;
const unescaped = (mark: string): string => mark.replaceAll('\\', '');

/** Longer lines with marks are taken as text: the parser's time on adversarial input grows faster than its length. */
const LONGEST_PARSED = 6_000;
/** Longer runs are no newspaper page, and are not cut into parts that the parser can take. */
const LONGEST_CUT = 100_000;
/** A short headline over a line of `===` or `---`. */
const LONGEST_UNDERLINED = 40;

/** Blocks of a page whose text starts at 0-based line `from` (after front matter). */
export function toBlocks(lines: readonly string[], from: number): Block[] {
  const runs = toRuns(lines, from).flatMap(inParts);
  const marked = runs.filter(needsParser);
  const parsed = parseRuns(marked);
  return closedUp(
    runs.flatMap((run) => {
      const pieces = parsed.get(run) ?? plainPieces(run);
      return pieces.map((piece, i) => ({ ...piece, blankBefore: i === 0 ? run.blankBefore : 0 }));
    }),
  );
}

/** Characters that an OCR model spaced out are closed up, line by line. */
function closedUp(blocks: Block[]): Block[] {
  const texts = blocks.map(({ text }) => text.split('\n'));
  const closed = closeUpPage(texts.flat());
  let at = 0;
  return blocks.map((block, i) => {
    const lines = closed.slice(at, (at += texts[i]?.length ?? 0));
    return { ...block, text: lines.join('\n') };
  });
}

function toRuns(lines: readonly string[], from: number): Run[] {
  const runs: Run[] = [];
  let open: string[] = [];
  let blank = 0;
  const close = (end: number) => {
    if (open.length) runs.push({ first: end - open.length + 1, lines: open, blankBefore: blank });
    if (open.length) blank = 0;
    open = [];
  };
  for (let i = from; i < lines.length; i++) {
    const line = compact((lines[i] ?? '').trim())
      .replace(QUOTE, '')
      .replace(ESCAPED_HEADING, unescaped)
      .trim();
    const empty = (lines[i] ?? '').trim() === '';
    const underlines =
      UNDERLINE.test(line) && open.length === 1 && (open[0] ?? '').length <= LONGEST_UNDERLINED && !TABLE_ROW.test(open[0] ?? '');
    const alone = FENCE.test(line) || UNDERLINE.test(line) || (line === '' && !empty);
    if (empty || (alone && !underlines)) close(i);
    if (empty) blank++;
    else open.push(line);
    if (alone) close(i + 1);
  }
  close(lines.length);
  return runs;
}

/** A page may hold no blank line at all: a run that is too long for the parser in parts, cut between its lines. */
function inParts(run: Run): Run[] {
  const size = lengthOf(run);
  if (size <= LONGEST_PARSED || size > LONGEST_CUT || isTable(run) || isList(run)) return [run];
  const parts: Run[] = [];
  let from = 0;
  let length = 0;
  for (const [i, line] of run.lines.entries()) {
    if (i > from && length + line.length > LONGEST_PARSED) {
      parts.push({ first: run.first + from, lines: run.lines.slice(from, i), blankBefore: from === 0 ? run.blankBefore : 0 });
      [from, length] = [i, 0];
    }
    length += line.length;
  }
  return [...parts, { first: run.first + from, lines: run.lines.slice(from), blankBefore: from === 0 ? run.blankBefore : 0 }];
}

const lengthOf = ({ lines }: Run): number => lines.reduce((sum, line) => sum + line.length, 0);

/** White space by the thousand is no text, and patterns further on would run out of stack on it. */
const HUGE = 10_000;
const SPACES = /\s{2,1000}/gu;
const compact = (line: string): string => (line.length > HUGE ? line.replace(SPACES, ' ').replace(SPACES, ' ').replace(SPACES, ' ') : line);

function needsParser(run: Run): boolean {
  if (isTable(run) || isList(run) || isUnderlined(run)) return false;
  const length = lengthOf(run);
  if (length > LONGEST_PARSED) return false;
  return isMarked(run.lines.join('\n'), length);
}

/** Whether a text holds marks, and not so many that it is none. */
const isMarked = (text: string, length: number): boolean =>
  MARKED.test(text) && (length < 60 || (text.match(MARKS)?.length ?? 0) * 4 < length);

const isTable = (run: Run): boolean => run.lines.length > 1 && run.lines.every((line) => TABLE_ROW.test(line));
const isList = (run: Run): boolean => run.lines.length > 1 && run.lines.every((line) => LIST_ITEM.test(line));
const isUnderlined = (run: Run): boolean => run.lines.length === 2 && UNDERLINE.test(run.lines[1] ?? '');

/** All runs with marks go through the parser at once, a blank line between them; its start costs more than a page. */
function parseRuns(runs: readonly Run[]): Map<Run, Piece[]> {
  const starts: number[] = [];
  const source: string[] = [];
  for (const run of runs) {
    starts.push(source.length);
    source.push(...run.lines, '');
  }
  const result = new Map<Run, Piece[]>(runs.map((run) => [run, []]));
  let at = 0;
  for (const found of source.length ? parseMarkdown(source.join('\n')) : []) {
    while (at + 1 < runs.length && (starts[at + 1] ?? 0) <= found.first) at++;
    const run = runs[at];
    if (!run) break;
    const offset = run.first - (starts[at] ?? 0);
    const markdown = found.rich ? source.slice(found.first, found.last + 1).join('\n') : null;
    result.get(run)?.push({
      first: found.first + offset,
      last: found.last + offset,
      mark: found.mark,
      level: found.level,
      text: tidy(found.text),
      markdown,
    });
  }
  for (const run of runs) result.set(run, complete(run, result.get(run) ?? []));
  return result;
}

/** Lines that the parser gave to no block (it never should) come back as text. */
function complete(run: Run, pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  let next = run.first;
  const fill = (to: number) => {
    if (to >= next) whole.push(piece('plain', next, to, run.lines.slice(next - run.first, to - run.first + 1).join('\n')));
  };
  for (const one of pieces) {
    fill(one.first - 1);
    whole.push(one.text === '' && one.mark !== 'rule' && one.mark !== 'image' ? { ...one, mark: 'rule' } : one);
    next = one.last + 1;
  }
  fill(run.first + run.lines.length - 1);
  return whole;
}

function plainPieces(run: Run): Piece[] {
  const last = run.first + run.lines.length - 1;
  const source = run.lines.join('\n');
  if (isTable(run)) return [{ ...piece('table', run.first, last, tableText(run.lines)), markdown: source }];
  if (isList(run)) return [{ ...piece('list', run.first, last, listText(run.lines)), markdown: source }];
  if (isUnderlined(run))
    return [{ ...piece('heading', run.first, last, run.lines[0] ?? ''), level: run.lines[1]?.startsWith('=') ? 1 : 2 }];
  if (run.lines.length === 1 && (source === '' || FENCE.test(source) || UNDERLINE.test(source)))
    return [piece('rule', run.first, last, '')];
  return [piece('plain', run.first, last, source)];
}

/** The items' texts, without bullets and without the marks inside them. */
function listText(lines: readonly string[]): string {
  const items = lines.map((line) => line.replace(BULLET, ''));
  const source = items.join('\n\n');
  if (source.length > LONGEST_PARSED || !isMarked(source, source.length)) return items.join('\n');
  const parsed = parseMarkdown(source);
  return items.map((item, i) => (parsed.length === items.length && parsed[i]?.text) || item).join('\n');
}

/** The cells of a table's rows as text; its rule is none. */
export const tableText = (rows: readonly string[]): string =>
  rows
    .filter((row) => !TABLE_RULE.test(row))
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' '),
    )
    .join('\n');
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
const piece = (mark: BlockMark, first: number, last: number, text: string): Piece => ({
  first,
  last,
  mark,
  level: 0,
  text,
  markdown: null,
});
