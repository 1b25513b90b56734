/** The data package is compared with the data files themselves. */
import { expect, it } from 'vitest';
import { yearFilesOf } from '../../../src/render/data/year-files.ts';
import { articleLine } from '../../../src/render/data/article-line.ts';
import { article, page } from '../../archive/records.ts';
import { render, siteOf } from '../fixtures.ts';

const RECORD = article({ headline: '甲' });
const PAGES = [
  page('1.md', { date: '1998-05-01', articles: [RECORD] }),
  page('2.md', { date: '1987-03-15', articles: [article({ headline: '乙' })] }),
  page('3.md', { date: null, articles: [article({ headline: '丙' })] }),
];
const files = render(PAGES, { owner: '某某图书馆' });

interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string; readonly description?: string }[] };
}
const described = JSON.parse(files.get('datapackage.json') ?? '') as { $schema: string; contributors: object[]; resources: Resource[] };
const resource = (name: string): Resource => described.resources.find((one) => one.name === name) ?? described.resources[0]!;

it('describes every field of a line and every column of the table, in order', () => {
  const [entry] = siteOf(PAGES).archive.articles;
  if (!entry) throw new Error('the archive is empty');
  const fields = new Map(resource('articles').schema.fields.map((field) => [field.name, field]));
  const line = JSON.parse(articleLine(entry, { ...RECORD, note: '更正', stated: ['id'], doubts: [] }, '1998-05-01')) as object;
  expect(Object.keys(line).filter((name) => !fields.has(name))).toEqual([]);
  for (const [name, value] of Object.entries(line))
    if (value !== null && name !== 'date')
      expect([name, fields.get(name)?.type]).toEqual([name, Array.isArray(value) ? 'array' : typeof value]);
  const [header = ''] = (files.get('data/articles.csv') ?? '').replace('\ufeff', '').split('\r\n');
  const columns = resource('articles-table').schema.fields;
  expect(columns.map(({ name }) => name)).toEqual(header.split(','));
  expect(columns.filter(({ description = '' }) => description === '').map(({ name }) => name)).toEqual([]);
});

it('names the files by year, undated ones apart, and states nothing that nobody said', () => {
  expect(resource('articles-by-year').path).toEqual([
    'data/articles-1998.ndjson',
    'data/articles-1987.ndjson',
    'data/articles-undated.ndjson',
  ]);
  expect(described.$schema).toContain('datapackage.org/profiles/2.0');
  expect(described.contributors).toEqual([{ title: '某某图书馆' }]);
  expect(Object.keys(described)).not.toEqual(expect.arrayContaining(['licenses', 'created']));
});

it('divides the articles without losing one', () => {
  const { articles } = siteOf(PAGES).archive;
  expect(yearFilesOf(articles).flatMap((file) => file.articles)).toEqual(articles);
});
