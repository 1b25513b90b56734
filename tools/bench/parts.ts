/**
 * Measures each library alone, as a scale for comparing builds on different machines. Reads the articles of a built site
 * and prints, as JSON, medians in microseconds per article of 630 characters, and the seconds nodejieba takes to load its
 * own dictionaries. Imports nothing from the project.
 *
 *   node lib/bench/parts.mjs SITE FOLDER
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Eta } from 'eta';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Microseconds per article, by library; `dictionary` in seconds. */
export interface PartTimes extends Readonly<Record<string, number>> {
  readonly dictionary: number;
}

const [, , site = '', out = ''] = process.argv;
const CHARACTERS = 630;
const MOST = 2000;
const ROUNDS = 7;

const texts = fs
  .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .slice(0, MOST)
  .map((line) => (JSON.parse(line) as { text: string }).text.replaceAll('\n', '\n\n'));
const articles = texts.reduce((total, text) => total + text.length, 0) / CHARACTERS;

/** @returns the median time per item over several rounds; the first round only warms up */
function microseconds<T>(items: readonly T[], work: (item: T, i: number) => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    items.forEach(work);
    return ((performance.now() - started) * 1000) / articles;
  });
  return times.slice(1).sort((a, b) => a - b)[(ROUNDS - 1) >> 1] ?? 0;
}

const writer = unified().use(remarkParse).use(remarkHtml).freeze();
const trees = texts.map((text) => writer.parse(text));
const bodies = trees.map((tree) => writer.stringify(tree));
const eta = new Eta({ cache: true });
const layout = eta.compile('<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title><%= it.title %></title><%~ it.body %></html>');
const started = performance.now();
const jieba = createRequire(import.meta.url)('nodejieba') as { cutForSearch(text: string, useModel: boolean): string[] };
jieba.cutForSearch('载入', true);
const dictionary = (performance.now() - started) / 1000;
fs.mkdirSync(out, { recursive: true });

const times: PartTimes = {
  'remark-parse': microseconds(texts, (text) => writer.parse(text)),
  'remark-html': microseconds(trees, (tree) => writer.stringify(tree)),
  eta: microseconds(bodies, (body) => eta.render(layout, { title: '标题', body })),
  cutForSearch: microseconds(texts, (text) => jieba.cutForSearch(text, true)),
  write: microseconds(bodies, (body, i) => fs.writeFileSync(path.join(out, `${i}.html`), body)),
  dictionary,
};
console.log(JSON.stringify(times));
