/**
 * Measures, on the same articles, the programs that a user would otherwise combine: a site generator (Hugo, Eleventy) and a
 * search indexer (Pagefind). Programs that are not installed are skipped with a message.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type ArticleLine, readArticles } from '../read-articles.ts';
import type { BenchRow } from './bench-report.ts';
import { measureCommand } from './measure.ts';

const LAYOUT = '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>{{T}}</title><body><h1>{{T}}</h1>{{B}}</body></html>';
const HUGO_SETTINGS = 'baseURL = "https://example.org/"\ntitle = "x"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n';

interface Peer {
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Folder that must end up with one HTML file per article. */
  readonly made: string;
}

/** @param site a built site @param folder working folder of the peers */
export async function measurePeers(site: string, folder: string): Promise<BenchRow[]> {
  const articles = readArticles(site);
  const generators = [prepareHugo(path.join(folder, 'hugo'), articles), prepareEleventy(path.join(folder, 'eleventy'), articles)];
  const rows: BenchRow[] = [];
  for (const peer of generators) rows.push(...(await measurePeer(peer, articles.length)));
  const built = generators.find(({ made }) => fs.existsSync(made))?.made;
  if (built === undefined) console.error('Pagefind: skipped, because no other generator made a site for it to index');
  else {
    const pagefind = { what: 'Pagefind on top', command: 'pagefind', args: ['--site', built], cwd: folder, made: built };
    rows.push(...(await measurePeer(pagefind, articles.length)));
  }
  return rows;
}

async function measurePeer({ what, command, args, cwd, made }: Peer, articles: number): Promise<BenchRow[]> {
  if (spawnSync(command, ['--version'], { stdio: 'ignore' }).error) {
    console.error(`${what}: not installed, skipped`);
    return [];
  }
  const { seconds, mebibytes } = await measureCommand(command, args, cwd);
  const count = fs.readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
  if (count < articles) throw new Error(`${what} made ${count} pages of ${articles} articles`);
  return [{ what, articles, seconds, mebibytes }];
}

function prepareHugo(folder: string, articles: readonly ArticleLine[]): Peer {
  writeArticles(path.join(folder, 'content'), articles);
  write(path.join(folder, 'hugo.toml'), HUGO_SETTINGS);
  write(path.join(folder, 'layouts/_default/single.html'), LAYOUT.replaceAll('{{T}}', '{{ .Title }}').replace('{{B}}', '{{ .Content }}'));
  write(path.join(folder, 'layouts/index.html'), '<!doctype html><title>x</title>');
  return { what: 'Hugo, no search', command: 'hugo', args: ['--quiet'], cwd: folder, made: path.join(folder, 'public') };
}

function prepareEleventy(folder: string, articles: readonly ArticleLine[]): Peer {
  writeArticles(path.join(folder, 'src'), articles, 'layout: a.njk\n');
  write(path.join(folder, 'src/_includes/a.njk'), LAYOUT.replaceAll('{{T}}', '{{ title }}').replace('{{B}}', '{{ content | safe }}'));
  const args = ['--quiet', '--input=src'];
  return { what: 'Eleventy, no search', command: 'eleventy', args, cwd: folder, made: path.join(folder, '_site') };
}

/** @param front additional lines for each article's front matter */
function writeArticles(folder: string, articles: readonly ArticleLine[], front = ''): void {
  for (const { id, title, date, text } of articles) {
    const head = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date ?? '2000-01-01'}\n${front}---\n\n`;
    write(path.join(folder, `${id}.md`), `${head}${text.replaceAll('\n', '\n\n')}\n`);
  }
}

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}
