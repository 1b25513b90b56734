/** Builds the Archive from the facts of all pages: permanent ids, issues, sections, people, continuations, related articles. */
import type { Config } from '../settings/config.ts';
import type { Archive, ArticleEntry, Diagnostic, IssuePage, PageFacts } from '../model/model.ts';
import { matchContinuations } from './continuations.ts';
import { articleEntry, placeKey } from './article-entry.ts';
import { gatherPeople, gatherSections } from './gatherings.ts';
import { openIdRegister } from './id-register.ts';
import type { IdRegister } from './id-register.ts';
import { withLentYears } from './lent-years.ts';
import { gatherIssues, issueId } from './issues.ts';
import type { PlacedPage } from './issues.ts';
import { gatherKeywords, gatherLabels, gatherNamedPeople, tagsOf } from './labels.ts';
import { type PlacedArticle, placedArticles } from './placed-article.ts';
import { findRelated } from './related.ts';
import { findSamePages } from './same-pages.ts';
import { compareCodeUnits } from '../text/order.ts';

export interface BuiltArchive {
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
}

/** The order of `pages` does not matter. Diagnostics name the stated ids that cannot be used, and pages that are there twice. */
export function buildArchive(pages: Iterable<PageFacts>, config: Config): BuiltArchive {
  const sorted = withLentYears([...pages].sort((a, b) => compareCodeUnits(a.source, b.source)));
  const register = openIdRegister();
  for (const page of sorted) register.reserve(page);
  const placed = sorted.flatMap((page) => placePage(page, config, register));
  const issues = gatherIssues(placed, config);
  const articles = issues.flatMap((issue) => issue.pages.flatMap((page) => page.articles));
  const printed = bySource(placed);
  const placedByPage = sorted.flatMap((page) => placedArticles(page, printed.get(page.source)));
  const newestFirst = inOrder(placedByPage, articles);
  const gathered = {
    named: gatherNamedPeople(newestFirst),
    places: gatherLabels(
      'places',
      newestFirst.map(({ entry, facts }) => ({ entry, labels: facts.places })),
    ),
    organisations: gatherLabels(
      'organisations',
      newestFirst.map(({ entry, facts }) => ({ entry, labels: facts.organisations })),
    ),
    keywords: gatherKeywords(newestFirst),
  };
  const archive: Archive = {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    pages: printed,
    related: findRelated(placedByPage),
    issues,
    sections: gatherSections(articles),
    people: gatherPeople(articles),
    ...gathered,
    tags: tagsOf(newestFirst, gathered),
    continuations: matchContinuations(issues, new Map(placedByPage.map(({ entry, facts }) => [entry.id, facts.terms]))),
  };
  return { archive, diagnostics: [...register.diagnostics, ...findSamePages(sorted, config.paper)] };
}

/** The same articles in the order of `articles`: newest first. */
function inOrder(placed: readonly PlacedArticle[], articles: readonly ArticleEntry[]): readonly PlacedArticle[] {
  const byId = new Map(placed.map((article) => [article.entry.id, article]));
  return articles.flatMap((entry) => byId.get(entry.id) ?? []);
}

/** Places a page into its issue. Articles with a date of their own (from front matter or a sidecar) can belong to another issue. */
function placePage(page: PageFacts, config: Config, register: IdRegister): PlacedPage[] {
  const paper = page.paper ?? config.paper;
  const ids = register.idsOf(page);
  type Place = PlacedPage & { readonly articles: ArticleEntry[]; readonly key: string };
  const byDate = new Map<string | null, Place>();
  const at = (date: string | null): Place => {
    const known = byDate.get(date);
    if (known !== undefined) return known;
    const place = { date, paper, issue: issueId(date, paper, config) };
    const made = { page, ...place, key: placeKey(page, place), articles: [] };
    byDate.set(date, made);
    return made;
  };
  if (page.articles.length === 0) at(page.date.value);
  page.articles.forEach((article, index) => {
    const place = at(article.date ?? page.date.value);
    place.articles.push(articleEntry(page, article, ids[index] ?? article.id, place));
  });
  return [...byDate.values()];
}

/** By source: all entries of the page in its own order, whatever issue they belong to. */
function bySource(placed: readonly PlacedPage[]): Map<string, IssuePage> {
  const pages = new Map<string, IssuePage>();
  for (const { page, articles } of placed) {
    const earlier = pages.get(page.source)?.articles ?? [];
    const order = new Map(page.articles.map((article, index) => [article.line, index]));
    const all = [...earlier, ...articles].sort((a, b) => (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0));
    pages.set(page.source, {
      source: page.source,
      ...page.page,
      date: page.date,
      furniture: page.furniture,
      articles: all,
    });
  }
  return pages;
}
