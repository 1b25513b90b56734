/** The files of one site's index: loaded once each, checked, kept; damage is a value that says which file. */
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
 * Fetches a file of the site; rejects or answers null where it is missing or no index file. The tag that it should have
 * is told so that caches may tell builds apart; an empty one says that any will do.
 */
export type Load = (path: string, tag: string) => Promise<Message | null>;

/** A gram in its dictionary, with the list files of the partition. */
export interface FoundTerm {
  readonly term: DictionaryTerm;
  readonly lists: readonly ListFile[];
}
export interface ListFile {
  readonly path: string;
  readonly tag: string;
}

/** A file that is missing, damaged, or of another build than the rest. */
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

/** PreparedArticle articles kept at once; beyond that the oldest go. */
const ARTICLES_KEPT = 6000;

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

  /** The message of a file; one of another tag than who refers to it knows belongs to another build. */
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

  /** The folding of a text's characters, loaded if there are any: the archive's own table, or the whole one. */
  async foldFor(text: string): Promise<Fold> {
    if (!needsFold(text)) return this.fold;
    const known = await this.#table('archive');
    if ([...foldingIn(text)].every((unit) => known(unit) !== unit)) return (this.fold = this.#whole ?? known);
    this.#whole = await this.#table('all');
    return (this.fold = this.#whole);
  }

  #table(which: 'archive' | 'all'): Promise<Fold> {
    return kept(this.#folds, which, async () => {
      const path = which === 'all' ? FOLD_ALL_PATH : FOLD_PATH;
      const [, , first, second] = await this.message(path);
      if (typeof first !== 'string' || (which === 'archive' && typeof second !== 'string')) throw new IndexProblem(path, 'damaged');
      return typeof second === 'string' ? createFoldOf(first, second) : createFold(first);
    });
  }

  /** What the dictionary says of a gram; null where no article has it. */
  async term(key: number): Promise<FoundTerm | null> {
    const block = blockOf(Math.floor(key / LO));
    const tag = this.manifest.directories.get(block);
    if (tag === undefined) return null;
    const partition = partitionOf(await kept(this.#directories, block, () => this.#readDirectory(block, tag)), key);
    if (!partition) return null;
    const { terms, lists } = await kept(this.#dictionaries, partition, () => this.#readDictionary(partition));
    const term = terms.get(key);
    return term ? { term, lists } : null;
  }

  /** How many grams the index has: all dictionaries are read. */
  async countTerms(): Promise<number> {
    let terms = 0;
    for (const [block, tag] of this.manifest.directories)
      for (const partition of await kept(this.#directories, block, () => this.#readDirectory(block, tag)))
        terms += (await kept(this.#dictionaries, partition, () => this.#readDictionary(partition))).terms.size;
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

  /** An article's own text, ready for looking into. */
  async article(n: number): Promise<PreparedArticle> {
    const article = kept(this.#articles, n, () => this.#readArticle(n));
    if (this.#articles.size > ARTICLES_KEPT) {
      for (const oldest of this.#articles.keys()) {
        this.#articles.delete(oldest);
        if (this.#articles.size <= ARTICLES_KEPT * 0.9) break;
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

/** What reading gives; where it fails the file is damaged. */
export function undamaged<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new IndexProblem(path, 'damaged');
  }
}

/** The value of a key, made once; a failure is not kept, so that the next try may succeed. */
export function kept<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  made.catch(() => map.delete(key));
  return made;
}
