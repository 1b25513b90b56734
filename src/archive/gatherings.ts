/** Gathers articles by section, kind and byline. Labels are keys of Maps, never of objects: `__proto__` is a label like any other. */
import type { ArticleEntry, ArticleKind, Gathering, Person } from '../model/model.ts';
import { ARTICLE_KINDS } from '../model/vocabulary.ts';
import { labelKey } from './label-key.ts';
import { gatherLabels } from './labels.ts';
import { compareCodeUnits, groupBy } from '../text/order.ts';
import { labelId } from '../text/short-hash.ts';

/** Sections with most articles first; articles in the order given (newest first). */
export function gatherSections(articles: readonly ArticleEntry[]): readonly Gathering[] {
  const byLabel = groupBy(articles, ({ section }) => section.label);
  return [...byLabel].map(([label, own]) => gathering('sections', label, own)).sort(byCount);
}

/** Articles of each kind that occurs, in the order of ARTICLE_KINDS. Computed where shown; the archive does not store it. */
export function gatherKinds(articles: readonly ArticleEntry[]): readonly { readonly kind: ArticleKind; readonly gathering: Gathering }[] {
  const byKind = groupBy(articles, ({ kind }) => kind);
  return ARTICLE_KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    return own === undefined ? [] : [{ kind, gathering: { id: kind, url: kindUrl(kind), label: kind, articles: own } }];
  });
}

export const kindUrl = (kind: ArticleKind): string => `kinds/${kind}.html`;

/** Names in bylines with their printed roles, most articles first. Names that differ only in script or width are one person. */
export function gatherPeople(articles: readonly ArticleEntry[]): readonly Person[] {
  const roles = new Map<string, Set<string>>();
  for (const { byline } of articles) {
    for (const { name, role } of byline) {
      const key = labelKey(name);
      const known = roles.get(key);
      if (known === undefined) roles.set(key, new Set([role]));
      else known.add(role);
    }
  }
  const names = (entry: ArticleEntry): readonly string[] => [...new Set(entry.byline.map(({ name }) => name))];
  return gatherLabels(
    'people',
    articles.map((entry) => ({ entry, labels: names(entry) })),
  ).map((person) => ({ ...person, roles: [...(roles.get(labelKey(person.label)) ?? [])].sort(compareCodeUnits) }));
}

function gathering(folder: string, label: string, articles: readonly ArticleEntry[]): Gathering {
  const id = labelId(label);
  return { id, url: `${folder}/${id}.html`, label, articles };
}

const byCount = (a: Gathering, b: Gathering): number => b.articles.length - a.articles.length || compareCodeUnits(a.label, b.label);
