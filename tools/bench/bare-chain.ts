/**
 * The lower bound: the bare libraries one after another. Reads the articles of a built site, and parses, renders, lays out,
 * segments into words, indexes and writes each one. Imports nothing from the project.
 *
 *   node lib/bench/bare-chain.mjs SITE FOLDER
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Eta } from 'eta';
import FlexSearch from 'flexsearch';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [, , site = '', out = ''] = process.argv;
const jieba = createRequire(import.meta.url)('nodejieba') as { cutForSearch(text: string, useModel: boolean): string[] };
const articles = fs
  .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; title: string; text: string });
const markdown = unified().use(remarkParse).use(remarkHtml).freeze();
const eta = new Eta({ cache: true });
const layout = eta.compile(
  '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title><%= it.title %></title><h1><%= it.title %></h1><%~ it.body %></html>',
);
const index = new FlexSearch.Index({ encode: (text: string) => jieba.cutForSearch(text, true) });
fs.mkdirSync(out, { recursive: true });
for (const [i, article] of articles.entries()) {
  const body = String(markdown.processSync(article.text.replaceAll('\n', '\n\n')));
  fs.writeFileSync(path.join(out, `${article.id}.html`), eta.render(layout, { title: article.title, body }));
  index.add(i, `${article.title}\n${article.text}`);
}
index.export((key: string, data: string) => fs.writeFileSync(path.join(out, `${key}.json`), data ?? ''));
