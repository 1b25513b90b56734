// The floor: the same libraries in a row with nothing around them. Reads the articles of a built site, and for each one
// parses, renders, lays out, cuts into words, indexes and writes.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Eta } from 'eta';
import FlexSearch from 'flexsearch';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [, , site, out] = process.argv;
const jieba = createRequire(import.meta.url)('nodejieba');
const articles = fs
  .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const markdown = unified().use(remarkParse).use(remarkHtml).freeze();
const eta = new Eta({ cache: true });
const layout = eta.compile(
  '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title><%= it.title %></title><h1><%= it.title %></h1><%~ it.body %></html>',
);
const index = new FlexSearch.Index({ encode: (text) => jieba.cutForSearch(text, true) });
fs.mkdirSync(out, { recursive: true });
for (const [i, article] of articles.entries()) {
  const body = String(markdown.processSync(article.text.replaceAll('\n', '\n\n')));
  fs.writeFileSync(path.join(out, `${article.id}.html`), eta.render(layout, { title: article.title, body }));
  index.add(i, `${article.title}\n${article.text}`);
}
index.export((key, data) => fs.writeFileSync(path.join(out, `${key}.json`), data ?? ''));
