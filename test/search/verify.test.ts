/** An intact index passes verification; any damage is reported. */
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/search/shared/format.ts';
import { verifyIndex } from '../../src/search/verify.ts';
import { document, indexFiles, openFiles } from './site.ts';

const DOCUMENTS = Array.from({ length: 40 }, (_, i) => document(`v${i}`, `第${i}号公告`, `公告第${i}条\n國際關係`, { section: '公告' }));
const ARTICLES = DOCUMENTS.map(({ id, url, title, paragraphs }) => ({
  id,
  url,
  title,
  text: paragraphs.map(({ text }) => text).join('\n'),
}));
const FILES = indexFiles(DOCUMENTS);

const LISTS = [...FILES.keys()].filter((name) => name.startsWith('search/lists/'));
const DAMAGED = [...FILES.keys()].filter((name) => /^search\/(?:terms|lists)\/[^.]*\//u.test(name));

const verify = (files: ReadonlyMap<string, string>, articles = ARTICLES) =>
  verifyIndex(async (path) => unwrap(files.get(path) ?? ''), articles);
const changed = (path: string, change: (text: string) => string) =>
  new Map([...FILES].map(([name, text]) => [name, name === path ? change(text) : text]));

describe('verifying an index', () => {
  test('passes an intact index', async () => expect(await verify(FILES)).toEqual([]));
  test('reports an article that the index lacks', async () => {
    const more = { id: 'v99', url: 'a/v/v99.html', title: '漏掉的', text: '' };
    expect((await verify(FILES, [...ARTICLES, more])).map(({ message }) => message)).toContain(
      'the search index does not have this article',
    );
  });
  test('reports a text that differs from the data', async () => {
    const [found] = await verify(changed('data/text/0/3.js', (text) => text.replace('公告第', '公告等')));
    expect(found).toMatchObject({ file: 'data/text/0/3.js', message: 'the search index and data/articles.ndjson differ on this article' });
  });
  test.each(DAMAGED)('reports a changed number in %s', async (path) => {
    const found = await verify(changed(path, (text) => text.replace(/.(?="(?:,"[^"]*")?\)\n$)/u, (last) => (last === '!' ? '#' : '!'))));
    expect(found.length).toBeGreaterThan(0);
  });
  test('reports a pair of characters that indexing lost', async () => {
    // A gram never crosses lines: an index of the parted texts lacks this pair, and nothing else.
    const parted = DOCUMENTS.map((doc) => ({
      ...doc,
      paragraphs: doc.paragraphs.map(({ role, text }) => ({ role, text: text.replace('告第', '告\n第') })),
    }));
    const files = new Map(
      [...indexFiles(parted)].map(([name, text]) => [name, name.startsWith('data/text/') ? (FILES.get(name) ?? '') : text]),
    );
    expect((await (await openFiles(FILES)).search('告第')).total).toBe(DOCUMENTS.length);
    expect((await (await openFiles(files)).search('告第')).hits.filter(({ by }) => by === 'exact')).toEqual([]);
    const found = await verify(files);
    expect(found.map(({ excerpt }) => excerpt)).toEqual(['告第', null]);
    expect(found.map(({ message }) => message)).toContain('the search index lists the wrong articles for these characters');
  });
  test('reports a missing list file', async () => {
    const [missing = ''] = LISTS;
    const files = new Map([...FILES].filter(([name]) => name !== missing));
    expect(await verify(files)).toMatchObject([{ file: missing, message: 'the search index cannot be used: this file is missing' }]);
  });
});
