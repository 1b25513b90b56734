import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ArticleLine, readArticles } from '../read-articles.ts';

/**
 * Chooses one page of each kind, the largest if there are several.
 * @param query highlighted in an article and searched for
 * @returns file addresses by short name, omitting kinds that the site lacks
 */
export function samplePages(site: string, query: string): Record<string, string> {
  const issue = fullest(site, 'issues', /^\d{4}-\d\d-\d\d/u) ?? 'issues/undated.html';
  const pages: Readonly<Record<string, string | undefined>> = {
    home: 'index.html',
    issue,
    print: issue.replace('.html', '-print.html'),
    undated: 'issues/undated.html',
    ...articlePages(site, query),
    days: 'issues/index.html',
    year: fullest(site, 'issues', /^\d{4}\.html$/u),
    ...listPages(site),
    figures: 'figures.html',
    source: fullest(site, 'sources'),
    list: 'list.html',
    search: `search.html?q=${encodeURIComponent(query)}`,
    about: 'about.html',
    missing: '404.html',
    report: 'report.html',
  };
  return Object.fromEntries(Object.entries(pages).flatMap(([name, page]) => addressOf(site, page).map((address) => [name, address])));
}

function articlePages(site: string, query: string): Record<string, string | undefined> {
  const articles = readArticles(site);
  const longest = articles.reduce((best, article) => (article.text.length > best.text.length ? article : best));
  const kicked = articles.find(({ kicker, byline }) => kicker && byline.length > 0) ?? longest;
  const isJoined = ({ continued, url }: ArticleLine): boolean =>
    Boolean(continued?.to) && fs.readFileSync(path.join(site, url), 'utf8').includes('id="joined"');
  return {
    article: kicked.url,
    marked: `${kicked.url}#q=${encodeURIComponent(query)}`,
    long: longest.url,
    joined: articles.find(isJoined)?.url,
  };
}

const listPages = (site: string): Record<string, string | undefined> => ({
  sections: 'sections/index.html',
  section: fullest(site, 'sections'),
  kind: fullest(site, 'kinds'),
  indexes: 'indexes.html',
  people: 'people/index.html',
  person: fullest(site, 'people'),
  named: 'named/index.html',
  letter: 'named/index-l.html',
  places: 'places/index.html',
  place: fullest(site, 'places'),
  organisations: 'organisations/index.html',
  keyword: fullest(site, 'keywords'),
});

/** The largest page in a folder whose name matches. */
function fullest(site: string, folder: string, pattern = /./u): string | undefined {
  if (!fs.existsSync(path.join(site, folder))) return undefined;
  const names = fs.readdirSync(path.join(site, folder)).filter((name) => isEntryPage(name) && pattern.test(name));
  const size = (name: string): number => fs.statSync(path.join(site, folder, name)).size;
  const [largest] = names.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  return largest === undefined ? undefined : `${folder}/${largest}`;
}

const isEntryPage = (name: string): boolean => name.endsWith('.html') && !name.startsWith('index') && !name.endsWith('-print.html');

/** @returns the page's address with its query or fragment, in a list that is empty if the page does not exist */
function addressOf(site: string, page = ''): string[] {
  const [file = '', rest = ''] = page.split(/(?=[?#])/u);
  return file !== '' && fs.existsSync(path.join(site, file)) ? [pathToFileURL(path.join(site, file)).href + rest] : [];
}
