/**
 * Measures `guzhi dev` from an editor's point of view: the time from a change on the disk until the open page's reload
 * notice, and until the changed page has arrived.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readArticles } from '../read-articles.ts';
import { median } from '../statistics.ts';
import type { BenchRow } from './bench-report.ts';
import { type DevServer, fetchText, openDevServer, pause, REST } from './dev-server.ts';

const ROUNDS = 5;
const OWN = { templates: 'own-templates', public: 'own-files' };

/** A file for an editor to change, and the page that shows the change. */
interface Change {
  readonly kind: string;
  readonly page: string;
  /** Changes the file so that the page contains `mark`. */
  apply(mark: string): void;
}

/** @param root the package @param folder an archive; its seeds and site are changed @returns one row of medians per kind of change */
export async function measureDev(root: string, folder: string): Promise<Omit<BenchRow, 'articles'>[]> {
  const changes = prepareChanges(root, folder);
  const dev = await openDevServer(root, folder);
  try {
    const rows = [];
    for (const change of changes) rows.push(await timeRounds(dev, change));
    return rows;
  } finally {
    await dev.stop();
  }
}

async function timeRounds(dev: DevServer, change: Change): Promise<Omit<BenchRow, 'articles'>> {
  const notified: number[] = [];
  const arrived: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = await timeChange(dev, change, `${change.kind}${round}`);
    notified.push(times.notified / 1000);
    arrived.push(times.arrived / 1000);
  }
  return { what: `dev: ${change.kind} changed`, seconds: median(arrived), notified: median(notified), longest: Math.max(...arrived) };
}

/** @returns milliseconds until the reload notice and until the page's arrival */
async function timeChange(dev: DevServer, { page, apply }: Change, mark: string): Promise<{ notified: number; arrived: number }> {
  const [reload, built] = [dev.reload(), dev.built()];
  const started = performance.now();
  apply(mark);
  await reload;
  const notified = performance.now() - started;
  const content = await fetchText(dev.url + page);
  const arrived = performance.now() - started;
  if (!content.includes(mark)) throw new Error(`${page} arrived without the change that was announced`);
  await built;
  await pause(REST);
  return { notified, arrived };
}

function prepareChanges(root: string, folder: string): Change[] {
  for (const own of Object.values(OWN)) fs.mkdirSync(path.join(folder, own), { recursive: true });
  fs.writeFileSync(path.join(folder, 'guzhi.yaml'), `folders: { templates: ${OWN.templates}, public: ${OWN.public} }\n`);
  const template = path.join(folder, OWN.templates, 'article.eta');
  const style = path.join(folder, OWN.public, 'own.css');
  fs.copyFileSync(path.join(root, 'templates/article.eta'), template);
  fs.writeFileSync(style, '');
  const { url, seed, line } = middleArticle(folder);
  return [
    { kind: 'seed', page: url, apply: (mark) => appendToLine(seed, line, mark) },
    { kind: 'template', page: url, apply: (mark) => fs.appendFileSync(template, `<!-- ${mark} -->\n`) },
    { kind: 'style', page: 'assets/own.css', apply: (mark) => fs.appendFileSync(style, `.${mark} { color: red }\n`) },
  ];
}

/** An article in the middle of the archive, its seed, and the 1-based number of its longest line in the seed. */
function middleArticle(folder: string): { url: string; seed: string; line: number } {
  const articles = readArticles(path.join(folder, 'dist'));
  const article = articles[Math.floor(articles.length / 2)];
  if (article === undefined) throw new Error('the archive has no article');
  const seed = path.join(folder, 'seeds', article.source);
  const text = fs.readFileSync(seed, 'utf8').split('\n');
  const lengthOf = (line: number): number => text[line - 1]?.length ?? 0;
  const line = article.lines.reduce((longest, candidate) => (lengthOf(candidate) > lengthOf(longest) ? candidate : longest));
  return { url: article.url, seed, line };
}

function appendToLine(file: string, line: number, text: string): void {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  lines[line - 1] += text;
  fs.writeFileSync(file, lines.join('\n'));
}
