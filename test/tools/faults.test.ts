/** When a site counts as having survived a fault. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectSite } from '../../tools/faults/site-state.ts';
import { outcomeOf, verdictOnInterrupt, verdictOnKill, verdictOnRefusal, verdictOnTwoBuilds } from '../../tools/faults/verdicts.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

const OLD = { kind: 'whole', manifest: 'old' } as const;
const NEW = { kind: 'whole', manifest: 'new' } as const;
const MIXED = { kind: 'whole', manifest: 'mixed' } as const;
const DAMAGED = { kind: 'damaged', wrong: 'index.html' } as const;
const KNOWN = ['old', 'new'];

describe('a site', () => {
  function site(): string {
    const folder = emptyFolder();
    const digest = crypto.createHash('sha256').update('page').digest('hex');
    writeFiles(folder, { 'a.html': 'page', 'guzhi.json': JSON.stringify({ files: { 'a.html': digest } }) });
    return folder;
  }

  test('is whole where its files agree with its manifest', () => {
    const folder = site();
    expect(inspectSite(folder)).toEqual({ kind: 'whole', manifest: fs.readFileSync(path.join(folder, 'guzhi.json'), 'utf8') });
  });

  test.each([
    ['a file has other content', 'a.html', (folder: string) => writeFiles(folder, { 'a.html': 'pag' })],
    ['a file is missing', 'a.html', (folder: string) => fs.rmSync(path.join(folder, 'a.html'))],
    ['the manifest is missing', 'no site', (folder: string) => fs.rmSync(path.join(folder, 'guzhi.json'))],
  ])('is damaged where %s', (_, wrong, damage) => {
    const folder = site();
    damage(folder);
    expect(inspectSite(folder)).toEqual({ kind: 'damaged', wrong });
  });
});

describe('after a kill', () => {
  test.each([OLD, NEW])('the site may be the $manifest one', (state) => expect(verdictOnKill(state, KNOWN)).toBeNull());
  test.each([MIXED, DAMAGED])('it may not be %j', (state) => expect(verdictOnKill(state, KNOWN)).not.toBeNull());
});

describe('two builds at once', () => {
  test.each([[[0, 0]], [[0, 1]], [[1, 0]]])('may end with %j where the site is the new one', (statuses) =>
    expect(verdictOnTwoBuilds(NEW, 'new', statuses)).toBeNull(),
  );

  test.each([
    ['both give way', NEW, [1, 1]],
    ['one is killed', NEW, [0, null]],
    ['the site stays old', OLD, [0, 0]],
    ['the site is damaged', DAMAGED, [0, 0]],
  ] as const)('break the promise where %s', (_, state, statuses) => expect(verdictOnTwoBuilds(state, 'new', statuses)).not.toBeNull());
});

describe('an interrupt', () => {
  test('leaves the old site or the new one', () => expect(verdictOnInterrupt(OLD, KNOWN, [])).toBeNull());
  test('leaves no temporary file', () => expect(verdictOnInterrupt(OLD, KNOWN, ['dist.guzhi-1'])).toContain('dist.guzhi-1'));
  test.each([MIXED, DAMAGED])('may not leave %j', (state) => expect(verdictOnInterrupt(state, KNOWN, [])).not.toBeNull());
});

describe('a build that may not write', () => {
  const good = { status: 1, before: 'old', after: 'old', next: { status: 0, manifest: 'new' } };
  test('fails, changes nothing, and the next one publishes', () => expect(verdictOnRefusal('full', good)).toBeNull());

  test.each([
    ['says that all is well', { ...good, status: 0 }],
    ['changes the site', { ...good, after: 'new' }],
    ['spoils the next build', { ...good, next: { status: 1, manifest: 'new' } }],
    ['loses the change', { ...good, next: { status: 0, manifest: 'old' } }],
  ])('breaks the promise where it %s', (_, build) => expect(verdictOnRefusal('full', build)).toContain('full: '));
});

test('survivors are counted, and further broken promises are reported beside them', () =>
  expect(outcomeOf('kill', [null, 'a', null], ['b', null])).toEqual({ fault: 'kill', tried: 3, survived: 2, broken: ['a', 'b'] }));
