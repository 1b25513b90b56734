/** The lists of articles by gram. Loads only those pieces of a list that a query can use. */
import { lowerBound } from '../../text/order.ts';
import { type Piece, type Postings, readPiece } from '../shared/dictionary.ts';
import { type FoundTerm, type IndexFiles, IndexProblem, cached, undamaged } from './index-files.ts';

/** A gram with the parts of its list that are loaded. */
export interface GramList extends FoundTerm {
  readonly key: number;
  /** By piece, null if not loaded. An inline list has one entry. */
  readonly parts: (Postings | null)[];
}

/** Once this few articles are left, their texts are read instead of further lists; here and below a judgement. */
const FEW = 12;
/** Lists with more files than this are not loaded to discard a few candidates. */
const NARROWING_FILES = 12;
/** A piece of a list is worth loading if this many articles are left for each. A list file is about as long as four texts. */
const ARTICLES_A_PIECE = 40;

export class PostingLists {
  readonly #files: IndexFiles;
  readonly #pieces = new Map<string, Promise<Postings>>();
  readonly #lists = new Map<number, GramList>();

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /** A gram as far as it is loaded; null if it was not looked up. */
  known(key: number): GramList | null {
    return this.#lists.get(key) ?? null;
  }

  /** Whether the loaded parts of a list contain an article. */
  isListed(key: number, article: number): boolean {
    return (this.known(key)?.parts ?? []).some((part) => part !== null && part.articles[lowerBound(part.articles, article)] === article);
  }

  /** Drops everything loaded: for reading all lists once. */
  forget(): void {
    this.#lists.clear();
    this.#pieces.clear();
  }

  /** Looks a gram up in its dictionary; null if no article has it. */
  async find(key: number): Promise<GramList | null> {
    const known = this.#lists.get(key);
    if (known) return known;
    const found = await this.#files.term(key);
    if (!found) return null;
    const { inline, pieces } = found.term;
    const list: GramList = { key, ...found, parts: inline ? [inline] : pieces.map(() => null) };
    this.#lists.set(key, list);
    return list;
  }

  /** Loads the pieces that are wanted. @param wanted gets a piece and the first article of the next one */
  async load(list: GramList, wanted: (piece: Piece, next: number) => boolean = () => true): Promise<void> {
    const { pieces } = list.term;
    const loads = pieces.map(async (piece, i) => {
      if (list.parts[i] === null && wanted(piece, pieces[i + 1]?.first ?? Infinity)) list.parts[i] = await this.#piece(list, piece);
    });
    await Promise.all(loads);
  }

  #piece({ lists }: GramList, piece: Piece): Promise<Postings> {
    const file = lists[piece.file];
    if (!file) return Promise.reject(new IndexProblem('search/terms', 'damaged'));
    const { path, tag } = file;
    return cached(this.#pieces, `${path}:${piece.from}`, async () => {
      const text = await this.#files.text(path, tag);
      return undamaged(path, () => readPiece(text, piece));
    });
  }

  /**
   * The articles that may have all grams, ascending, including all that do. Starts with the rarest gram, loads only pieces that overlap
   * the articles left, and leaves out lists that cost more than they save, unless `thorough`.
   */
  async intersect(keys: readonly number[], thorough: boolean): Promise<Uint32Array> {
    const found = await Promise.all(keys.map((key) => this.find(key)));
    const lists = found.filter((list) => list !== null);
    if (lists.length < keys.length || lists.length === 0) return new Uint32Array(0);
    lists.sort((a, b) => a.term.articles - b.term.articles);
    const [rarest, ...others] = lists;
    if (!rarest) return new Uint32Array(0);
    await this.load(rarest);
    let articles = allArticles(rarest);
    for (const list of others) {
      if (articles.length === 0 || (!thorough && articles.length <= FEW)) break;
      const needed = list.term.pieces.filter((piece, i) =>
        overlaps(articles, piece.first, list.term.pieces[i + 1]?.first ?? Infinity),
      ).length;
      if (!thorough && !isWorth(needed, articles.length)) continue;
      await this.load(list, (piece, next) => overlaps(articles, piece.first, next));
      articles = inBoth(articles, list);
    }
    return articles;
  }

  /** Discards articles by the lists that `intersect` left out. @param articles ascending */
  async narrow(articles: Uint32Array, keys: readonly number[]): Promise<Uint32Array> {
    let left = articles;
    for (const key of keys) {
      const list = this.known(key);
      if (!list) continue;
      const touches = (piece: Piece, next: number): boolean => overlaps(left, piece.first, next);
      const missing = list.term.pieces.filter(
        (piece, i) => list.parts[i] === null && touches(piece, list.term.pieces[i + 1]?.first ?? Infinity),
      );
      if (missing.length === 0 || missing.length > NARROWING_FILES) continue;
      await this.load(list, touches);
      left = inBoth(left, list);
    }
    return left;
  }
}

/** Whether loading these pieces can discard enough articles. */
const isWorth = (pieces: number, articles: number): boolean => pieces <= 1 || pieces * ARTICLES_A_PIECE <= articles;

/** Whether one of the ascending articles is in `[from, to)`. */
function overlaps(articles: Uint32Array, from: number, to: number): boolean {
  const at = lowerBound(articles, from);
  return at < articles.length && (articles[at] ?? 0) < to;
}

export function allArticles(list: GramList): Uint32Array {
  const only = list.parts[0];
  if (list.parts.length === 1 && only) return only.articles;
  const out = new Uint32Array(list.term.articles);
  let at = 0;
  for (const part of list.parts) {
    if (!part) continue;
    out.set(part.articles, at);
    at += part.articles.length;
  }
  return out.subarray(0, at);
}

function inBoth(articles: Uint32Array, list: GramList): Uint32Array {
  const out: number[] = [];
  let i = 0;
  for (const part of list.parts) {
    if (!part) continue;
    for (const article of part.articles) {
      while (i < articles.length && (articles[i] ?? 0) < article) i++;
      if (articles[i] === article) out.push(article);
    }
  }
  return Uint32Array.from(out);
}

/** The impact class of each ascending article in the loaded parts of a list; -1 if they do not have it. */
export function classesOf(list: GramList, articles: Uint32Array): Int8Array {
  const out = new Int8Array(articles.length).fill(-1);
  let i = 0;
  for (const part of list.parts) {
    if (!part) continue;
    for (let k = 0; k < part.articles.length && i < articles.length; k++) {
      const article = part.articles[k] ?? 0;
      while (i < articles.length && (articles[i] ?? 0) < article) i++;
      if (articles[i] === article) out[i] = part.classes[k] ?? 0;
    }
  }
  return out;
}
