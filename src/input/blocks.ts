/**
 * Lines -> blocks. The page is first divided at blank lines into groups, so that no Markdown construct can span a blank line; only
 * groups with Markdown characters are parsed. Every non-blank line is in exactly one block.
 */
import type { Block, BlockMark } from '../model/model.ts';
import { closeUpPage } from '../text/spacing.ts';
import { parseMarkdown } from './markdown.ts';

/** Consecutive non-blank lines, which become one block or several. */
interface LineGroup {
  readonly first: number; // 1-based line
  readonly lines: readonly string[]; // trimmed
  readonly blankBefore: number;
}

type Piece = Omit<Block, 'blankBefore'>;

/** Matches characters to which Markdown gives a meaning in trimmed lines: emphasis, link, image, entity, escape, heading, rule. */
const MARKED = /[*_[&\\]|^#|^(?:- *){3,}$/mu;
const MARKS = /[*_[\]&\\!<`]/gu;
/** Matches ``` and ~~~: OCR models put a whole page between such fences. */
const FENCE = /^(?:`{3,}|~{3,})[\w-]*$/u;
/** Matches a line of `===` or `---`, which underlines one short line or else is a rule. */
const UNDERLINE = /^(?:={2,}|-{2,})$/u;
const TABLE_ROW = /^\|.*\|$/u;
const TABLE_RULE = /^\|[\s|:-]+\|$/u;
const LIST_ITEM = /^(?:[-+*•] +|\d{1,3}[.)] +)\S/u;
const BULLET = /^[-+*•] +/u;
/** Matches quotation marks; a line of `>` alone is the blank line between paragraphs of a quotation. */
const QUOTE = /^(?:> ?)+/u;

/** Matches `\\# 标题`, a heading with an escaped mark; no printed line begins like this. */
const ESCAPED_HEADING = /^(?:\\?#){1,6}(?=[ \u3000]\S)/u;
const unescaped = (mark: string): string => mark.replaceAll('\\', '');

/** Most characters of a group that is parsed, since the parser's time on hostile input grows faster than its length. A judgement. */
const LONGEST_PARSED = 6_000;
/** Most characters of a group that is divided into parts for the parser; no newspaper page is longer. A judgement. */
const LONGEST_CUT = 100_000;
/** Most characters of a headline above a line of `===` or `---`. A judgement. */
const LONGEST_UNDERLINED = 40;

/** Blocks of a page whose text starts at 0-based line `from` (after front matter). */
export function toBlocks(lines: readonly string[], from: number): Block[] {
  const groups = toGroups(lines, from).flatMap(inParts);
  const marked = groups.filter(needsParser);
  const parsed = parseGroups(marked);
  return closedUp(
    groups.flatMap((group) => {
      const pieces = parsed.get(group) ?? plainPieces(group);
      return pieces.map((piece, i) => ({ ...piece, blankBefore: i === 0 ? group.blankBefore : 0 }));
    }),
  );
}

/** Closes up characters that an OCR model spaced out, line by line. */
function closedUp(blocks: Block[]): Block[] {
  const texts = blocks.map(({ text }) => text.split('\n'));
  const closed = closeUpPage(texts.flat());
  let at = 0;
  return blocks.map((block, i) => {
    const lines = closed.slice(at, (at += texts[i]?.length ?? 0));
    return { ...block, text: lines.join('\n') };
  });
}

function toGroups(lines: readonly string[], from: number): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: string[] = [];
  let blank = 0;
  const close = (end: number) => {
    if (open.length) groups.push({ first: end - open.length + 1, lines: open, blankBefore: blank });
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
  return groups;
}

/** Divides a group that is too long for the parser between lines, as some pages have no blank lines at all. */
function inParts(group: LineGroup): LineGroup[] {
  const size = lengthOf(group);
  if (size <= LONGEST_PARSED || size > LONGEST_CUT || isTable(group) || isList(group)) return [group];
  const parts: LineGroup[] = [];
  let from = 0;
  let length = 0;
  for (const [i, line] of group.lines.entries()) {
    if (i > from && length + line.length > LONGEST_PARSED) {
      parts.push({ first: group.first + from, lines: group.lines.slice(from, i), blankBefore: from === 0 ? group.blankBefore : 0 });
      [from, length] = [i, 0];
    }
    length += line.length;
  }
  return [...parts, { first: group.first + from, lines: group.lines.slice(from), blankBefore: from === 0 ? group.blankBefore : 0 }];
}

const lengthOf = ({ lines }: LineGroup): number => lines.reduce((sum, line) => sum + line.length, 0);

/** Length from which white space is reduced: on thousands of spaces later patterns would exhaust the stack. A judgement. */
const HUGE = 10_000;
const SPACES = /\s{2,1000}/gu;
const compact = (line: string): string => (line.length > HUGE ? line.replace(SPACES, ' ').replace(SPACES, ' ').replace(SPACES, ' ') : line);

function needsParser(group: LineGroup): boolean {
  if (isTable(group) || isList(group) || isUnderlined(group)) return false;
  const length = lengthOf(group);
  if (length > LONGEST_PARSED) return false;
  return isMarked(group.lines.join('\n'), length);
}

/** Whether a text has Markdown characters, but does not mainly consist of them. The shares are judgements. */
const isMarked = (text: string, length: number): boolean =>
  MARKED.test(text) && (length < 60 || (text.match(MARKS)?.length ?? 0) * 4 < length);

const isTable = (group: LineGroup): boolean => group.lines.length > 1 && group.lines.every((line) => TABLE_ROW.test(line));
const isList = (group: LineGroup): boolean => group.lines.length > 1 && group.lines.every((line) => LIST_ITEM.test(line));
const isUnderlined = (group: LineGroup): boolean => group.lines.length === 2 && UNDERLINE.test(group.lines[1] ?? '');

/** Parses all groups in one call, with blank lines between them, since each call has a fixed cost. */
function parseGroups(groups: readonly LineGroup[]): Map<LineGroup, Piece[]> {
  const starts: number[] = [];
  const source: string[] = [];
  for (const group of groups) {
    starts.push(source.length);
    source.push(...group.lines, '');
  }
  const result = new Map<LineGroup, Piece[]>(groups.map((group) => [group, []]));
  let at = 0;
  for (const found of source.length ? parseMarkdown(source.join('\n')) : []) {
    while (at + 1 < groups.length && (starts[at + 1] ?? 0) <= found.first) at++;
    const group = groups[at];
    if (!group) break;
    const offset = group.first - (starts[at] ?? 0);
    const markdown = found.rich ? source.slice(found.first, found.last + 1).join('\n') : null;
    result.get(group)?.push({
      first: found.first + offset,
      last: found.last + offset,
      mark: found.mark,
      level: found.level,
      text: tidy(found.text),
      markdown,
    });
  }
  for (const group of groups) result.set(group, complete(group, result.get(group) ?? []));
  return result;
}

/** Adds lines that the parser put into no block as plain text. It should never omit any. */
function complete(group: LineGroup, pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  let next = group.first;
  const fill = (to: number) => {
    if (to >= next) whole.push(piece('plain', next, to, group.lines.slice(next - group.first, to - group.first + 1).join('\n')));
  };
  for (const one of pieces) {
    fill(one.first - 1);
    whole.push(one.text === '' && one.mark !== 'rule' && one.mark !== 'image' ? { ...one, mark: 'rule' } : one);
    next = one.last + 1;
  }
  fill(group.first + group.lines.length - 1);
  return whole;
}

function plainPieces(group: LineGroup): Piece[] {
  const last = group.first + group.lines.length - 1;
  const source = group.lines.join('\n');
  if (isTable(group)) return [{ ...piece('table', group.first, last, tableText(group.lines)), markdown: source }];
  if (isList(group)) return [{ ...piece('list', group.first, last, listText(group.lines)), markdown: source }];
  if (isUnderlined(group))
    return [{ ...piece('heading', group.first, last, group.lines[0] ?? ''), level: group.lines[1]?.startsWith('=') ? 1 : 2 }];
  if (group.lines.length === 1 && (source === '' || FENCE.test(source) || UNDERLINE.test(source)))
    return [piece('rule', group.first, last, '')];
  return [piece('plain', group.first, last, source)];
}

/** The items' texts without bullets and inline marks. */
function listText(lines: readonly string[]): string {
  const items = lines.map((line) => line.replace(BULLET, ''));
  const source = items.join('\n\n');
  if (source.length > LONGEST_PARSED || !isMarked(source, source.length)) return items.join('\n');
  const parsed = parseMarkdown(source);
  return items.map((item, i) => (parsed.length === items.length && parsed[i]?.text) || item).join('\n');
}

/** The cells of a table's rows as text, without the line below the heading. */
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
