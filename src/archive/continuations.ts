/**
 * Links articles that are continued: 下转第4版 on page 1 with 上接第1版 on page 4, within one issue, on two pages or on one. Candidates
 * are compared by the pages that the two notes name, by headline and by text. Where only one part has a note, headline or text
 * must be clearly the same.
 */
import type { ArticleEntry, Issue } from '../model/model.ts';
import { editionOf } from '../text/editions.ts';
import { namesPage } from './page-number.ts';
import { unpackTerms } from './packed-terms.ts';

export interface ContinuationLinks {
  /** The part before this one. */
  readonly from: ArticleEntry | null;
  /** The part after this one. */
  readonly to: ArticleEntry | null;
}

const NO_LINKS: ContinuationLinks = { from: null, to: null };

/** Two parts that may belong together. */
interface Pairing {
  readonly first: ArticleEntry;
  readonly further: ArticleEntry;
  /** Whether each note names the page of the other part. */
  readonly mutual: boolean;
  readonly likeness: number;
}

/** Share of pairs of characters that headlines of one article have in common, and of words that its texts have. Judgements. */
const SAME_TITLE = 0.6;
const SAME_WORDS = 0.3;
/** Most parts of an issue that are compared: a day has a handful, but pages without a date can make one issue of thousands. */
const MOST_COMPARED = 200;

/** @param terms by article id: the words of its opening, packed. */
export function matchContinuations(issues: readonly Issue[], terms: ReadonlyMap<string, string>): ReadonlyMap<string, ContinuationLinks> {
  const links = new Map<string, ContinuationLinks>();
  for (const issue of issues) {
    const pairings = pairingsOf(issue, terms).sort((a, b) => Number(b.mutual) - Number(a.mutual) || b.likeness - a.likeness);
    for (const { first, further } of pairings) {
      const [here, there] = [links.get(first.id) ?? NO_LINKS, links.get(further.id) ?? NO_LINKS];
      if (here.to !== null || there.from !== null || leadsTo(further, first, links)) continue;
      links.set(first.id, { ...here, to: further });
      links.set(further.id, { ...(links.get(further.id) ?? NO_LINKS), from: first });
    }
  }
  return links;
}

/** All pairs of an issue that may belong together, in printed order. */
function pairingsOf(issue: Issue, terms: ReadonlyMap<string, string>): Pairing[] {
  const articles = issue.pages.flatMap((page) => page.articles);
  const firsts = articles.filter(({ continued }) => continued.to !== null);
  const furthers = articles.filter(({ continued }) => continued.from !== null);
  // Pages without a date come from many days, so their parts are linked only within a page.
  // Page 4 of the evening edition does not continue page 1 of the morning edition.
  const together = (a: ArticleEntry, b: ArticleEntry): boolean =>
    a.id !== b.id && (issue.date !== null || a.source === b.source) && editionOf(a.page.name) === editionOf(b.page.name);
  const candidates = [
    ...firsts.slice(0, MOST_COMPARED).flatMap((first) => furthers.slice(0, MOST_COMPARED).map((further) => [first, further] as const)),
    ...firsts.slice(0, MOST_COMPARED).flatMap((first) => unnoted(articles, first.continued.to).map((further) => [first, further] as const)),
    ...furthers
      .slice(0, MOST_COMPARED)
      .flatMap((further) => unnoted(articles, further.continued.from).map((first) => [first, further] as const)),
  ];
  return candidates.flatMap(([first, further]) => (together(first, further) ? pairing(first, further, terms) : []));
}

/** Articles without a note on the page that another's note names: their own note may be lost. */
function unnoted(articles: readonly ArticleEntry[], page: string | null): readonly ArticleEntry[] {
  return articles.filter(
    ({ continued, page: own }) => continued.from === null && continued.to === null && namesPage(page, own.number) === true,
  );
}

function pairing(first: ArticleEntry, further: ArticleEntry, terms: ReadonlyMap<string, string>): Pairing[] {
  const forth = namesPage(first.continued.to, further.page.number);
  const back = namesPage(further.continued.from, first.page.number);
  if (forth === false || back === false || (forth === null && back === null)) return [];
  const title = likeTitles(first.headline ?? first.title, further.headline);
  const words = likeWords(terms.get(first.id) ?? '', terms.get(further.id) ?? '');
  const mutual = forth === true && back === true;
  return mutual || title >= SAME_TITLE || words >= SAME_WORDS ? [{ first, further, mutual, likeness: title + words }] : [];
}

/** Whether the chain of parts that starts at `from` reaches `to`; linking them would close a circle. */
function leadsTo(from: ArticleEntry, to: ArticleEntry, links: ReadonlyMap<string, ContinuationLinks>): boolean {
  for (let at: ArticleEntry | null = from; at !== null; at = links.get(at.id)?.to ?? null) if (at.id === to.id) return true;
  return false;
}

/** Share of the neighbouring pairs of characters of the shorter headline that the other also has. */
function likeTitles(a: string, b: string | null): number {
  if (b === null) return 0;
  const [one, other] = [pairsOf(a), pairsOf(b)];
  return shareOf(one, other);
}

const NOT_WORDS = /[^\p{L}\p{N}]/gu;
function pairsOf(text: string): Set<string> {
  const characters = [...text.replace(NOT_WORDS, '')];
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}

/** Smallest set that is compared. A judgement. */
const LEAST_COMPARED = 3;

const likeWords = (a: string, b: string): number => shareOf(new Set(unpackTerms(a)), new Set(unpackTerms(b)));

/** Share of the smaller set that the larger also has; 0 for sets too small to compare. */
function shareOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < LEAST_COMPARED) return 0;
  let shared = 0;
  for (const one of small) if (large.has(one)) shared++;
  return shared / small.size;
}
