/** The files of one site's index: loaded once each, checked, kept; damage is a value that says which file. */
import { createFold, createFoldOf, type Fold, foldingIn, needsFold, NO_FOLD } from '../shared/fold.ts';
import {
  ANY_VERSION,
  dictionaryPath,
  FOLD_ALL_PATH,
  FOLD_PATH,
  type Manifest,
  MANIFEST_PATH,
  type Message,
  textPath,
} from '../shared/format.ts';
import { type Term as DictionaryTerm, readDictionary } from '../shared/dictionary.ts';
import { readManifest } from '../shared/manifest.ts';
import { prepare, type Prepared } from '../shared/match.ts';
import { readRecord } from '../shared/record.ts';

/** Fetches a file of the site; rejects or answers null where it is missing or no index file. */
export type Load = (path: string) => Promise<Message | null>;

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

/** Prepared articles kept at once; beyond that the oldest go. */
const ARTICLES_KEPT = 6000;

export class IndexFiles {
  readonly manifest: Manifest;
  fold: Fold = NO_FOLD;
  readonly #load: Load;
  readonly #dictionaries = new Map<number, Promise<Map<number, DictionaryTerm>>>();
  readonly #articles = new Map<number, Promise<Prepared>>();
  #whole: Fold | null = null;
  readonly #folds = new Map<'archive' | 'all', Promise<Fold>>();

  private constructor(load: Load, manifest: Manifest) {
    this.#load = load;
    this.manifest = manifest;
  }

  static async open(load: Load): Promise<IndexFiles> {
    const message = await load(MANIFEST_PATH).catch(() => null);
    if (!message) throw new IndexProblem(MANIFEST_PATH, 'missing');
    const manifest = readManifest(message);
    if (!manifest) throw new IndexProblem(MANIFEST_PATH, 'damaged');
    return new IndexFiles(load, manifest);
  }

  /** The message of a file, of this build. */
  async message(path: string): Promise<Message> {
    const message = await this.#load(path).catch(() => null);
    if (!message) throw new IndexProblem(path, 'missing');
    if (message[0] !== path) throw new IndexProblem(path, 'damaged');
    if (message[1] !== this.manifest.version && message[1] !== ANY_VERSION) throw new IndexProblem(path, 'other build');
    return message;
  }

  async text(path: string): Promise<string> {
    const content = (await this.message(path))[2];
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
  async term(key: number): Promise<DictionaryTerm | null> {
    const file = this.#fileOf(key);
    if (file < 0) return null;
    const terms = await kept(this.#dictionaries, file, () => this.#readDictionary(file));
    return terms.get(key) ?? null;
  }

  async #readDictionary(file: number): Promise<Map<number, DictionaryTerm>> {
    const path = dictionaryPath(file);
    const text = await this.text(path);
    try {
      return readDictionary(text);
    } catch {
      throw new IndexProblem(path, 'damaged');
    }
  }

  /** The dictionary file whose range has a key; -1 before the first. */
  #fileOf(key: number): number {
    const { starts } = this.manifest;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** An article's own text, ready for looking into. */
  async article(n: number): Promise<Prepared> {
    const article = kept(this.#articles, n, () => this.#readArticle(n));
    if (this.#articles.size > ARTICLES_KEPT) {
      for (const oldest of this.#articles.keys()) {
        this.#articles.delete(oldest);
        if (this.#articles.size <= ARTICLES_KEPT * 0.9) break;
      }
    }
    return article;
  }

  async #readArticle(n: number): Promise<Prepared> {
    const path = textPath(n);
    const doc = readRecord((await this.message(path))[2]);
    if (!doc) throw new IndexProblem(path, 'damaged');
    const texts = [
      doc.kicker,
      doc.title,
      doc.headline,
      doc.subtitle,
      doc.section,
      doc.dateline,
      ...doc.byline.map(({ name }) => name),
      ...doc.paragraphs.map(({ text }) => text),
    ];
    return prepare(doc, await this.foldFor(texts.join('')));
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
