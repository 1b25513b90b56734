// What the libraries take on this machine, each alone: the scale on which whole builds of different machines can be compared.
// Reads the articles of a built site; prints, as JSON, medians in microseconds for an article of 630 characters, and the
// seconds in which nodejieba loads its own dictionaries.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Eta } from 'eta';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [, , site, out] = process.argv;
const CHARACTERS = 630;
const MOST = 2000;
const ROUNDS = 7;

const texts = fs
  .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .slice(0, MOST)
  .map((line) => JSON.parse(line).text.replaceAll('\n', '\n\n'));
const articles = texts.reduce((sum, text) => sum + text.length, 0) / CHARACTERS;

/** Median of some rounds over all texts, the first of which only warms up. */
function microseconds(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let i = 0; i < texts.length; i++) work(i);
    return ((performance.now() - started) * 1000) / articles;
  });
  return times.slice(1).sort((a, b) => a - b)[(ROUNDS - 1) >> 1];
}

const writer = unified().use(remarkParse).use(remarkHtml).freeze();
const trees = texts.map((text) => writer.parse(text));
const bodies = trees.map((tree) => writer.stringify(tree));
const eta = new Eta({ cache: true });
const layout = eta.compile('<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title><%= it.title %></title><%~ it.body %></html>');
const started = performance.now();
const jieba = createRequire(import.meta.url)('nodejieba');
jieba.cutForSearch('载入', true);
const dictionary = (performance.now() - started) / 1000;
fs.mkdirSync(out, { recursive: true });

console.log(
  JSON.stringify({
    'remark-parse': microseconds((i) => writer.parse(texts[i])),
    'remark-html': microseconds((i) => writer.stringify(trees[i])),
    eta: microseconds((i) => eta.render(layout, { title: '标题', body: bodies[i] })),
    cutForSearch: microseconds((i) => jieba.cutForSearch(texts[i], true)),
    write: microseconds((i) => fs.writeFileSync(path.join(out, `${i}.html`), bodies[i])),
    dictionary,
  }),
);
