// What a user would otherwise combine: a site generator (Hugo, Eleventy) and a search indexer (Pagefind), on the same
// articles. Each is measured where it is installed, and passed over with a word where it is not.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { measureCommand } from './measure.mjs';

const LAYOUT = '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>{{T}}</title><body><h1>{{T}}</h1>{{B}}</body></html>';

/** @param site a built site. @returns rows for the table. */
export async function measurePeers(site, folder) {
  const articles = fs
    .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const rows = [];
  const peer = async (what, command, args, cwd, made) => {
    if (spawnSync(command, ['--version'], { stdio: 'ignore' }).error) {
      console.error(`${what}: not installed, passed over`);
      return;
    }
    const { seconds, mebibytes } = await measureCommand(command, args, cwd);
    const count = made();
    if (count < articles.length) throw new Error(`${what} made ${count} pages of ${articles.length} articles`);
    rows.push({ what, articles: articles.length, seconds, mebibytes });
  };
  const hugo = path.join(folder, 'hugo');
  writeAll(path.join(hugo, 'content'), articles);
  write(
    path.join(hugo, 'hugo.toml'),
    'baseURL = "https://example.org/"\ntitle = "x"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  write(path.join(hugo, 'layouts/_default/single.html'), LAYOUT.replaceAll('{{T}}', '{{ .Title }}').replace('{{B}}', '{{ .Content }}'));
  write(path.join(hugo, 'layouts/index.html'), '<!doctype html><title>x</title>');
  await peer('Hugo, no search', 'hugo', ['--quiet'], hugo, () => countHtml(path.join(hugo, 'public')));
  const eleventy = path.join(folder, 'eleventy');
  writeAll(path.join(eleventy, 'src'), articles, 'layout: a.njk\n');
  write(path.join(eleventy, 'src/_includes/a.njk'), LAYOUT.replaceAll('{{T}}', '{{ title }}').replace('{{B}}', '{{ content | safe }}'));
  await peer('Eleventy, no search', 'eleventy', ['--quiet', '--input=src'], eleventy, () => countHtml(path.join(eleventy, '_site')));
  const built = [path.join(hugo, 'public'), path.join(eleventy, '_site')].find((made) => fs.existsSync(made));
  if (built) await peer('Pagefind on top', 'pagefind', ['--site', built], folder, () => countHtml(built));
  else console.error('Pagefind: there is no site for it to index, passed over');
  return rows;
}

function writeAll(folder, articles, front = '') {
  for (const { id, title, date, text } of articles) {
    const head = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date ?? '2000-01-01'}\n${front}---\n\n`;
    write(path.join(folder, `${id}.md`), `${head}${text.replaceAll('\n', '\n\n')}\n`);
  }
}

function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

const countHtml = (folder) => fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).length;
