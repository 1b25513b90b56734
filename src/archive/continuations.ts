/**
 * Continuations matched across the pages of one issue: 下转第4版 on page 1 with 上接第1版 on page 4.
 * Where several could belong together, the headline decides, then the order of print; without both notes nothing is joined.
 */
import type { ArticleEntry, Issue } from '../model.ts';
import { pageKey } from './page-number.ts';

export interface ContinuationLinks {
  /** Where the article began. */
  readonly from: ArticleEntry | null;
  /** Where it goes on. */
  readonly to: ArticleEntry | null;
}

const NO_LINKS: ContinuationLinks = { from: null, to: null };

export function matchContinuations(issues: readonly Issue[]): ReadonlyMap<string, ContinuationLinks> {
  const links = new Map<string, ContinuationLinks>();
  for (const issue of issues) {
    if (issue.date === null) continue;
    const waiting = continuationsOf(issue);
    for (const article of issue.pages.flatMap((page) => page.articles)) {
      const target = take(waiting, article);
      if (target === null) continue;
      links.set(article.id, { ...(links.get(article.id) ?? NO_LINKS), to: target });
      links.set(target.id, { ...(links.get(target.id) ?? NO_LINKS), from: article });
    }
  }
  return links;
}

/** Articles that go on from another page, by `from page > own page`, in printed order. */
function continuationsOf(issue: Issue): Map<string, ArticleEntry[]> {
  const waiting = new Map<string, ArticleEntry[]>();
  for (const article of issue.pages.flatMap((page) => page.articles)) {
    const [from, own] = [pageKey(article.continued.from), pageKey(article.page.number)];
    if (from === null || own === null) continue;
    const key = `${from}>${own}`;
    waiting.set(key, [...(waiting.get(key) ?? []), article]);
  }
  return waiting;
}

function take(waiting: Map<string, ArticleEntry[]>, article: ArticleEntry): ArticleEntry | null {
  const [own, to] = [pageKey(article.page.number), pageKey(article.continued.to)];
  if (own === null || to === null) return null;
  const candidates = waiting.get(`${own}>${to}`) ?? [];
  let best: ArticleEntry | null = null;
  let bestScore = -1;
  for (const candidate of candidates) {
    const score = sharedPairs(article.title, candidate.headline ?? '');
    if (candidate.id !== article.id && score > bestScore) [best, bestScore] = [candidate, score];
  }
  if (best !== null) candidates.splice(candidates.indexOf(best), 1);
  return best;
}

/** How many neighbouring character pairs two headlines share. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string): Set<string> => new Set([...text].map((character, i, all) => character + (all[i + 1] ?? '')).slice(0, -1));
  const other = pairs(b);
  let shared = 0;
  for (const pair of pairs(a)) if (other.has(pair)) shared++;
  return shared;
}
