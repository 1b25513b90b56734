/** Updating an index after a few articles changed gives the same files as making it again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/shared/search-document.ts';
import { articleRun } from '../../src/search/index/article-run.ts';
import { facetValues } from '../../src/search/shared/facets.ts';
import type { IndexState, LastIndex } from '../../src/search/index/index-state.ts';
import { makeIndex } from '../../src/search/index/make-index.ts';
import { mergeRuns } from '../../src/search/index/merge-runs.ts';
import { PAUSE } from '../../src/search/index/yielding.ts';
import { inNumberOrder } from '../../src/search/index/number-articles.ts';
import { cutPlainly, document } from './site.ts';

interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly kept: readonly string[];
  readonly last: LastIndex;
}

/** Builds the index, taking kept files from the last build. */
function build(documents: readonly SearchDocument[], last: Built | null): Built {
  const inOrder = inNumberOrder(documents);
  const runs = inOrder.map((doc) => articleRun(doc, cutPlainly));
  const articles = inOrder.map((doc) => ({ ...facetValues(doc), date: doc.date, run: JSON.stringify(doc) }));
  const files = new Map<string, string>();
  const kept: string[] = [];
  const made = makeIndex({ articles, run: (n) => runs[n] ?? new Uint8Array(0) }, last?.last ?? null);
  for (;;) {
    const { done, value } = made.next();
    if (done) {
      // A build reads the state from a file.
      const state: IndexState = JSON.parse(JSON.stringify(value));
      return { files, kept, last: { state, read: (path) => files.get(path) ?? null, run: (n) => runs[n] ?? null } };
    }
    if (value === PAUSE) continue;
    expect(files.has(value.path)).toBe(false);
    if ('kept' in value) kept.push(value.path);
    files.set(value.path, 'kept' in value ? (last?.files.get(value.path) ?? 'lost') : String(value.content));
  }
}

// Few distinct characters make long lists, many distinct ones make many partitions.
const LETTERS = [...'的一国人在有中大工发後后abc019年月日'];
const sentence = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 60 }),
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)), maxLength: 60 }),
);
const article = fc.record({ id: fc.integer({ min: 0, max: 400 }), title: sentence, text: sentence, day: fc.integer({ min: 1, max: 4 }) });
const make = ({ id, title, text, day }: { id: number; title: string; text: string; day: number }): SearchDocument =>
  document(`i${id}`, title || '无题', text, { date: day === 4 ? null : `2022-11-0${day}` });

/** An article with pairs of characters that few others have: enough for many partitions. */
const rich = (id: number, more = ''): SearchDocument =>
  document(
    `r${String(id).padStart(4, '0')}`,
    `第${id}篇`,
    Array.from({ length: 150 }, (_, i) => String.fromCodePoint(0x4e00 + ((id * 7919 + i * i * 31) % 6000))).join('') + more,
    { date: '2022-11-01' },
  );

describe('an updated index', () => {
  test('has the same files as a new one, whatever changed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(article, { selector: ({ id }) => id, minLength: 20, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('edit', 'remove', 'add'), article), { minLength: 1, maxLength: 2 }),
        (articles, edits) => {
          const before = build(articles.map(make), null);
          const after = new Map(articles.map((one) => [one.id, one]));
          for (const [n, how, other] of edits) {
            const at = articles[n % articles.length] ?? other;
            if (how === 'edit') after.set(at.id, { ...at, text: at.text + other.text, title: other.title });
            else if (how === 'remove') after.delete(at.id);
            else after.set(other.id, other);
          }
          const documents = [...after.values()].map(make);
          expect(build(documents, before).files).toEqual(build(documents, null).files);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('writes only files of changed grams', () => {
    const documents = Array.from({ length: 300 }, (_, id) => rich(id));
    const before = build(documents, null);
    const changed = documents.map((doc, i) => (i === 120 ? rich(i, '供电检修') : doc));
    const after = build(changed, before);
    expect(after.files).toEqual(build(changed, null).files);
    const partitions = [...after.files.keys()].filter((path) => /^search\/(?:terms|lists)\/[^.]*\//u.test(path));
    expect(partitions.length).toBeGreaterThan(40);
    expect(partitions.length - after.kept.length).toBeLessThan(30);
    const written = [...after.files].filter(([path, text]) => before.files.get(path) !== text);
    expect(written.length).toBeLessThan(40);
  });

  test('keeps partitions when an issue is added at the end or removed again', () => {
    const documents = Array.from({ length: 300 }, (_, id) => rich(id));
    const before = build(documents, null);
    const added = [...documents, document('s1', '新一期', '鿿鿿龠龠', { date: '2022-11-02' })];
    const after = build(added, before);
    expect(after.files).toEqual(build(added, null).files);
    expect(after.kept.length).toBeGreaterThan(0);
    const removed = build(documents, after);
    expect(removed.files).toEqual(before.files);
    expect(removed.kept.length).toBeGreaterThan(0);
  });

  test('is made again if a file of the last build is missing, damaged, or of another build', () => {
    const documents = Array.from({ length: 60 }, (_, id) => rich(id));
    const before = build(documents, null);
    const changed = documents.map((doc, i) => (i === 7 ? rich(i, '供电') : doc));
    const whole = build(changed, null).files;
    const damages: readonly ((path: string) => string | null)[] = [
      () => null,
      (path) => before.files.get(path)?.slice(0, -9) ?? null,
      (path) => before.files.get(path)?.replace(/","..../u, '","oooo') ?? null,
    ];
    for (const read of damages) expect(build(changed, { ...before, last: { ...before.last, read } }).files).toEqual(whole);
    expect(build(changed, { ...before, last: { ...before.last, run: () => null } }).files).toEqual(whole);
  });
});

test('lists do not depend on how many postings are merged at once', () => {
  const runs = Array.from({ length: 30 }, (_, id) => articleRun(rich(id), cutPlainly));
  const source = { length: runs.length, run: (n: number) => runs[n] ?? new Uint8Array(0) };
  const all = (atOnce?: number) =>
    Array.from(mergeRuns(source, atOnce), (gram) => (gram === PAUSE ? [] : [gram.hi, gram.lo, ...gram.postings])).filter(
      ({ length }) => length > 0,
    );
  expect(all(1)).toEqual(all());
  expect(all(500)).toEqual(all());
  expect(all().length).toBeGreaterThan(1000);
});
