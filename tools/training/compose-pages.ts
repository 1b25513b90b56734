/** Composes pages of the articles of all sources, which take turns by weight. */
import type { SourceArticle } from './articles.ts';
import type { ComposedPage } from './composed.ts';
import { openComposer, type Conditions } from './composer.ts';
import type { Random } from './random.ts';

export interface Pool {
  readonly weight: number;
  readonly articles: readonly SourceArticle[];
}

/** Composes `count` pages; groups of articles take turns and are set in a new style each time. */
export function composePages(
  pools: readonly Pool[],
  count: number,
  perPage: number,
  conditions: Conditions,
  random: Random,
): ComposedPage[] {
  const dealt = pools.map(({ weight, articles }) => ({ weight, groups: dealOut(articles, perPage, random), used: 0, due: 0 }));
  const compose = openComposer(random, conditions);
  return Array.from({ length: count }, () => {
    // The source furthest behind its share is next.
    for (const pool of dealt) pool.due += pool.weight;
    const next = dealt.reduce((a, b) => (b.due > a.due ? b : a));
    next.due -= dealt.reduce((sum, { weight }) => sum + weight, 0);
    const group = next.groups[next.used++ % next.groups.length] ?? [];
    return compose(random.chance(0.3) && group.length > 3 ? group.slice(random.int(0, 2)) : group);
  });
}

/** Groups articles printed together: those of one page, or consecutive ones of one day. */
function dealOut(articles: readonly SourceArticle[], perPage: number, random: Random): SourceArticle[][] {
  const groups = new Map<string, SourceArticle[]>();
  const counts = new Map<string, number>();
  for (const article of articles) {
    const n = counts.get(article.date) ?? 0;
    counts.set(article.date, n + 1);
    const key = `${article.date}|${article.page ?? Math.floor(n / perPage)}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (group.length < perPage + 2) group.push(article);
  }
  return random.shuffle([...groups.values()].filter((group) => group.length >= 2));
}
