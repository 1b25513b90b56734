/** Facts of all pages -> Archive: permanent ids, issues, sections, people, continuations, related articles. */
import type { Config } from '../settings/config.ts';
import type { Archive, ArticleEntry, Diagnostic, IssuePage, PageFacts } from '../model/model.ts';
import { matchContinuations } from './continuations.ts';
import { articleEntry, placeKey } from './entry.ts';
import { gatherPeople, gatherSections } from './gatherings.ts';
import { openIdRegister } from './ids.ts';
import type { IdRegister } from './ids.ts';
import { withLentYears } from './lent-years.ts';
import { gatherIssues, issueId } from './issues.ts';
import type { PlacedPage } from './issues.ts';
import { gatherKeywords, gatherLabels, gatherNamed, tagsOf } from './labels.ts';
import { findRelated } from './related.ts';
import type { Told } from './related.ts';
import { compareCodeUnits } from '../text/order.ts';

export interface BuiltArchive {
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pages may come in any order; the archive is the same. */
export function buildArchive(pages: Iterable<PageFacts>, config: Config): BuiltArchive {
  const sorted = withLentYears([...pages].sort((a, b) => compareCodeUnits(a.source, b.source)));
  const register = openIdRegister();
  for (const page of sorted) register.reserve(page);
  const placed = sorted.flatMap((page) => placePage(page, config, register));
  const issues = gatherIssues(placed, config);
  const articles = issues.flatMap((issue) => issue.pages.flatMap((page) => page.articles));
  const printed = bySource(placed);
  const told = sorted.flatMap((page) => toldOf(page, printed.get(page.source)));
  const newestFirst = inOrder(told, articles);
  const gathered = {
    named: gatherNamed(newestFirst),
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
    related: findRelated(told),
    issues,
    sections: gatherSections(articles),
    people: gatherPeople(articles),
    ...gathered,
    tags: tagsOf(newestFirst, gathered),
    continuations: matchContinuations(issues, new Map(told.map(({ entry, facts }) => [entry.id, facts.terms]))),
  };
  return { archive, diagnostics: register.diagnostics };
}

/** In the archive's order, newest first. */
function inOrder(told: readonly Told[], articles: readonly ArticleEntry[]): readonly Told[] {
  const byId = new Map(told.map((one) => [one.entry.id, one]));
  return articles.flatMap((entry) => byId.get(entry.id) ?? []);
}

const toldOf = (page: PageFacts, printed: IssuePage | undefined): Told[] =>
  page.articles.flatMap((facts, index) => {
    const entry = printed?.articles[index];
    return entry === undefined ? [] : [{ entry, facts }];
  });

/** A page in its issue. Articles dated for themselves (one article a file, or by a sidecar) may lie in another issue than their page. */
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

/** All entries of a source in the page's own order, whatever issue they lie in. */
function bySource(placed: readonly PlacedPage[]): Map<string, IssuePage> {
  const pages = new Map<string, IssuePage>();
  for (const { page, articles } of placed) {
    const held = pages.get(page.source)?.articles ?? [];
    const order = new Map(page.articles.map((article, index) => [article.line, index]));
    const all = [...held, ...articles].sort((a, b) => (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0));
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
