/** Articles gathered under what they name or are about: the same spelling across forms is one label. */
import type { ArticleEntry, ArticleTags, Gathering, Label, Person } from '../model/model.ts';
import { labelKey } from './label-key.ts';
import type { Told } from './related.ts';
import { compareCodeUnits } from '../text/order.ts';
import { labelId } from '../text/short-hash.ts';

/** What an index of labels holds of an article. */
export interface Labelled {
  readonly entry: ArticleEntry;
  readonly labels: readonly string[];
}

interface Held {
  readonly articles: ArticleEntry[];
  /** The spelling met first. */
  readonly label: string;
  /** How often each stands; null where there is but one, as nearly everywhere. */
  spellings: Map<string, number> | null;
  times: number;
}

/**
 * Most articles first; articles in the order given. Each is shown under the spelling that most articles use.
 * @param least articles that a label must at least gather. @param most articles that it may gather.
 */
export function gatherLabels(folder: string, articles: Iterable<Labelled>, least = 1, most = Infinity): readonly Gathering[] {
  const byKey = new Map<string, Held>();
  for (const { entry, labels } of articles) {
    for (const label of labels) {
      const key = labelKey(label);
      let held = byKey.get(key);
      if (held === undefined) byKey.set(key, (held = { articles: [], label, spellings: null, times: 0 }));
      if (held.articles.at(-1) !== entry) held.articles.push(entry);
      if (label !== held.label) held.spellings ??= new Map([[held.label, held.times]]);
      held.spellings?.set(label, (held.spellings.get(label) ?? 0) + 1);
      held.times++;
    }
  }
  return [...byKey]
    .filter(([, { articles: held }]) => held.length >= least && held.length <= most)
    .map(([key, { articles: held, label, spellings }]) => ({
      id: labelId(key),
      url: `${folder}/${labelId(key)}.html`,
      label: spellings === null ? label : commonest(spellings),
      articles: held,
    }))
    .sort((a, b) => b.articles.length - a.articles.length || compareCodeUnits(a.label, b.label));
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || compareCodeUnits(a[0], b[0]));
  return first?.[0] ?? '';
}

/** People named in the news, with the posts that they were named by. */
export function gatherNamed(told: readonly Told[]): readonly Person[] {
  const posts = new Map<string, Set<string>>();
  for (const { facts } of told) {
    for (const [name, own] of facts.named) {
      const key = labelKey(name);
      const held = posts.get(key) ?? new Set<string>();
      posts.set(key, held);
      for (const post of own) held.add(post);
    }
  }
  const people = gatherLabels(
    'named',
    told.map(({ entry, facts }) => ({ entry, labels: facts.named.map(([name]) => name) })),
  );
  return people.map((person) => ({ ...person, roles: [...(posts.get(labelKey(person.label)) ?? [])].sort(compareCodeUnits) }));
}

/** Articles that a keyword must at least gather, and the share of all that makes it say nothing. */
const LEAST = 3;
const MOST_SHARE = 0.03;
/** In a small archive a share is too few. */
const ALWAYS_FEW = 12;
/** Keywords with a page: those that gather most. */
const MOST_KEYWORDS = 1500;

/** Words that several articles, but not all, are about. */
export function gatherKeywords(told: readonly Told[]): readonly Gathering[] {
  const most = Math.max(ALWAYS_FEW, told.length * MOST_SHARE);
  const labelled = told.map(({ entry, facts }) => ({ entry, labels: facts.keywords }));
  return gatherLabels('keywords', labelled, LEAST, most).slice(0, MOST_KEYWORDS);
}

/** Whether a label has a page: who or what one article alone names is found in the index, which leads there. */
export const hasPage = (gathering: Gathering): boolean => gathering.articles.length > 1;

/** Labels of one kind that an article shows. */
const SHOWN = 6;
/** A place that every fifth article names says nothing of one. */
const EVERYWHERE = 0.2;

/** Whether so many articles are named by a label that it says nothing of one, and a list of them is of no use. */
export const isEverywhere = (count: number, all: number): boolean => count > Math.max(ALWAYS_FEW, all * EVERYWHERE);

/** By article id, in the order in which the article names them. */
export function tagsOf(
  told: readonly Told[],
  gathered: Readonly<Record<keyof ArticleTags, readonly Gathering[]>>,
): ReadonlyMap<string, ArticleTags> {
  const usable = (gatherings: readonly Gathering[]): ReadonlyMap<string, Label> =>
    new Map(
      gatherings
        .filter((gathering) => hasPage(gathering) && !isEverywhere(gathering.articles.length, told.length))
        .map(({ label, url }) => [labelKey(label), { label, url }]),
    );
  const labels = {
    named: usable(gathered.named),
    places: usable(gathered.places),
    organisations: usable(gathered.organisations),
    keywords: usable(gathered.keywords),
  };
  return new Map(
    told.map(({ entry, facts }) => [
      entry.id,
      {
        named: shownOf(labels.named, facts.named, ([name]) => name),
        places: shownOf(labels.places, facts.places, asItIs),
        organisations: shownOf(labels.organisations, facts.organisations, asItIs),
        keywords: shownOf(labels.keywords, facts.keywords, asItIs),
      },
    ]),
  );
}

const asItIs = (label: string): string => label;
const NONE: readonly Label[] = [];

/** The first that are known, as many as are shown. */
function shownOf<T>(known: ReadonlyMap<string, Label>, named: readonly T[], labelOf: (one: T) => string): readonly Label[] {
  let shown: Label[] | null = null;
  for (const one of named) {
    const label = known.get(labelKey(labelOf(one)));
    if (label === undefined) continue;
    (shown ??= []).push(label);
    if (shown.length === SHOWN) break;
  }
  return shown ?? NONE;
}
