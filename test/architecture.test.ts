/** The shape of the source tree: arrows point one way, nothing goes round in circles, each dependency has one owner. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './helpers/guzhi.ts';

const SRC = path.join(PROJECT, 'src');
/** `import … from 'x'`, `export … from 'x'`, `import('x')`. */
const IMPORT = /(?:\bfrom|\bimport)(?:\s*\()?\s*'([^']+)'/gu;
/** A type alone leaves no trace in the program: it may point back. */
const TYPE_IMPORT = /^(?:import|export) type [^;]*;$/gmu;

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
const valueImports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source.replace(TYPE_IMPORT, ''))]));
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : file.replace('.ts', ''));

/** Each folder with the folders it may know; beside those everyone knows the model, the configuration's type and text/. */
const BELOW = ['input', 'read', 'segment', 'archive', 'search', 'locales', 'render', 'build', 'site', 'init'];
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  model: [],
  messages: [],
  text: [],
  settings: ['input', 'read'],
  input: ['read'],
  read: ['segment', 'archive', 'input'],
  segment: ['read', 'input'],
  archive: ['segment', 'search', 'read', 'input'],
  search: [],
  locales: ['render', 'search'],
  render: ['archive', 'search', 'segment', 'read', 'input', 'locales'],
  browser: ['search', 'render', 'locales'],
  build: BELOW,
  site: BELOW,
  check: BELOW,
  serve: [],
  init: [],
  cli: [...BELOW, 'check', 'serve'],
  index: [...BELOW, 'check', 'serve'],
};
const EVERYONE_KNOWS = ['model', 'messages', 'config', 'settings', 'text'];

describe('the source tree', () => {
  test('has files to look at', () => expect(files.length).toBeGreaterThan(30));

  test('a folder knows only those below it', () => {
    const wrong = [...imports].flatMap(([file, list]) => {
      const folder = folderOf(file);
      const known = [folder, ...EVERYONE_KNOWS, ...(MAY_KNOW[folder] ?? [])];
      return list.filter((to) => to.endsWith('.ts') && !known.includes(folderOf(to))).map((to) => `${file} -> ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no file leads back to itself', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file)) return;
      done.add(file);
      for (const to of valueImports.get(file) ?? []) if (imports.has(to)) visit(to, [...trail, file]);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  /** Inside a folder, its rooms by level: a room knows those of lower levels and not its neighbours. */
  const LEVELS: Readonly<Record<string, readonly (readonly string[])[]>> = {
    search: [['search/shared'], ['search/index', 'search/engine'], ['search']],
    site: [['site/publish'], ['site/store'], ['site/work'], ['site']],
    browser: [['browser/shared'], ['browser/marks', 'browser/offline', 'browser/search', 'browser/site'], ['browser']],
  };

  test.each(Object.entries(LEVELS))(
    'inside %s/, arrows point one way and no file leads back to itself, types counted',
    (folder, levels) => {
      const isInside = (file: string): boolean => file.startsWith(`${folder}/`);
      const room = (file: string): string => path.posix.dirname(file);
      const level = (file: string): number => levels.findIndex((rooms) => rooms.includes(room(file)));
      const mayKnow = (file: string, to: string): boolean => room(file) === room(to) || level(to) < level(file);
      const arrows = new Map([...imports].filter(([file]) => isInside(file)).map(([file, list]) => [file, list.filter(isInside)]));
      expect([...arrows.keys()].filter((file) => level(file) < 0)).toEqual([]);
      const upwards = [...arrows].flatMap(([file, list]) => list.filter((to) => !mayKnow(file, to)).map((to) => `${file} -> ${to}`));
      expect(upwards).toEqual([]);
      // Whoever is left after all files without arrows to one that is left were taken out lies in a circle or above one.
      let left = [...arrows.keys()];
      for (let before = 0; before !== left.length;) {
        before = left.length;
        const remaining = new Set(left);
        left = left.filter((file) => arrows.get(file)?.some((to) => remaining.has(to)));
      }
      expect(left).toEqual([]);
    },
  );

  test.each([
    ['nodejieba', ['text/words/nodejieba-words.ts']],
    // The check of a site computes its digests itself: a judge shares no code with what it judges.
    ['node:crypto', ['check/check-site.ts', 'text/digest.ts']],
    ['eta', ['render/templates.ts']],
    // Reading takes a page for text and switches most of Markdown off; writing takes its own texts for Markdown.
    ['remark-parse', ['input/markdown.ts', 'render/markdown.ts']],
    ['remark-html', ['render/markdown.ts']],
    ['flexsearch', ['search/engine/flex-store.ts']],
    ['sirv', ['serve/server.ts']],
    ['tinypool', ['site/work/workers.ts']],
    ['htmlparser2', ['check/html-facts.ts']],
  ] as const)('%s is known where it is owned and nowhere else', (name, owners) => {
    // `import` and createRequire(…)(…) alike, the package or a file of it.
    const named = new RegExp(`'${name}['/]`, 'u');
    expect([...sources].filter(([, source]) => named.test(source)).map(([file]) => file)).toEqual(owners);
  });

  test('what build and browser share knows neither Node nor the browser', () => {
    const shared = files.filter((file) => file.startsWith('search/shared/'));
    expect(shared.length).toBeGreaterThan(0);
    const wrong = shared.filter(
      (file) =>
        (imports.get(file) ?? []).some((to) => to.startsWith('node:')) ||
        /\b(?:document|window|process)\./u.test(fs.readFileSync(path.join(SRC, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
