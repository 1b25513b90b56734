/** Articles of every kind are indexed, found and filtered. */
import { expect, test } from 'vitest';
import { ARTICLE_KINDS, PARAGRAPH_ROLES } from '../../src/model/vocabulary.ts';
import { unwrap } from '../../src/search/shared/format.ts';
import { verifyIndex } from '../../src/search/verify.ts';
import { document, indexFiles, openFiles } from './site.ts';

const paragraphs = PARAGRAPH_ROLES.map((role) => ({ role, text: `供电${role}` }));
const documents = ARTICLE_KINDS.map((kind, i) => document(`k${i}`, `供电之${i}`, '', { kind, paragraphs }));
const articles = documents.map(({ id, url, title }) => ({ id, url, title, text: '供电body\n供电caption' }));
const files = indexFiles(documents);

test('the index of articles of every kind passes verification', async () => {
  expect(await verifyIndex(async (path) => unwrap(files.get(path) ?? ''), articles)).toEqual([]);
});

test.each(ARTICLE_KINDS)('a search for articles of the kind %s finds them', async (kind) => {
  const engine = await openFiles(files);
  const found = await engine.search('供电', { filters: { kinds: [kind] } });
  expect(found.hits.map((hit) => hit.kind)).toEqual([kind]);
  expect(found.problems).toEqual([]);
});

test.each(PARAGRAPH_ROLES)('a search finds a paragraph of the role %s and shows it', async (role) => {
  const engine = await openFiles(files);
  const [hit] = (await engine.search(`供电${role}`)).hits;
  expect(hit?.snippet).toContain(role);
});
