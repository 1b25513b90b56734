/** Loads the files of a site's index, checks them and caches them. */
import { fieldLines } from '../shared/searched-fields.ts';
import { createFold, createFoldOf, type Fold, foldingIn, needsFold, NO_FOLD } from '../shared/fold.ts';
import { FOLD_ALL_PATH, FOLD_PATH, type Manifest, MANIFEST_PATH, type Message, NO_TAG, textPath } from '../shared/format.ts';
import { type Term as DictionaryTerm, readDictionary } from '../shared/dictionary.ts';
import { readManifest, splitTags } from '../shared/manifest.ts';
import { blockOf, dictionaryPath, directoryPath, type DirectoryEntry, listPath, partitionOf, readDirectory } from '../shared/partitions.ts';
import { LO } from '../shared/grams.ts';
import { prepareArticle, type PreparedArticle } from '../shared/match.ts';
import { readArticleRow } from '../shared/article-row.ts';

/**
 * Loads a file of the site; rejects or returns null if it is missing or not an index file. `tag` is the tag that the file should have,
 * so that caches can keep builds apart; empty if a file of any build will do.
 */
export type Load = (path: string, tag: string) => Promise<Message | null>;

/** The dictionary entry of a gram, with the list files of its partition. */
export interface FoundTerm {
  readonly term: DictionaryTerm;
  readonly lists: readonly ListFile[];
}
export interface ListFile {
  readonly path: string;
  readonly tag: string;
}

/** An index file is missing, damaged, or from another build than the manifest. */
export class IndexProblem extends Error {
  override readonly name = 'IndexProblem';
  readonly path: string;
  readonly reason: 'missing' | 'damaged' | 'other build';

