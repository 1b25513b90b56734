/**
 * Takes off the marks that OCR engines set around and between lines, before lines become blocks: tokens (`<|ref|>title<|/ref|>`), anchors
 * (`<span id="page-0-0"></span>`), comments, boxes (`<div style=…>`), LaTeX's headings, page separators. Marks inside a line are read later.
 */
import { cutAtTags, type TagPiece } from './tags.ts';

/**
 * What a line is by an engine's own mark: `markup`: nothing but marks; `folio`: a page's head or foot, or its number; `note`: a note at
 * the foot of a text; `text`: anything else.
 */
export interface EngineLine {
  readonly text: string;
  readonly mark: 'text' | 'markup' | 'folio' | 'note';
}

/** Characters without which a line has none of these marks. */
const SIGN = /[<{\\]|\[\^|^[*_]|^\}$/u;

const REFERENCE = /<\|ref\|>.{0,200}?<\|\/ref\|>/gu;
const PLACE = /<\|det\|>.{0,400}?<\|\/det\|>/gu;
const TOKEN = /<[|｜][^|｜<>\n]{1,40}[|｜]>/gu;
const SEPARATOR = /^\{\d{1,6}\}-{5,}$/u;
/** A line end that is written out, as in JSON; page-warnings.ts names the line. */
const WRITTEN_LINE_END = /(?:\\r)?\\n(?![A-Za-z])/gu;
const PAGE_BREAK = /\\(?:newpage|clearpage|pagebreak)(?![A-Za-z])/gu;
/** `<!-- PageHeader="东河日报" -->`: text of the page's edges, hidden in a comment. */
const EDGE_COMMENT = /^\s*Page(?:Header|Footer|Number)\s*=\s*"([^"]*)"\s*$/u;
const NOTE = /^\[\^(\w{1,20})\]:\s*/u;
const NOTE_MARK = /\[\^(\w{1,20})\]:?/gu;
const HEADING = /^\\(title|chapter|section|subsection|subsubsection|paragraph)\*?\s*\{([^{}]*)(\}?)$/u;
const LEVELS: Readonly<Record<string, number>> = { title: 1, chapter: 1, section: 2, subsection: 3, subsubsection: 4, paragraph: 5 };
/** A line in italics, as engines set captions: `*图为新桥。*`; not `*注:带*的学校`, `*注\\*`. */
const ITALIC = /^([*_])(?![*_\s])([^*_]+)(?<!\\)\1$/u;
const IS_WORD = /[\p{L}\p{N}]/u;

/** A heading over several lines: `\title{`, its text, `}`. */
interface OpenHeading {
  level: number;
}

/** Longest line in UTF-16 units that is looked at; no engine sets marks around a longer one. A judgement. */
const LONGEST = 100_000;

/** @param lines trimmed. @returns one entry for each of them. */
export function engineLines(lines: readonly string[]): EngineLine[] {
  const open: OpenHeading = { level: 0 };
  return lines.map((line) =>
    line.length > LONGEST || (open.level === 0 && !SIGN.test(line)) ? { text: line, mark: 'text' } : engineLine(line, open),
  );
}

function engineLine(line: string, open: OpenHeading): EngineLine {
  if (line === '') return { text: '', mark: 'text' };
  const { text, comments } = withoutComments(line);
  const bare = text
    .replace(REFERENCE, '')
    .replace(PLACE, '')
    .replace(TOKEN, '')
    .replace(SEPARATOR, '')
    .replace(PAGE_BREAK, '')
    .replace(WRITTEN_LINE_END, ' ')
    .trim();
  const edge = comments.flatMap((comment) => EDGE_COMMENT.exec(comment)?.[1] || []).join(' ');
  if (bare === '') return edge === '' ? { text: '', mark: 'markup' } : { text: edge, mark: 'folio' };
  const note = NOTE.exec(bare);
  if (note) return { text: bare.replace(NOTE, `[${note[1]}] `), mark: 'note' };
  return boxed(headed(bare.replace(NOTE_MARK, '[$1]'), open));
}

