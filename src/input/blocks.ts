/**
 * Lines -> blocks. Marks of OCR engines around lines are taken off; then the page is divided at blank lines into groups, so that no
 * Markdown construct can span a blank line. Only groups that may hold markup are parsed. Every non-blank line is in exactly one block.
 */
import type { Block, BlockMark } from '../model/model.ts';
import { closeUpPage } from '../text/spacing.ts';
import { isList, listMarkdown, listText } from './lists.ts';
import { type MarkedBlock, mayHoldMarkup, parseInline, parseMarkdown } from './markdown.ts';
import { isRich, textOf } from './markup/inline.ts';
import { lineMarkdown } from './markup/write-markdown.ts';
import { isUnderline, type Line, preparedLines } from './prepared-lines.ts';
import { isPipeTable, isTableRow, readHtmlTable, readPipeTable, tableMarkdown, type TableModel, tableText } from './tables.ts';

/** Consecutive non-blank lines, which become one block or several. */
interface LineGroup {
  readonly first: number; // 1-based line
  readonly last: number;
  readonly lines: readonly string[]; // trimmed
  readonly blankBefore: number;
  /** What the line alone in this group is; null for a group of text. */
  readonly mark: BlockMark | null;
}

type Piece = Omit<Block, 'blankBefore'>;

/** Most characters of a group that is parsed; longer ones are divided between lines. A judgement. */
const LONGEST_PARSED = 6_000;
/** Most characters of a single line that is parsed; no printed paragraph is longer. A judgement. */
const LONGEST_LINE = 40_000;
/** Most characters of a group that is divided into parts for the parser; no newspaper page is longer. A judgement. */
const LONGEST_CUT = 100_000;
/** Most characters of a headline above a line of `===` or `---`. A judgement. */
const LONGEST_UNDERLINED = 40;

/** Blocks of a page whose text starts at 0-based line `from` (after front matter). */
export function toBlocks(lines: readonly string[], from: number): Block[] {
  const groups = toGroups(preparedLines(lines, from), from).flatMap(tablesApart).flatMap(inParts);
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

function toGroups(lines: readonly Line[], from: number): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: string[] = [];
  let blank = 0;
  let number = from + 1;
  const close = (mark: BlockMark | null, size = open.length) => {
    if (open.length) groups.push({ first: number - size, lines: open, last: number - 1, blankBefore: blank, mark });
    if (open.length) blank = 0;
    open = [];
  };
  for (const { text, mark, isBlank, count } of lines) {
    const underlines = mark === 'rule' && isUnderline(text) && isShortTitle(open);
    if (isBlank || (mark !== null && !underlines)) close(null);
    if (isBlank) blank++;
    else open.push(text);
    number += count;
    if (underlines) close(null);
    else if (mark !== null) close(mark, count);
  }
  close(null);
  return groups;
}

const isShortTitle = (open: readonly string[]): boolean =>
  open.length === 1 && (open[0] ?? '').length <= LONGEST_UNDERLINED && !isTableRow(open[0] ?? '');

/** Divides a group into tables with pipes and the lines around them. */
function tablesApart(group: LineGroup): LineGroup[] {
  if (group.mark !== null || !group.lines.some(isTableRow) || isPipeTable(group.lines)) return [group];
  const parts: [from: number, to: number][] = [];
  let from = 0;
  for (let i = 0; i < group.lines.length; i++) {
    let to = i;
    while (to < group.lines.length && isTableRow(group.lines[to] ?? '')) to++;
    if (to - i < 2) continue;
    parts.push([from, i], [i, to]);
    from = to;
    i = to - 1;
  }
  return parted(group, [...parts, [from, group.lines.length]]);
}

const parted = (group: LineGroup, parts: readonly (readonly [from: number, to: number])[]): LineGroup[] =>
  parts
    .filter(([from, to]) => to > from)
    .map(([from, to]) => ({
      first: group.first + from,
      last: group.first + to - 1,
      lines: group.lines.slice(from, to),
      blankBefore: from === 0 ? group.blankBefore : 0,
      mark: null,
    }));

/** Divides a group that is too long for the parser between lines, as some pages have no blank lines at all. */
function inParts(group: LineGroup): LineGroup[] {
  const size = lengthOf(group);
  if (size <= LONGEST_PARSED || size > LONGEST_CUT || group.mark !== null || isPipeTable(group.lines) || isList(group.lines))
    return [group];
  const parts: [from: number, to: number][] = [];
  let from = 0;
  let length = 0;
  for (const [i, line] of group.lines.entries()) {
    if (i > from && length + line.length > LONGEST_PARSED) {
      parts.push([from, i]);
      [from, length] = [i, 0];
    }
    length += line.length;
  }
  return parted(group, [...parts, [from, group.lines.length]]);
}

const lengthOf = ({ lines }: LineGroup): number => lines.reduce((sum, line) => sum + line.length, 0);

function needsParser(group: LineGroup): boolean {
  if (group.mark !== null || isPipeTable(group.lines) || isList(group.lines) || isUnderlined(group)) return false;
  return lengthOf(group) <= (group.lines.length === 1 ? LONGEST_LINE : LONGEST_PARSED) && mayHoldMarkup(group.lines.join('\n'));
}

const isUnderlined = (group: LineGroup): boolean => group.lines.length === 2 && isUnderline(group.lines[1] ?? '');

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
    if (group) result.get(group)?.push(...piecesOf(found, group.first - (starts[at] ?? 0)));
  }
  for (const group of groups) result.set(group, complete(group, result.get(group) ?? []));
  return result;
}

/** A parsed block; one for each line where a line writes line breaks of its own, so that texts and source lines agree. */
function piecesOf({ first, last, mark, level, lines }: MarkedBlock, offset: number): Piece[] {
  const whole = mark !== 'plain' || lines.length === 1 || !lines.some((line) => line.some(({ kind }) => kind === 'break'));
  const parts = whole ? [lines] : lines.map((line) => [line]);
  return parts.map((part, i) => ({
    first: first + offset + i,
    last: whole ? last + offset : first + offset + i,
    mark,
    level,
    text: tidy(part.map(textOf).join('\n')),
    markdown: mark !== 'strong' && mark !== 'heading' && isRich(part) ? part.map(lineMarkdown).join('\n') : null,
  }));
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
  fill(group.last);
  return whole;
}

function plainPieces(group: LineGroup): Piece[] {
  const { first, last, lines, mark } = group;
  const source = lines.join('\n');
  if (mark === 'rule' || mark === 'markup') return [piece(mark, first, last, '')];
  if (mark === 'table') return [tablePiece(first, last, readHtmlTable(source))];
  if (mark !== null) return [piece(mark, first, last, inlineText(source))];
  if (isPipeTable(lines)) return [tablePiece(first, last, readPipeTable(lines))];
  if (isList(lines)) return [{ ...piece('list', first, last, listText(lines)), markdown: listMarkdown(lines) }];
  if (isUnderlined(group))
    return [{ ...piece('heading', first, last, inlineText(lines[0] ?? '')), level: lines[1]?.startsWith('=') ? 1 : 2 }];
  return [piece('plain', first, last, source)];
}

const inlineText = (source: string): string => tidy(parseInline(source).map(textOf).join('\n'));

function tablePiece(first: number, last: number, table: TableModel): Piece {
  const text = tableText(table);
  return text.trim() === '' ? piece('markup', first, last, '') : { ...piece('table', first, last, text), markdown: tableMarkdown(table) };
}

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
