/** Articles gathered under a label each: sections and the names of bylines. Maps throughout: `__proto__` is a label like any other. */
import type { ArticleEntry, Gathering, Person } from '../model.ts';
import { compare } from './issues.ts';
import { labelId } from './short-hash.ts';

/** Sections with most articles first; articles in the order given (newest first). */
export function gatherSections(articles: readonly ArticleEntry[]): readonly Gathering[] {
  const byLabel = new Map<string, ArticleEntry[]>();
  for (const article of articles) push(byLabel, article.section.label, article);
  return [...byLabel].map(([label, held]) => gathering('sections', label, held)).sort(byCount);
}

/** Names of bylines with the roles they were printed with, busiest first. */
export function gatherPeople(articles: readonly ArticleEntry[]): readonly Person[] {
  const byName = new Map<string, ArticleEntry[]>();
  const roles = new Map<string, Set<string>>();
  for (const article of articles) {
    for (const name of new Set(article.byline.map((credit) => credit.name))) push(byName, name, article);
    for (const { name, role } of article.byline) {
      const known = roles.get(name);
      if (known === undefined) roles.set(name, new Set([role]));
      else known.add(role);
    }
  }
  return [...byName]
    .map(([name, held]) => ({ ...gathering('people', name, held), roles: [...(roles.get(name) ?? [])].sort(compare) }))
    .sort(byCount);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

function gathering(folder: string, label: string, articles: readonly ArticleEntry[]): Gathering {
  const id = labelId(label);
  return { id, url: `${folder}/${id}.html`, label, articles };
}

const byCount = (a: Gathering, b: Gathering): number => b.articles.length - a.articles.length || compare(a.label, b.label);