  constructor(path: string, reason: 'missing' | 'damaged' | 'other build') {
    super(`${path} is ${reason === 'other build' ? 'of another build than the manifest' : reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/** Articles in the cache; a judgement. */
const ARTICLES_CACHED = 6000;
/** Share of the cache that is kept when it is full; the oldest articles are dropped. */
const CACHE_KEPT = 0.9;

export class IndexFiles {
  readonly manifest: Manifest;
  fold: Fold = NO_FOLD;
  readonly #load: Load;
  readonly #directories = new Map<number, Promise<readonly DirectoryEntry[]>>();
  readonly #dictionaries = new Map<DirectoryEntry, Promise<Dictionary>>();
  readonly #articles = new Map<number, Promise<PreparedArticle>>();
  #whole: Fold | null = null;
  readonly #folds = new Map<'archive' | 'all', Promise<Fold>>();

  private constructor(load: Load, manifest: Manifest) {
    this.#load = load;
    this.manifest = manifest;
  }

  static async open(load: Load): Promise<IndexFiles> {
    const message = await load(MANIFEST_PATH, NO_TAG).catch(() => null);
    if (!message) throw new IndexProblem(MANIFEST_PATH, 'missing');
    const manifest = readManifest(message);
    if (!manifest) throw new IndexProblem(MANIFEST_PATH, 'damaged');
    return new IndexFiles(load, manifest);
  }

  /** The message of a file. @throws IndexProblem if it is missing, damaged, or has another tag than the reference to it */
  async message(path: string, tag = NO_TAG): Promise<Message> {
    const message = await this.#load(path, tag).catch(() => null);
    if (!message) throw new IndexProblem(path, 'missing');
    if (message[0] !== path) throw new IndexProblem(path, 'damaged');
    if (message[1] !== tag) throw new IndexProblem(path, 'other build');
    return message;
  }

  async text(path: string, tag = NO_TAG): Promise<string> {
    const content = (await this.message(path, tag))[2];
    if (typeof content !== 'string') throw new IndexProblem(path, 'damaged');
    return content;
  }

  /** A fold for a text's characters. Loads a table only if some of them fold: the archive's own, or the whole one if that is not enough. */
  async foldFor(text: string): Promise<Fold> {
    if (!needsFold(text)) return this.fold;
    const known = await this.#table('archive');
    if ([...foldingIn(text)].every((unit) => known(unit) !== unit)) return (this.fold = this.#whole ?? known);
    this.#whole = await this.#table('all');
    return (this.fold = this.#whole);
  }

  #table(which: 'archive' | 'all'): Promise<Fold> {
    return cached(this.#folds, which, async () => {
      const path = which === 'all' ? FOLD_ALL_PATH : FOLD_PATH;
      const [, , first, second] = await this.message(path);
      if (typeof first !== 'string' || (which === 'archive' && typeof second !== 'string')) throw new IndexProblem(path, 'damaged');
      return typeof second === 'string' ? createFoldOf(first, second) : createFold(first);
    });
  }

  /** The dictionary entry of a gram; null if no article has it. */
  async term(key: number): Promise<FoundTerm | null> {
    const block = blockOf(Math.floor(key / LO));
    const tag = this.manifest.directories.get(block);
    if (tag === undefined) return null;
    const partition = partitionOf(await cached(this.#directories, block, () => this.#readDirectory(block, tag)), key);
    if (!partition) return null;
    const { terms, lists } = await cached(this.#dictionaries, partition, () => this.#readDictionary(partition));
    const term = terms.get(key);
    return term ? { term, lists } : null;
  }

  /** Counts the grams of the index by reading all dictionaries. */
  async countTerms(): Promise<number> {
    let terms = 0;
    for (const [block, tag] of this.manifest.directories)
      for (const partition of await cached(this.#directories, block, () => this.#readDirectory(block, tag)))
        terms += (await cached(this.#dictionaries, partition, () => this.#readDictionary(partition))).terms.size;
    return terms;
  }

  async #readDirectory(block: number, tag: string): Promise<readonly DirectoryEntry[]> {
    const path = directoryPath(block);
    const [, , starts, tags] = await this.message(path, tag);
    if (typeof starts !== 'string' || typeof tags !== 'string') throw new IndexProblem(path, 'damaged');
    return undamaged(path, () => readDirectory(block, starts, tags));
  }

  async #readDictionary(entry: DirectoryEntry): Promise<Dictionary> {
    const path = dictionaryPath(entry);
    const [, , text, tags] = await this.message(path, entry.tag);
    if (typeof text !== 'string' || typeof tags !== 'string') throw new IndexProblem(path, 'damaged');
    const lists = splitTags(tags).map((tag, n) => ({ path: listPath(entry, n), tag }));
    return { terms: undamaged(path, () => readDictionary(text)), lists };
  }

  /** An article's text, prepared for matching. */
  async article(n: number): Promise<PreparedArticle> {
    const article = cached(this.#articles, n, () => this.#readArticle(n));
    if (this.#articles.size > ARTICLES_CACHED) {
      for (const oldest of this.#articles.keys()) {
        this.#articles.delete(oldest);
        if (this.#articles.size <= ARTICLES_CACHED * CACHE_KEPT) break;
      }
    }
    return article;
  }

  async #readArticle(n: number): Promise<PreparedArticle> {
    const path = textPath(n);
    const doc = readArticleRow((await this.message(path))[2]);
    if (!doc) throw new IndexProblem(path, 'damaged');
    const lines = fieldLines(doc);
    return prepareArticle(doc, lines, await this.foldFor(lines.map(({ text }) => text).join('')));
  }
}

interface Dictionary {
  readonly terms: ReadonlyMap<number, DictionaryTerm>;
  readonly lists: readonly ListFile[];
}

/** The result of `read`. @throws IndexProblem if `read` fails: the file is damaged */
export function undamaged<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new IndexProblem(path, 'damaged');
  }
}

/** The cached value of a key, or else a new one. A failure is not cached, so the next call tries again. */
export function cached<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  made.catch(() => map.delete(key));
  return made;
}
