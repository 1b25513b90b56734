/**
 * The only place that knows FlexSearch. It plans the boolean part of a query; its index is a read-only storage
 * mounted on our files. Its own text pipeline stays out: terms are grams, made by the same module as in the build.
 */
import { Index, Resolver } from 'flexsearch';
import { CLASSES } from '../shared/format.ts';
import { coveringGrams } from '../shared/grams.ts';
import { allArticles, type PostingLists } from './posting-lists.ts';

/** Articles by rank, as FlexSearch hands them round. */
type Slots = number[][];

/** A text's grams must all be there. Texts are normalised; white space parts them. */
export interface Plan {
  /** All of these. */
  readonly all: readonly string[];
  /** Of each group any. */
  readonly any: readonly (readonly string[])[];
  /** None of these; only texts that one gram decides. */
  readonly none: readonly string[];
}

export interface FlexSearcher {
  /** Articles that may satisfy the plan, ascending; none that does is missing. */
  candidates(plan: Plan, thorough: boolean): Promise<Uint32Array>;
}

export const encodeGrams = (text: string): string[] => text.split(' ').flatMap((word) => coveringGrams(word).map(({ key }) => String(key)));

/** What FlexSearch asks of a storage that is only read. */
class ReadOnlyStore {
  readonly db = true;
  thorough = false;
  readonly #lists: PostingLists;
  readonly #articles: number;

  constructor(lists: PostingLists, articles: number) {
    this.#lists = lists;
    this.#articles = articles;
  }

  mount(index: object): Promise<void> {
    Object.assign(index, { db: this });
    return this.open();
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }

  clear(): Promise<void> {
    return Promise.reject(new Error('the index is read-only'));
  }

  commit(): Promise<void> {
    return Promise.reject(new Error('the index is read-only'));
  }

  has(id: number): Promise<boolean> {
    return Promise.resolve(id >= 0 && id < this.#articles);
  }

  info(): string {
    return 'guzhi index files, read-only';
  }

  enrich(ids: readonly number[]): Promise<{ id: number }[]> {
    return Promise.resolve(ids.map((id) => ({ id })));
  }

  /** One gram: its articles by impact, the strongest first. */
  async get(key: string): Promise<Slots> {
    const list = await this.#lists.find(Number(key));
    if (!list) return [];
    await this.#lists.load(list);
    const slots: Slots = Array.from({ length: CLASSES }, () => []);
    for (const part of list.parts) {
      part?.articles.forEach((article, i) => slots[CLASSES - 1 - (part.classes[i] ?? 0)]?.push(article));
    }
    return slots;
  }

  /** Several grams: the articles that have all of them, rarest list first, pieces without a chance left out. */
  async search(_index: unknown, terms: readonly string[]): Promise<Slots> {
    const keys = terms.map(Number);
    const only = keys.length === 1 && keys[0] !== undefined ? await this.#lists.find(keys[0]) : null;
    if (only) {
      await this.#lists.load(only);
      return [Array.from(allArticles(only))];
    }
    return [Array.from(await this.#lists.intersect(keys, this.thorough))];
  }
}

export function openFlexSearcher(lists: PostingLists, articles: number): FlexSearcher {
  const store = new ReadOnlyStore(lists, articles);
  const index = new Index({ encode: encodeGrams, resolution: CLASSES });
  const mounted = index.mount(store);
  const leaf = async (text: string): Promise<Slots> => {
    const result: unknown = await index.search({ query: text, resolve: false });
    return slotsOf(result);
  };
  return {
    async candidates(plan, thorough) {
      await mounted;
      store.thorough = thorough;
      const [all, any, none] = await Promise.all([
        plan.all.length ? leaf(plan.all.join(' ')) : null,
        Promise.all(plan.any.map((group) => Promise.all(group.map(leaf)))),
        Promise.all(plan.none.map(leaf)),
      ]);
      return ascending(combine(all, any, none), articles);
    },
  };
}

/** FlexSearch answers with a Resolver for one term and with the storage's own arrays for several. */
function slotsOf(result: unknown): Slots {
  const inner: unknown = result instanceof Resolver ? result.result : result;
  if (!Array.isArray(inner)) return [];
  return inner.filter((slot): slot is number[] => Array.isArray(slot));
}

function combine(all: Slots | null, any: readonly Slots[][], none: readonly Slots[]): Slots {
  let whole: Slots | null = all;
  for (const group of any) {
    const [first, ...others] = group;
    let either: Slots = first ?? [];
    for (const other of others) either = operate('or', either, other);
    whole = whole === null ? either : operate('and', whole, either);
  }
  for (const excluded of none) whole = operate('not', whole ?? [], excluded);
  return whole ?? [];
}

const isEmpty = (slots: Slots): boolean => slots.every((slot) => slot.length === 0);

/** A Resolver takes finished results as operands, which its types do not say; it does not care for empty ones. */
function operate(method: 'and' | 'or' | 'not', left: Slots, right: Slots): Slots {
  if (isEmpty(left)) return method === 'or' ? right : [];
  if (isEmpty(right)) return method === 'and' ? [] : left;
  const resolver = new Resolver(left);
  return slotsOf(Reflect.apply(resolver[method], resolver, [right]));
}

/** Articles in order, by marking each in a row of all: sorting tens of thousands would take ten times as long. */
function ascending(slots: Slots, articles: number): Uint32Array {
  const marked = new Uint8Array(articles);
  for (const slot of slots) for (const article of slot) marked[article] = 1;
  const out = new Uint32Array(articles);
  let length = 0;
  for (let article = 0; article < articles; article++) if (marked[article] === 1) out[length++] = article;
  return out.slice(0, length);
}
