/** Lists of articles by gram, read piece by piece: only the pieces that a query can use. */
import { lowerBound } from '../../text/order.ts';
import { type Piece, type Postings, readPiece } from '../shared/dictionary.ts';
import { type FoundTerm, type IndexFiles, IndexProblem, kept, undamaged } from './index-files.ts';

/** A gram as far as it is loaded. */
export interface GramList extends FoundTerm {
  readonly key: number;
  /** By piece, null while not loaded; one entry for an inline list. */
  readonly parts: (Postings | null)[];
}

/** With so few articles left it is cheaper to look into their texts than to load another list. */
const FEW = 12;

export class PostingLists {
  readonly #files: IndexFiles;
  readonly #pieces = new Map<string, Promise<Postings>>();
  readonly #lists = new Map<number, GramList>();

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /** What is known of a gram so far; nothing is loaded. */
  known(key: number): GramList | null {
    return this.#lists.get(key) ?? null;
  }

  /** Whether a list, as far as it is loaded, has an article. */
  isListed(key: number, article: number): boolean {
    return (this.known(key)?.parts ?? []).some((part) => part !== null && part.articles[lowerBound(part.articles, article)] === article);
  }

  /** Gives up what was loaded: for those who go through all lists once. */
  forget(): void {
    this.#lists.clear();
    this.#pieces.clear();
  }

  /** The gram with its dictionary entry; null where no article has it. */
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

  /** Loads the pieces in which a test finds something. */
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
    return kept(this.#pieces, `${path}:${piece.from}`, async () => {
      const text = await this.#files.text(path, tag);
      return undamaged(path, () => readPiece(text, piece));
    });
  }

  /**
   * The articles that may have all grams, ascending: none that has them is missing. Stops before lists that cost more
   * than they save, unless `thorough`.
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

  /** Of ascending articles those that may have all grams, now by the lists that `intersect` left out. */
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

/** Lists of more files than this are not loaded for a few doubtful articles. */
const NARROWING_FILES = 12;

/** A list file is about four articles' texts; a long common list helps little when few articles are left. */
const isWorth = (pieces: number, articles: number): boolean => pieces <= 1 || pieces * 40 <= articles;

/** Whether one of the ascending articles lies in `[from, to)`. */
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

/** The impact class of each ascending article in a list as far as loaded; -1 where the list does not have it or is not loaded there. */
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
