/** Archive -> files of the site. What one page holds is rendered with it; what needs all pages, once. */
import type { Issue, OutputFile } from '../model.ts';
import { renderArticle } from './article-page.ts';
import { renderExports } from './exports.ts';
import { renderFeeds } from './feeds.ts';
import { declaredDays } from './declared-days.ts';
import { renderDays } from './days-pages.ts';
import type { Frame, Site } from './frame.ts';
import { indexUnits } from './gathering-indexes.ts';
import { gatheringUnits } from './gathering-pages.ts';
import { renderHome } from './home-page.ts';
import { renderIssue } from './issue-page.ts';
import { lineRanks } from './ranges.ts';
import { figuresOf } from './images.ts';
import { renderOthers } from './other-pages.ts';
import { imagesOf, type PageContext, type ReadPage } from './page-context.ts';
import { renderSitemap } from './sitemap.ts';
import { renderSource } from './source-page.ts';

export type { Frame, Site } from './frame.ts';
export type { PageContext, ReadPage } from './page-context.ts';

/**
 * The pages of a printed page's articles, and its source beside them.
 * @param readPage another page by its record's key (see ContinuedPart), for articles that go on there.
 */
export function* renderPage(
  frame: Frame,
  { page, lines }: ReadPage,
  context: PageContext,
  readPage: (record: string) => ReadPage,
): Iterable<OutputFile> {
  const ranks = lineRanks(page);
  const images = imagesOf(context);
  const figures = figuresOf(page, lines ?? [], images);
  for (const [index, article] of page.articles.entries()) {
    const own = context.articles[index];
    if (own === undefined) continue;
    yield renderArticle(frame, { page, article, context, index, own, ranks, figures: figures.get(index) ?? [], images, readPage });
  }
  if (frame.sourceViews && lines !== null) yield* renderSource(frame, page, context, lines);
}

/** Everything that gathers: front page, issues, calendar, sections, people, search, about, 404, feeds, tables. */
export function* renderShared(site: Site): Iterable<OutputFile> {
  yield renderHome(site);
  yield* renderIssues(site);
  yield* renderDays(site);
  for (const unit of indexUnits(site)) yield unit.render();
  for (const unit of gatheringUnits(site)) yield unit.render();
  yield* renderOthers(site);
  yield* renderFeeds(site);
  yield* renderSitemap(site);
  yield* renderExports(site);
}

function* renderIssues(site: Site): Iterable<OutputFile> {
  const { issues } = site.archive;
  const states = declaredDays(site.config.days);
  const byDay = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.date === null) continue;
    const day = issue.date.slice(5);
    const held = byDay.get(day);
    if (held === undefined) byDay.set(day, [issue]);
    else held.push(issue);
  }
  for (const [index, issue] of issues.entries()) {
    const { date } = issue;
    if (date === null) yield* renderIssue(site, issue, { newer: null, older: null, sameDay: [], state: null });
    else {
      const older = issues[index + 1];
      const sameDay = (byDay.get(date.slice(5)) ?? []).filter((other) => other.date !== date);
      yield* renderIssue(site, issue, {
        newer: issues[index - 1] ?? null,
        older: older?.date == null ? null : older,
        sameDay,
        state: states.get(date) ?? null,
      });
    }
  }
}
