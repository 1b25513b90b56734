/** Gathers articles by the people, places, organisations and keywords in them. Spellings with the same labelKey are one label. */
import type { ArticleEntry, ArticleTags, Gathering, Label, Person } from '../model/model.ts';
import { labelKey } from './label-key.ts';
import type { PlacedArticle } from './placed-article.ts';
import { compareCodeUnits } from '../text/order.ts';
import { labelId } from '../text/short-hash.ts';

/** An article with the labels under which it is gathered. */
export interface Labelled {
  readonly entry: ArticleEntry;
  readonly labels: readonly string[];
}

interface LabelUse {
  readonly articles: ArticleEntry[];
  /** The first spelling. */
  readonly label: string;
  /** How often each spelling occurs; null while there is only one, as for nearly all labels. */
  spellings: Map<string, number> | null;
  times: number;
}

/**
 * Most articles first; articles in the order given. Each label is shown in its most frequent spelling.
 * @param least fewest, @param most most articles of a label; labels outside this range are left out.
 */
export function gatherLabels(folder: string, articles: Iterable<Labelled>, least = 1, most = Infinity): readonly Gathering[] {
  const byKey = new Map<string, LabelUse>();
  for (const { entry, labels } of articles) {
    for (const label of labels) {
      const key = labelKey(label);
      let use = byKey.get(key);
      if (use === undefined) byKey.set(key, (use = { articles: [], label, spellings: null, times: 0 }));
      if (use.articles.at(-1) !== entry) use.articles.push(entry);
      if (label !== use.label) use.spellings ??= new Map([[use.label, use.times]]);
      use.spellings?.set(label, (use.spellings.get(label) ?? 0) + 1);
      use.times++;
    }
  }
  return [...byKey]
    .filter(([, use]) => use.articles.length >= least && use.articles.length <= most)
    .map(([key, use]) => ({
      id: labelId(key),
      url: `${folder}/${labelId(key)}.html`,
      label: use.spellings === null ? use.label : commonest(use.spellings),
      articles: use.articles,
    }))
    .sort((a, b) => b.articles.length - a.articles.length || compareCodeUnits(a.label, b.label));
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || compareCodeUnits(a[0], b[0]));
  return first?.[0] ?? '';
}

/** People named in the news, with the offices by which they are named. */
export function gatherNamedPeople(articles: readonly PlacedArticle[]): readonly Person[] {
  const offices = new Map<string, Set<string>>();
  for (const { facts } of articles) {
    for (const [name, own] of facts.named) {
      const key = labelKey(name);
      const known = offices.get(key) ?? new Set<string>();
      offices.set(key, known);
      for (const office of own) known.add(office);
    }
  }
  const people = gatherLabels(
    'named',
    articles.map(({ entry, facts }) => ({ entry, labels: facts.named.map(([name]) => name) })),
  );
  return people.map((person) => ({ ...person, roles: [...(offices.get(labelKey(person.label)) ?? [])].sort(compareCodeUnits) }));
}

/** Fewest articles of a keyword, and the largest share of all articles; a more frequent word distinguishes nothing. Judgements. */
const LEAST = 3;
const MOST_SHARE = 0.03;
/** Articles that are never too many, since in a small archive the share would allow hardly any. A judgement. */
const ALWAYS_FEW = 12;
/** Most keywords with a page of their own. A judgement. */
const MOST_KEYWORDS = 1500;

/** Keywords that several articles share, but not too many. */
export function gatherKeywords(articles: readonly PlacedArticle[]): readonly Gathering[] {
  const most = Math.max(ALWAYS_FEW, articles.length * MOST_SHARE);
  const labelled = articles.map(({ entry, facts }) => ({ entry, labels: facts.keywords }));
  return gatherLabels('keywords', labelled, LEAST, most).slice(0, MOST_KEYWORDS);
}

/** Whether a label has a page of its own. A label of a single article is listed in the index, with a link to the article. */
export const hasPage = (gathering: Gathering): boolean => gathering.articles.length > 1;

/** Most labels of one kind that an article shows. A judgement. */
const SHOWN = 6;
/** Share of all articles above which a label distinguishes nothing, such as the paper's own town. A judgement. */
const EVERYWHERE = 0.2;

/** Whether a label has too many articles to distinguish any. */
export const isEverywhere = (count: number, all: number): boolean => count > Math.max(ALWAYS_FEW, all * EVERYWHERE);

/** By article id: the labels shown with the article, in the order in which its text names them. */
export function tagsOf(
  articles: readonly PlacedArticle[],
  gathered: Readonly<Record<keyof ArticleTags, readonly Gathering[]>>,
): ReadonlyMap<string, ArticleTags> {
  const usable = (gatherings: readonly Gathering[]): ReadonlyMap<string, Label> =>
    new Map(
      gatherings
        .filter((gathering) => hasPage(gathering) && !isEverywhere(gathering.articles.length, articles.length))
        .map(({ label, url }) => [labelKey(label), { label, url }]),
    );
  const labels = {
    named: usable(gathered.named),
    places: usable(gathered.places),
    organisations: usable(gathered.organisations),
    keywords: usable(gathered.keywords),
  };
  return new Map(
    articles.map(({ entry, facts }) => [
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

/** The first SHOWN labels that are in `known`. */
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
