/**
 * The format of dictionary files: the grams of a partition, each with its number of articles and either its list, if short, or the
 * place of its list in the partition's list files.
 *
 *   file    = groups …
 *   group   = step of `hi`, number of grams - 1, grams …
 *   gram    = step of `lo`, articles - 1, then inline:  postings …
 *                                         or external: pieces - 1, length of the first piece, (first article, length) of each later one
 *   posting = step of the article's number × CLASSES + impact class
 *
 * A piece is the part of a list in one list file; it can be read by itself. A file with LIST_FILE_CHARACTERS or more is closed, and the
 * next piece begins the next file. Writer and reader count the same way, so file numbers are not written.
 */
import { type DigitReader, DigitReader as Reader, type DigitWriter } from './digits.ts';
import { CLASSES, INLINE_POSTINGS, LIST_FILE_CHARACTERS } from './format.ts';
import { LO } from './grams.ts';

/** Articles in ascending order with the impact class of each. */
export interface Postings {
  readonly articles: Uint32Array;
  readonly classes: Uint8Array;
}

/** The part of a list in one list file. */
export interface Piece {
  /** Number of the list file in the partition. */
  readonly file: number;
  readonly from: number;
  readonly to: number;
  /** The first article of the piece. 0 for the first piece of a list, whose articles count from 0. */
  readonly first: number;
}

export interface Term {
  /** Number of articles with the gram. */
  readonly articles: number;
  readonly inline: Postings | null;
  readonly pieces: readonly Piece[];
}

/** The place of the next piece. */
export interface ListCursor {
  readonly file: number;
  readonly characters: number;
}

/** The place after a piece of `length` characters. */
export function advance(cursor: ListCursor, length: number): ListCursor {
  const characters = cursor.characters + length;
  return characters >= LIST_FILE_CHARACTERS ? { file: cursor.file + 1, characters: 0 } : { file: cursor.file, characters };
}

/** Appends a posting. @param before the previous article of the piece, or the piece's first article */
export function writePosting(writer: DigitWriter, before: number, article: number, impact: number): void {
  writer.write((article - before) * CLASSES + impact);
}

/** Reads `count` postings; the first article counts from `base`. */
function readPostings(reader: DigitReader, count: number, base: number): Postings {
  const articles = new Uint32Array(count);
  const classes = new Uint8Array(count);
  let article = base;
  for (let i = 0; i < count; i++) {
    const value = reader.read();
    article += Math.floor(value / CLASSES);
    articles[i] = article;
    classes[i] = value % CLASSES;
  }
  return { articles, classes };
}

/** Reads all postings of a piece. */
export function readPiece(text: string, piece: Piece): Postings {
  const reader = new Reader(text, piece.from, piece.to);
  const articles: number[] = [];
  const classes: number[] = [];
  let article = piece.first;
  while (!reader.done) {
    const value = reader.read();
    article += Math.floor(value / CLASSES);
    articles.push(article);
    classes.push(value % CLASSES);
  }
  return { articles: Uint32Array.from(articles), classes: Uint8Array.from(classes) };
}

/** Reads all grams of a dictionary file, by key. @throws DamagedNumbers */
export function readDictionary(text: string): Map<number, Term> {
  const reader = new Reader(text);
  const terms = new Map<number, Term>();
  let cursor: ListCursor = { file: 0, characters: 0 };
  for (let hi = 0; !reader.done;) {
    hi += reader.read();
    let lo = -1;
    for (let left = reader.read() + 1; left > 0; left--) {
      lo += reader.read() + 1;
      const articles = reader.read() + 1;
      if (articles <= INLINE_POSTINGS) {
        terms.set(hi * LO + lo, { articles, inline: readPostings(reader, articles, 0), pieces: [] });
      } else {
        const pieces = readPieces(reader, cursor);
        const last = pieces[pieces.length - 1];
        if (last) cursor = advance({ file: last.file, characters: last.from }, last.to - last.from);
        terms.set(hi * LO + lo, { articles, inline: null, pieces });
      }
    }
  }
  return terms;
}

function readPieces(reader: DigitReader, start: ListCursor): Piece[] {
  const pieces: Piece[] = [];
  let cursor = start;
  for (let i = reader.read(); i >= 0; i--) {
    const first = pieces.length === 0 ? 0 : reader.read();
    const length = reader.read();
    pieces.push({ file: cursor.file, from: cursor.characters, to: cursor.characters + length, first });
    cursor = advance(cursor, length);
  }
  return pieces;
}
