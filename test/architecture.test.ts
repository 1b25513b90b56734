/** The shape of the source tree: folders in one order, no circles, one owner for each dependency. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './helpers/guzhi.ts';

const SRC = path.join(PROJECT, 'src');

/** The folders from the ground up: a file imports from its own folder and from those before it. `.` is src itself. */
const ORDER: readonly string[] = [
  ...['model', 'messages', 'text', 'text/words', 'input/markup', 'input', 'settings'],
  ...['read/credits', 'read/sections', 'read/dates', 'read/signs', 'read/paragraphs', 'read/layout', 'read/stated', 'read'],
  ...['search/shared', 'search/index', 'search/engine', 'search'],
  ...['archive', 'locales'],
  ...['render/citations', 'render', 'render/data', 'render/pages', 'render/frame'],
  ...['site/publish', 'site/store', 'site/work', 'site'],
  ...['check/print', 'check', 'serve', 'bag', 'import', 'library', '.', 'cli'],
  ...['browser/shared', 'browser/search', 'browser/offline', 'browser/site', 'browser/marks', 'browser'],
];
/** More files than this in one folder are several trades in one room. */
const MOST_FILES = 30;
/** Names that tools pass over: ignore lists, indexers, people. */
const PASSED_OVER: readonly string[] = ['build', 'dist', 'out', 'lib'];

/** `import … from 'x'`, `import type … from 'x'`, `export … from 'x'`, `import('x')`. */
const IMPORT = /(?:\bfrom|\bimport)(?:\s*\()?\s*'([^']+)'/gu;

const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(path.sep).join('/'))
  .sort();
function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].map(([, to = '']) => (to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to));
}
const sources = new Map(files.map((file) => [file, fs.readFileSync(path.join(SRC, file), 'utf8')]));
const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
const folderOf = (file: string): string => path.posix.dirname(file);
const place = (file: string): number => ORDER.indexOf(folderOf(file));

/** Arrows from a file to one in a later folder. */
const upwards = (arrows: ReadonlyMap<string, readonly string[]>): string[] =>
  [...arrows].flatMap(([file, list]) => list.filter((to) => to.endsWith('.ts') && place(to) > place(file)).map((to) => `${file} -> ${to}`));

/** Files on circles, and on paths between circles: files that import none of the others, or that none imports, are taken out in turn. */
function inCircles(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  let left = [...arrows.keys()];
  for (;;) {
    const remaining = new Set(left);
    const imported = new Set(left.flatMap((file) => arrows.get(file) ?? []));
    const next = left.filter((file) => imported.has(file) && arrows.get(file)?.some((to) => remaining.has(to)));
    if (next.length === left.length) return left;
    left = next;
  }
}

describe('the source tree', () => {
  test('has files, and every folder has its place in the order', () => {
    expect(files.length).toBeGreaterThan(30);
    expect([...new Set(files.map(folderOf))].sort()).toEqual([...ORDER].sort());
  });

  test('has no room with too many files, and none that tools pass over', () => {
    const counts = ORDER.map((folder) => [folder, files.filter((file) => folderOf(file) === folder).length] as const);
    expect(counts.filter(([, count]) => count > MOST_FILES)).toEqual([]);
    expect(ORDER.filter((folder) => folder.split('/').some((name) => PASSED_OVER.includes(name)))).toEqual([]);
  });

  test('has arrows from later folders to earlier ones only, so that no two folders know each other', () => {
    expect(upwards(new Map([['model/model.ts', ['cli/main.ts']]]))).toHaveLength(1);
    expect(upwards(imports)).toEqual([]);
  });

  test('has no circles, types counted', () => {
    const circle = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', ['a.ts']],
      ['e.ts', []],
    ]);
    expect(inCircles(circle)).toEqual(['a.ts', 'b.ts', 'c.ts']);
    expect(inCircles(imports)).toEqual([]);
  });

  test.each([
    ['nodejieba', ['text/words/nodejieba-words.ts']],
    // The check of a site computes its digests itself: a judge shares no code with what it judges.
    ['node:crypto', ['check/check-site.ts', 'text/digest.ts']],
    ['eta', ['render/templates.ts']],
    // Reading takes a page for text and switches most of Markdown off; writing takes its own texts for Markdown.
    ['remark-parse', ['input/markdown.ts', 'input/markup/syntax.ts', 'render/markdown.ts']],
    ['remark-html', ['render/markdown.ts']],
    ['flexsearch', ['search/engine/flex-store.ts']],
    ['sirv', ['serve/server.ts']],
    ['tinypool', ['site/work/workers.ts']],
    ['htmlparser2', ['check/html-facts.ts']],
    ['chokidar', ['serve/watch.ts']],
    ['pinyin-pro', ['text/pinyin.ts']],
    // One processor reads pages, the other writes their text; neither knows the other's settings.
    ['unified', ['input/markdown.ts', 'input/markup/syntax.ts', 'render/markdown.ts']],
    // The loader; the types of its nodes where maps are read; and a writer of ready sidecars, which only `inspect` loads.
    ['yaml', ['read/stated/sidecar-write.ts', 'read/stated/yaml-map.ts', 'text/yaml.ts']],
  ] as const)('%s is known where it is owned and nowhere else', (name, owners) => {
    // `import` and createRequire(…)(…) alike, the package or a file of it.
    const named = new RegExp(`'${name}['/]`, 'u');
    expect([...sources].filter(([, source]) => named.test(source)).map(([file]) => file)).toEqual(owners);
  });

  test('files are renamed in one place, which is patient', () => {
    const renaming = [...sources].filter(([, source]) => /\.rename(?:Sync)?\(/u.test(source));
    expect(renaming.map(([file]) => file)).toEqual(['site/publish/rename.ts']);
  });

  test('the check of a site uses no code that reads pages or renders them', () => {
    const own = files.filter((file) => file.startsWith('check/'));
    const reached = new Set(own.filter((file) => !/^check\/check-(?:addresses|index|site)\.ts$/u.test(file)));
    for (const file of reached) for (const to of imports.get(file) ?? []) if (sources.has(to)) reached.add(to);
    expect([...reached]).toContain('check/print/printed-lines.ts');
    // The list of files and of addresses, and the messages, are the site's own format; all else of the check is its own.
    expect([...new Set([...reached].map(folderOf))].sort()).toEqual(['check', 'check/print', 'messages', 'model', 'site/publish', 'text']);
    expect(own.flatMap((file) => imports.get(file) ?? []).filter((to) => /^(?:input|read|render)\//u.test(to))).toEqual([]);
  });

  test('the check of a search index uses no code that writes one', () => {
    const reached = new Set(['search/verify.ts']);
    for (const file of reached) for (const to of imports.get(file) ?? []) reached.add(to);
    expect([...reached]).toContain('search/shared/grams.ts');
    expect([...reached].filter((file) => file.startsWith('search/index/'))).toEqual([]);
  });

  test('what build and browser share knows neither Node nor the browser', () => {
    const shared = files.filter((file) => file.startsWith('search/shared/'));
    expect(shared.length).toBeGreaterThan(0);
    const wrong = shared.filter(
      (file) =>
        (imports.get(file) ?? []).some((to) => to.startsWith('node:')) ||
        /(?<![\w-])(?:document|window|process)\./u.test(fs.readFileSync(path.join(SRC, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
