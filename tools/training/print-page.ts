/** Writes the groups of a page as lines like an OCR model: damages texts, breaks paragraphs, loses and adds blank lines. */
import type { Tag } from '../../src/read/layout/strip-tags.ts';
import type { ComposedPage, Group, LineTag, Mark, Piece } from './composed.ts';
import type { Damage } from './damage.ts';
import type { Random } from './random.ts';

/** How an OCR model writes white space and line ends; part of the recipe. */
export interface Writing {
  /** Weights of the ways to set blank lines. */
  readonly spacing: Readonly<Record<Spacing, number>>;
  /** Share of the pages with wrapped paragraphs, and the range of their line lengths in characters. */
  readonly wrapped: { readonly share: number; readonly from: number; readonly to: number };
  readonly indented: { readonly share: number; readonly by: readonly string[] };
  /** Shares of long paragraphs broken at the end of a column; a page has one of these. */
  readonly broken: readonly number[];
}

type Spacing = 'usual' | 'dense' | 'loose' | 'erratic';

const HAN = /\p{Script=Han}/u;
/** Most characters of a page from which misreadings are drawn. */
const POOL = 4_000;
/** The tags of the continuation lines of a piece. */
const FURTHER: Readonly<Partial<Record<Tag, Tag>>> = { K: 'k', H: 'h', P: 'J', Q: 'q', B: 'J' };

interface Page {
  readonly lines: string[];
  readonly tags: LineTag[];
  readonly owners: (Group | null)[];
}

/** @param old the page is set like a paper of the first half of the twentieth century */
export function printPage(
  groups: readonly Group[],
  old: boolean,
  { damage, writing }: { damage: readonly Damage[]; writing: Writing },
  random: Random,
): ComposedPage {
  const { chance, int, pick, weighted } = random;
  const characters = groups
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')
    .slice(0, POOL);
  const damages = damage.flatMap((kind) => kind({ old, characters }, random) ?? []);
  const spacing = weighted(writing.spacing);
  const width = chance(writing.wrapped.share) ? int(writing.wrapped.from, writing.wrapped.to) : 0;
  const indent = chance(writing.indented.share) ? pick(writing.indented.by) : '';
  const breaks = pick(writing.broken);
  const page: Page = { lines: [], tags: [], owners: [] };

  const blankLines = (tag: Tag, apart: boolean): number => {
    if (page.lines.length === 0) return pick([0, 2, 2]);
    const usual = apart ? pick([2, 3, 3]) : 1;
    if (spacing === 'dense') return apart ? 1 : 'KkhSXRq'.includes(tag) || chance(0.85) ? 0 : 1;
    if (spacing === 'loose') return usual + int(0, 2);
    return spacing === 'erratic' ? (chance(0.25) ? 0 : usual + int(0, 1)) : usual;
  };
  const put = (owner: Group, text: string, tag: Tag, mark: Mark, apart: boolean): void => {
    for (let n = blankLines(tag, apart); n > 0; n--) add(page, '', null, null);
    const damaged = damages.reduce((before, damaging) => damaging(before), text);
    const parts = damaged.split('\n').map((line) => (line.trim() === '' ? '〇' : line));
    parts.forEach((line, i) => {
      const lead = i === 0 ? (mark && mark !== '**' ? mark : mark === null && 'BP'.includes(tag) ? indent : '') : '';
      const marked = mark === '**' ? strong(line, i === 0, i === parts.length - 1) : `${lead}${line}`;
      add(page, marked, i === 0 ? tag : mark === '**' ? '+' : (FURTHER[tag] ?? tag), owner);
    });
  };

  for (const group of groups) {
    let rest: string | null = null; // second half of a paragraph broken by a photograph or slogan
    const release = (): void => {
      if (rest !== null) put(group, rest, 'J', null, false);
      rest = null;
    };
    group.pieces.forEach((piece, i) => {
      if (!piece.interrupts) release();
      const interrupted = group.pieces[i + 1]?.interrupts === true && group.pieces.slice(i + 1).some((next) => !next.interrupts);
      const at = breakOf(piece, interrupted);
      const wraps = 'BPCQ'.includes(piece.tag) && width > 0 && piece.text.length > width;
      const text = at >= 0 ? piece.text.slice(0, at) : wraps ? wrapped(piece.text, width, random) : piece.text;
      put(group, text, piece.tag, piece.mark ?? null, (i === 0 && group.apart === true) || piece.apart === true);
      if (at < 0) return;
      if (interrupted) rest = piece.text.slice(at);
      else put(group, piece.text.slice(at), 'J', null, false);
    });
    release();
  }
  add(page, '', null, null);
  return { ...page, tags: refine(page) };

  /** Where the end of a column breaks a paragraph, or -1. */
  function breakOf({ tag, text }: Piece, interrupted: boolean): number {
    if (!'BP'.includes(tag) || width > 0 || text.length <= 70) return -1;
    if (!chance(interrupted ? 0.65 : text.length > 110 ? breaks : breaks / 4)) return -1;
    for (let tries = 0; tries < 20; tries++) {
      const at = int(20, text.length - 20);
      if (HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at))) return at;
    }
    return -1;
  }
}

function add({ lines, tags, owners }: Page, line: string, tag: LineTag, owner: Group | null): void {
  lines.push(line);
  tags.push(tag);
  owners.push(owner);
}

const strong = (line: string, isFirst: boolean, isLast: boolean): string =>
  `${isFirst ? '**' : ''}${isLast ? line.trimEnd() : line}${isLast ? '**' : ''}`;

/** Wraps a text in lines of about `width` characters. */
function wrapped(text: string, width: number, { int }: Random): string {
  const lines: string[] = [];
  for (let at = 0; at < text.length;) {
    const length = width + int(-1, 1);
    lines.push(text.slice(at, at + length));
    at += length;
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** Gives the last paragraph of an article, and a credit directly below the title, their own tags. */
function refine({ tags, owners }: Page): LineTag[] {
  const refined = [...tags];
  const last = new Map<Group, number>();
  const begun = new Set<Group>();
  for (const [i, tag] of tags.entries()) {
    const owner = owners[i] ?? null;
    if (tag === null || owner === null || owner.kind === null) continue;
    if (tag === 'B' || tag === 'J') last.set(owner, i);
    else if (tag === 'X') last.delete(owner);
    if (tag === 'R' && !begun.has(owner)) refined[i] = 'r';
    else if (!'KkHhS+z'.includes(tag)) begun.add(owner);
  }
  for (const i of last.values()) refined[i] = tags[i] === 'B' ? 'E' : 'F';
  return refined;
}
