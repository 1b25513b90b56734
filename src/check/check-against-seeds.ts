/** Compares a built site with the seeds it was made from. */
import { pageSettings } from '../build/page-settings.ts';
import { findSeeds, readSeed } from '../build/seeds.ts';
import type { Config } from '../config.ts';
import type { Diagnostic, PageRecord, Seed } from '../model.ts';
import { decode } from '../read/decode.ts';
import { toLines } from '../read/lines.ts';
import { readPage } from '../read/read-page.ts';
import { type ArticleData, checkArticle, checkFurniture, checkLines, letters } from './check-text.ts';
import type { BuiltSite } from './check-site.ts';

export interface SeedComparison {
  readonly pages: number;
  readonly lines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every seed anew and looks for each of its lines in the site. Seeds that cannot be read are the build's to name. */
export function checkAgainstSeeds(site: BuiltSite, seedsFolder: string, config: Config): SeedComparison {
  const found = findSeeds(seedsFolder);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const data = new Map(site.articles.map((article) => [place(article.source, article.lines[0]), article]));
  const issueText = [...site.pages]
    .filter(([name]) => name.startsWith('issues/'))
    .map(([, facts]) => letters(facts.text))
    .join('\n');
  const settings = pageSettings(config);
  let pages = 0;
  let lines = 0;
  for (const file of found.files) {
    const { seed } = readSeed(file);
    const { page } = seed ? readPage(seed, settings) : { page: null };
    if (!seed || !page) continue;
    const source = sourceLines(seed);
    pages++;
    lines += source.filter((line) => line.trim() !== '').length;
    diagnostics.push(...checkLines(page, source), ...checkPage(site, page, data), ...checkFurniture(page, issueText));
  }
  return { pages, lines, diagnostics };
}

const place = (source: string, line: number | undefined): string => `${source}\n${line}`;

function checkPage(site: BuiltSite, page: PageRecord, data: ReadonlyMap<string, ArticleData>): Diagnostic[] {
  return page.articles.flatMap((article) => {
    const found = data.get(place(page.source, article.lines[0]));
    const shown = found ? letters(site.pages.get(found.url)?.text ?? '') : '';
    return checkArticle(page, article, found, shown);
  });
}

function sourceLines(seed: Seed): readonly string[] {
  const decoded = decode(seed.bytes);
  return decoded.ok ? toLines(decoded.text) : [];
}