/** Takes out comments that end on their line. */
function withoutComments(line: string): { readonly text: string; readonly comments: readonly string[] } {
  const comments: string[] = [];
  let text = '';
  let from = 0;
  for (let at = line.indexOf('<!--'); at >= 0; at = line.indexOf('<!--', from)) {
    const end = line.indexOf('-->', at + 4);
    if (end < 0) break;
    text += line.slice(from, at);
    comments.push(line.slice(at + 4, end));
    from = end + 3;
  }
  return { text: text + line.slice(from), comments };
}

/** LaTeX's headings as Markdown's. */
function headed(line: string, open: OpenHeading): string {
  if (open.level > 0) {
    const { level } = open;
    if (line.endsWith('}')) open.level = 0;
    const text = line.replace(/\}$/u, '').trim();
    return text === '' ? '' : heading(level, text);
  }
  const found = HEADING.exec(line);
  if (!found) return italic(line);
  const [, command = '', text = '', closed] = found;
  const level = LEVELS[command] ?? 2;
  if (closed === '' && text.trim() === '') open.level = level;
  return text.trim() === '' ? '' : heading(level, text.trim());
}

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${text}`;

const italic = (line: string): string => {
  const inside = ITALIC.exec(line)?.[2];
  return inside !== undefined && IS_WORD.test(inside) ? inside : line;
};

/** Takes off tags at both ends of a line that say nothing of its words, and turns the tags of headings into marks. */
function boxed(line: string): EngineLine {
  if (!line.includes('<')) return { text: line, mark: line === '' ? 'markup' : 'text' };
  const pieces = cutAtTags(line);
  if (!pieces.some(({ tag }) => tag !== null)) return { text: line, mark: 'text' };
  const inside = withoutEmptySpans(pieces);
  let level = 0;
  let isFolio = false;
  let from = 0;
  let to = inside.length;
  while (from < to && isBox(inside[from])) {
    level ||= levelOf(inside[from]);
    isFolio ||= isEdge(inside[from]);
    from++;
  }
  while (to > from && isBox(inside[to - 1])) {
    isFolio ||= isEdge(inside[to - 1]);
    to--;
  }
  const words = inside.slice(from, to);
  const text = words
    .map(({ source }) => source)
    .join('')
    .trim();
  // `<h2>甲</h2><p>乙</p>`: a line is one block, and this one is no heading.
  if (words.some(({ tag }) => tag !== null && /^h\d$/u.test(tag))) level = 0;
  if (text === '') return { text: '', mark: 'markup' };
  if (isFolio) return { text, mark: 'folio' };
  return { text: level > 0 ? heading(level, text) : text, mark: 'text' };
}

const BOXES = new Set(['block', 'heading', 'folio', 'rule', 'nothing', 'break']);

/** Whether a piece at a line's end means nothing there. */
const isBox = (piece: TagPiece | undefined): boolean =>
  piece !== undefined && (piece.tag === null ? piece.source.trim() === '' : BOXES.has(piece.use));

const levelOf = (piece: TagPiece | undefined): number =>
  piece !== undefined && piece.tag !== null && piece.use === 'heading' && !piece.closes ? Number(piece.tag.slice(1)) : 0;
const isEdge = (piece: TagPiece | undefined): boolean => piece !== undefined && piece.tag !== null && piece.use === 'folio';

/** Removes anchors, `<span id="page-0-0"></span>`, wherever they stand. */
const withoutEmptySpans = (pieces: readonly TagPiece[]): readonly TagPiece[] =>
  pieces.filter((piece, i) => {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    const opens = piece.tag === 'span' && !piece.closes && after?.tag === 'span' && after.closes;
    const closes = piece.tag === 'span' && piece.closes && before?.tag === 'span' && !before.closes;
    return !opens && !closes;
  });
