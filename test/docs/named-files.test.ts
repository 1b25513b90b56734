/** Every file and folder of the repository that a document names exists. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../helpers/guzhi.ts';

const FOLDERS = ['docs', 'public', 'schemas', 'src', 'templates', 'test', 'tools'];
const FILES: readonly string[] = FOLDERS.flatMap((folder) => [
  folder,
  ...fs.readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${toSlashes(name)}`),
]);
const IN_SRC = fs.readdirSync(path.join(PROJECT, 'src'));

function toSlashes(name: string): string {
  return name.split(path.sep).join('/');
}

/** A path, with its folders as far as they are written; not a part of an address or of a pattern. */
const PATH = /(?<![\w.*/…-])(?:\.\.\/)*[\w.-]+(?:\/[\w.-]+)*\/?(?![\w*…])/gu;
/** Files that only the repository has, never a site, an archive or an owner's folder. */
const SOURCE = /\.(?:eta|mjs|ts)$/u;

/** The paths in a text that mean files of the repository; sources may leave out their first folders. */
function missing(text: string): readonly string[] {
  const paths = new Set([...text.matchAll(PATH)].map(([found]) => found.replace(/^(?:\.\.\/)+/u, '').replace(/\.$/u, '')));
  const folders = new Set([...text.matchAll(/`([\w-]+(?:\/[\w-]+)+)\/`/gu)].map(([, found = '']) => found));
  const sources = [...paths].filter((name) => SOURCE.test(name) && !FILES.some((file) => `/${file}`.endsWith(`/${name}`)));
  const below = [...paths].filter(
    (name) => name.includes('/') && FOLDERS.includes(topOf(name)) && !FILES.includes(name.replace(/\/$/u, '')),
  );
  const inSrc = [...folders].filter((name) => IN_SRC.includes(topOf(name)) && !FILES.includes(`src/${name}`));
  return [...new Set([...sources, ...below, ...inSrc])];
}

const topOf = (name: string): string => name.split('/')[0] ?? '';

test('a file that does not exist is noticed, however it is named', () => {
  const text =
    'In `src/read/gone.ts`, in [it](../tools/gone/) and `gone.ts`; in `text/gone/`. Not src/read/kind.ts, `kind.ts`, `text/words/`.';
  expect(missing(text)).toEqual(['src/read/gone.ts', 'gone.ts', 'tools/gone/', 'text/gone']);
});

describe('the files named in', () => {
  const inFolder = (folder: string): readonly string[] =>
    fs
      .readdirSync(path.join(PROJECT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name));

  test.each([...inFolder('.'), ...inFolder('docs')])('%s exist', (name) => {
    expect(missing(fs.readFileSync(path.join(PROJECT, name), 'utf8'))).toEqual([]);
  });
});
