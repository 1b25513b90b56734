/**
 * Compares a built site with the seeds it was made from, one seed after another.
 *
 * Not independent of the build: seeds are found, decoded and read into articles by the build's own code (`findSeeds`, `openSource`,
 * `readSource`), and addresses of source views come from `sourceUrl`. The check finds lines and characters that were lost after
 * decoding. It cannot find a fault in decoding itself, nor a line that reading assigned to the wrong article.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pageSettings } from '../read/page-settings.ts';
import { findSeeds, readSeed } from '../input/seeds.ts';
import type { Config } from '../settings/config.ts';
import type { Diagnostic, PageRecord } from '../model/model.ts';
import { openSource } from '../input/open-source.ts';
import { readSource } from '../read/read-page.ts';
import { sourceUrl } from '../render/pages/source-pages.ts';
import { characters, checkArticleData, checkArticlePage, checkLetters, checkLines, checkSourceView } from './check-text.ts';
import type { BuiltSite } from './check-site.ts';
import { sourceRows, textOf } from './html-facts.ts';

export interface SeedComparison {
  readonly pages: number;
  readonly lines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every seed again and looks for each of its lines in the site. Skips unreadable seeds: the build reports them. */
export function checkAgainstSeeds(site: BuiltSite, seedsFolder: string, config: Config): SeedComparison {
  const found = findSeeds(seedsFolder);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const settings = pageSettings(config);
  let pages = 0;
  let lines = 0;
  for (const file of found.files) {
    const { seed } = readSeed(file);
    const opened = seed && openSource(seed).opened;
    const page = opened && readSource(opened, settings).page;
    if (!opened || !page) continue;
    const source = opened.lines;
    pages++;
    lines += source.filter((line) => line.trim() !== '').length;
    diagnostics.push(...checkLines(page, source), ...checkView(site, page, source), ...checkArticles(site, page, source));
  }
  return { pages, lines, diagnostics };
}

/** The source view shows every line as it was written. */
function checkView(site: BuiltSite, page: PageRecord, source: readonly string[]): Diagnostic[] {
  const urls = new Set(source.map((_, i) => sourceUrl(page.source, i + 1).split('#')[0] ?? ''));
  const rows = new Map([...urls].flatMap((url) => [...sourceRows(readText(site, url))]));
  return checkSourceView(page, source, rows, [...urls][0] ?? '');
}

function checkArticles(site: BuiltSite, page: PageRecord, source: readonly string[]): Diagnostic[] {
  return page.articles.flatMap((article) => {
    const data = site.articles.at(page.source, article.lines[0] ?? 0);
    const found = [...checkLetters(page, article, source), ...checkArticleData(page, article, data)];
    return data === null ? found : [...found, ...checkArticlePage(page, article, data.url, characters(textOf(readText(site, data.url))))];
  });
}

/** Empty for an unreadable file, so that its lines are reported as missing. */
function readText(site: BuiltSite, name: string): string {
  try {
    return fs.readFileSync(path.join(site.root, name), 'utf8');
  } catch {
    return '';
  }
}
