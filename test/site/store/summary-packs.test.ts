import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPacks, type Summaries, writePacks } from '../../../src/site/store/summary-packs.ts';
import { emptyFolder } from '../../helpers/folders.ts';

const key = (text: string): string => text.padEnd(64, '0');
const summaries = (...keys: readonly string[]): Summaries =>
  new Map(keys.map((text) => [key(text), { facts: null, diagnostics: [], runs: [text] }]));
const inOrder = (packs: Summaries) => [...packs].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the packs of summaries', () => {
  test('give back what was put, and nothing else', () => {
    const folder = path.join(emptyFolder(), 'packs');
    expect(readPacks(folder).size).toBe(0);
    writePacks(folder, summaries('aa1', 'aa2', 'b01'));
    expect(inOrder(readPacks(folder))).toEqual(inOrder(summaries('aa1', 'aa2', 'b01')));
  });

  test('are written where their pages are others, and only there', () => {
    const folder = emptyFolder();
    writePacks(folder, summaries('aa1', 'aa2', 'b01', 'c01'));
    const inodes = () => Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.statSync(path.join(folder, name)).ino]));
    const before = inodes();
    writePacks(folder, summaries('aa1', 'aa3', 'b01'));
    expect(inOrder(readPacks(folder))).toEqual(inOrder(summaries('aa1', 'aa3', 'b01')));
    expect(inodes()['b0']).toBe(before['b0']);
    expect(Object.keys(inodes())).toEqual(['aa', 'b0']);
  });

  test('are left out if they cannot be written', () => {
    const file = path.join(emptyFolder(), 'file');
    fs.writeFileSync(file, '');
    expect(writePacks(path.join(file, 'packs'), summaries('aa1'))).toBe(0);
    expect(readPacks(path.join(file, 'packs')).size).toBe(0);
  });

  test.each<[string, (file: string) => void]>([
    ['damaged', (file) => fs.writeFileSync(file, fs.readFileSync(file, 'latin1').replace('a\0a\x001', 'a\0a\x009'), 'latin1')],
    ['cut off', (file) => fs.truncateSync(file, 150)],
    ['empty', (file) => fs.truncateSync(file, 0)],
    ['gone', (file) => fs.rmSync(file)],
  ])('that are %s are none, the others stand, and they are written anew', (_, harm) => {
    const folder = emptyFolder();
    writePacks(folder, summaries('aa1', 'b01'));
    harm(path.join(folder, 'aa'));
    expect(inOrder(readPacks(folder))).toEqual(inOrder(summaries('b01')));
    writePacks(folder, summaries('aa1', 'b01'));
    expect(inOrder(readPacks(folder))).toEqual(inOrder(summaries('aa1', 'b01')));
  });
});
