/** Reading pages as a program does. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, readPages } from '../../src/index.ts';
import type { PageFile } from '../../src/library/page-file.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';

const TEXT = '# 汾河二库开闸放水\n\n本报讯（记者 李一）昨日，汾河二库开闸放水，沿河各县做好了防汛准备。\n';
const FILE: PageFile = { source: '太原日报/2022-11-09/03.md', content: TEXT };

describe('readPage', () => {
  test('reads text and bytes alike, in any encoding of the seeds', () => {
    const { page, diagnostics } = readPage(FILE);
    expect(diagnostics).toEqual([]);
    expect(page).toMatchObject({ paper: '太原日报', page: { number: '3' }, articles: [{ headline: '汾河二库开闸放水' }] });
    expect(readPage({ ...FILE, content: new TextEncoder().encode(TEXT) })).toEqual({ page, diagnostics });
    const utf16 = readPage({ ...FILE, content: Buffer.from(`\uFEFF${TEXT}`, 'utf16le') });
    expect(utf16.page?.articles).toEqual(page?.articles);
  });

  test('lets a sidecar win, and names it where it has a mistake', () => {
    expect(readPage({ ...FILE, sidecar: 'page: 5\n' }).page?.page.number).toBe('5');
    const { page, diagnostics } = readPage({ ...FILE, sidecar: 'page: [5\n' });
    expect(page?.page.number).toBe('3');
    expect(diagnostics).toMatchObject([{ severity: 'error', file: '太原日报/2022-11-09/03.yaml' }]);
  });

  test('takes settings as an object and as a file', () => {
    const root = emptyFolder();
    writeFiles(root, { 'guzhi.yaml': 'fullWidthPunctuation: false\n' });
    const file = { ...FILE, content: '# 汾河二库,开闸放水\n\n昨日,汾河二库开闸放水,沿河各县做好了防汛准备。\n' };
    const asPrinted = '汾河二库,开闸放水';
    expect(readPage(file).page?.articles[0]?.headline).toBe('汾河二库，开闸放水');
    expect(readPage(file, { fullWidthPunctuation: false }).page?.articles[0]?.headline).toBe(asPrinted);
    expect(readPage(file, path.join(root, 'guzhi.yaml')).page?.articles[0]?.headline).toBe(asPrinted);
  });

  test('reads nothing where the settings cannot be used, and says why', () => {
    const cannot = (settings: Parameters<typeof readPage>[1]) => {
      const { page, diagnostics } = readPage(FILE, settings);
      expect(page).toBeNull();
      return diagnostics;
    };
    expect(cannot({ accent: 'red' })).toMatchObject([{ severity: 'error', file: 'settings', line: null }]);
    expect(cannot('absent.yaml')).toMatchObject([{ severity: 'error', file: 'absent.yaml' }]);
    // @ts-expect-error: a JavaScript program may hand over anything.
    expect(cannot([])).toMatchObject([{ severity: 'error', file: 'settings' }]);
  });

  test('warns of an unknown name in an object of settings, and takes undefined for nothing', () => {
    const settings: object = { titel: '旧报', paper: undefined };
    expect(readPage(FILE, settings)).toMatchObject({
      page: { paper: '太原日报' },
      diagnostics: [{ severity: 'warning', file: 'settings' }],
    });
  });

  test('answers a page without text with an error', () => {
    const { page, diagnostics } = readPage({ source: '03.md', content: '' });
    expect(page).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', file: '03.md' }]);
  });

  test.each([
    ['no source', { content: TEXT }],
    ['an empty source', { source: '', content: TEXT }],
    ['no content', { source: '03.md' }],
    ['a number for content', { source: '03.md', content: 1 }],
    ['an object for a sidecar', { ...FILE, sidecar: {} }],
  ])('throws a TypeError for %s', (_, file) => {
    expect(() => readPage(file as PageFile)).toThrow(TypeError);
  });
});

describe('readPages', () => {
  test('returns the records that guzhi inspect prints', async () => {
    const root = emptyFolder();
    const { stdout } = await guzhi(['inspect', '--json', SEEDS], { cwd: root });
    const { pages, diagnostics } = readPages(SEEDS);
    expect(diagnostics).toEqual([]);
    expect(pages).toHaveLength(fs.readdirSync(SEEDS).length);
    expect(pages).toEqual(JSON.parse(stdout));
  });

  test('names a folder that does not exist, and reads no page where the settings cannot be used', () => {
    expect(readPages('absent')).toMatchObject({ pages: [], diagnostics: [{ severity: 'error', file: 'absent' }] });
    expect(readPages(SEEDS, 'absent.yaml')).toMatchObject({ pages: [], diagnostics: [{ file: 'absent.yaml' }] });
  });
});
