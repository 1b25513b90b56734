/**
 * Compares a built site with the seeds it was made from, one seed after another: every printed character of every line is in the
 * article's page, in the data file and in the search index, and every line is in the view of its source.
 *
 * Shares no code with reading or rendering: modules of print/ find and decode seeds and tell markup from print. Which lines an
 * article has it takes from the data file; the view of the source must say what became of all others.
 */
import fs from 'node:fs';
import path from 'node:path';
import { CHECK } from '../messages/check.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';
import type { ArticleData } from './article-data.ts';
import type { BuiltSite } from './check-site.ts';
import { checkSourceView, SourceViews } from './check-source-view.ts';
import { readHtml } from './html-facts.ts';
import { printedArticle, shownPlaces } from './article-places.ts';
import { seedLines } from './print/decode-seed.ts';
import { type IndexTexts, indexTexts } from './print/index-texts.ts';
import { lostPrint, type LostPrint } from './print/lost-print.ts';
import { printedLines } from './print/printed-lines.ts';
import { seedPlaces } from './print/seed-files.ts';

export interface SeedComparison {
  readonly pages: number;
  readonly lines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks for each line of every seed in the site. Skips seeds without a text: the build reports them. */
export function checkAgainstSeeds(site: BuiltSite, seedsFolder: string): SeedComparison {
  const places = seedPlaces(seedsFolder);
  const diagnostics: Diagnostic[] = places.length === 0 ? [diagnosticOf(CHECK.noSeeds(), seedsFolder)] : [];
  const read = (name: string): string => readText(site, name);
  const indexed = indexTexts(site.files, read);
  const views = new SourceViews(site.files, read);
  let pages = 0;
  let count = 0;
  for (const place of places) {
    const lines = seedLines(fs.readFileSync(place.path));
    if (lines === null) continue;
    const articles = site.articles.of(place.source);
    pages++;
    count += lines.filter((line) => line.trim() !== '').length;
    diagnostics.push(...checkLines(place.source, lines, articles), ...checkSourceView(place.source, lines, ownedLines(articles), views));
    const print = printedLines(lines);
    for (const article of articles) diagnostics.push(...checkArticle(site, article, print, indexed));
  }
  return { pages, lines: count, diagnostics };
}

const ownedLines = (articles: readonly ArticleData[]): ReadonlySet<number> => new Set(articles.flatMap(({ lines }) => lines));

/** No line is in two articles. */
function checkLines(source: string, lines: readonly string[], articles: readonly ArticleData[]): Diagnostic[] {
  const seen = new Set<number>();
  return articles.flatMap((article) =>
    article.lines.flatMap((line) => {
      if (seen.has(line)) return [diagnosticOf(CHECK.lineTwice(), source, line, lines[line - 1] ?? '')];
      seen.add(line);
      return [];
    }),
  );
}

function checkArticle(site: BuiltSite, article: ArticleData, print: readonly string[], indexed: IndexTexts): Diagnostic[] {
  const html = site.files.has(article.url) ? readText(site, article.url) : null;
  const printed = withoutCorrected(article, html);
  return merged(shownPlaces(article, html, indexed).flatMap((place) => lostPrint(printed, print, place))).map(
    ({ line, letters, excerpt, where }) => problem(article.source, line, excerpt, CHECK.printLost({ letters: shortened(letters), where })),
  );
}

/** Fields whose printed words are only in the source once a person states others. */
const CORRECTED = new Set(['kicker', 'headline', 'subtitle', 'byline', 'dateline', 'section']);

/** Without the lines above the text if a person corrected a field: the text begins at the first line that the page has an anchor for. */
function withoutCorrected(article: ArticleData, html: string | null): ReturnType<typeof printedArticle> {
  const printed = printedArticle(article);
  if (html === null || !article.stated?.some((field) => CORRECTED.has(field))) return printed;
  const anchors = new Set(readHtml(html).ids);
  const text = printed.lines.findIndex((line) => anchors.has(`l${line}`));
  return { ...printed, lines: text < 0 ? [] : printed.lines.slice(text) };
}

/** The same loss in several places is one. */
function merged(losses: readonly LostPrint[]): LostPrint[] {
  const byLoss = new Map<string, LostPrint>();
  for (const loss of losses) {
    const key = `${loss.line}\n${loss.letters}`;
    const other = byLoss.get(key);
    byLoss.set(key, other ? { ...other, where: `${other.where}, ${loss.where}` } : loss);
  }
  return [...byLoss.values()].sort((a, b) => a.line - b.line);
}

const MOST_LETTERS = 20;
const shortened = (letters: string): string => (letters.length <= MOST_LETTERS ? letters : `${letters.slice(0, MOST_LETTERS)}…`);

const problem = (file: string, line: number, excerpt: string, message: Message): Diagnostic => diagnosticOf(message, file, line, excerpt);

/** Empty for an unreadable file, so that its lines are reported as missing. */
function readText(site: BuiltSite, name: string): string {
  try {
    return fs.readFileSync(path.join(site.root, name), 'utf8');
  } catch {
    return '';
  }
}
