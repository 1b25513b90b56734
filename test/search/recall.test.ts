/** Every article is found by any of its substrings, and no article without the substring is an exact hit. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/shared/search-document.ts';
import { PROJECT } from '../helpers/guzhi.ts';
import { document, openDocuments } from './site.ts';

const flat = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
const linesOf = (doc: SearchDocument): string[] =>
  [doc.kicker, doc.headline, doc.subtitle, doc.title, ...doc.paragraphs.map(({ text }) => text)].map((text) => flat(text ?? ''));
const articlesWith = (documents: readonly SearchDocument[], query: string): string[] =>
  documents.filter((doc) => linesOf(doc).some((line) => line.includes(query))).map(({ id }) => id);
const ASKABLE = /^[\p{Script=Han}0-9a-z]+$/u;

/** Few characters, so that queries match many articles: common ones, Latin, digits, full width, beyond the basic plane, punctuation, both scripts. */
const CHARACTER = fc.constantFrom(
  ...'太原供电人民日己巳一二〇々国后里aBc129',
  '０',
  'Ｇ',
  '𠮷',
  '𪚥',
  '，',
  '。',
  ' ',
  '(',
  '國',
  '後',
  '裡',
);
const LINE = fc.string({ unit: CHARACTER, minLength: 1, maxLength: 24 });

describe('finds what plain substring search finds', () => {
  test('in generated articles', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(LINE, fc.array(LINE, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 })), { minLength: 5, maxLength: 5 }),
        async (texts, picks) => {
          const documents = texts.map(([title, lines], i) => document(`d${i}`, title, lines.join('\n')));
          const search = await openDocuments(documents);
          for (const [which, at, length] of picks) {
            const lines = linesOf(documents[which % documents.length] as SearchDocument).filter(Boolean);
            const line = Array.from(lines[at % Math.max(1, lines.length)] ?? '');
            const query = line
              .slice(at % Math.max(1, line.length))
              .slice(0, length)
              .join('');
            if (!ASKABLE.test(query)) continue;
            const wanted = articlesWith(documents, query);
            const answer = await search.search(query, { limit: 1000 });
            const found = answer.hits.map(({ id }) => id);
            expect(found, query).toEqual(expect.arrayContaining(wanted));
            const exact = answer.hits.filter(({ by }) => by === 'exact').map(({ id }) => id);
            expect(
              exact.filter((id) => !wanted.includes(id)),
              query,
            ).toEqual([]);
            expect(new Set(found).size).toBe(found.length);
            expect(answer.total, query).toBe(found.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('where the form asked for overlaps another form of the same word', async () => {
    const documents = ['里裡里', '里里', '裡里里', '里裡', '裡里裡里'].map((text, i) => document(`d${i}`, '太原', text));
    const search = await openDocuments(documents);
    for (const query of ['裡里', '里裡', '里里', '裡', '里裡里', '裡里裡']) {
      const { hits, total } = await search.search(query);
      const exact = hits.filter(({ by }) => by === 'exact').map(({ id }) => id);
      expect(exact.sort(), query).toEqual(articlesWith(documents, query));
      expect(total, query).toBe(hits.length);
    }
  });

  test('in the paragraphs of the seeds, for substrings of every length', async () => {
    const folder = path.join(PROJECT, 'seeds');
    const documents = fs.readdirSync(folder).flatMap((name) =>
      fs
        .readFileSync(path.join(folder, name), 'utf8')
        .split(/\n\n+/u)
        .filter((text) => text.trim() !== '')
        .map((text, i) => document(`${name.slice(0, 3)}x${i}`, `第${i}段`, text)),
    );
    const search = await openDocuments(documents);
    let asked = 0;
    for (const [i, doc] of documents.entries()) {
      const text = flat(doc.paragraphs[0]?.text ?? '');
      const length = [1, 2, 3, 4, 5, 6, 8, 12][i % 8] ?? 2;
      const query = text.slice((i * 7) % Math.max(1, text.length - length)).slice(0, length);
      if (!ASKABLE.test(query)) continue;
      asked++;
      const answer = await search.search(query, { limit: 1000 });
      const wanted = articlesWith(documents, query);
      expect(
        answer.hits
          .filter(({ by }) => by === 'exact')
          .map(({ id }) => id)
          .sort(),
        query,
      ).toEqual([...wanted].sort());
      expect(answer.total, query).toBe(answer.hits.length);
    }
    expect(asked).toBeGreaterThan(80);
  });

  test('where lists are long enough to have several pieces', async () => {
    const documents = Array.from({ length: 6000 }, (_, i) =>
      document(`p${i}`, `第${i}号`, i % 3 === 0 ? `通知编号${i * 7}` : `公告编号${i * 11}`, {
        date: `20${String(10 + (i % 12)).padStart(2, '0')}-01-01`,
      }),
    );
    const search = await openDocuments(documents);
    for (const query of ['编号', '通知', '号', '知编号21', '公告编号11', '9', '42']) {
      const answer = await search.search(query, { limit: 10_000 });
      expect(answer.hits.filter(({ by }) => by === 'exact').length, query).toBe(articlesWith(documents, query).length);
      const few = await search.search(query);
      expect(few.hits.length, query).toBe(Math.min(10, articlesWith(documents, query).length));
      expect(few.hits.every(({ by }) => by === 'exact')).toBe(true);
    }
  });
});
