import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../src/site/assets.ts';
import { isStylePart, joinStyle } from '../../src/site/styles.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { PROJECT } from '../helpers/guzhi.ts';

const text = (content: Uint8Array | string): string => (typeof content === 'string' ? content : Buffer.from(content).toString('utf8'));
const stylesOf = (own: string | null): Map<string, string> =>
  new Map(readAssets(own).flatMap(({ path: name, content }) => (name.endsWith('.css') ? [[name, text(content)] as const] : [])));
const partsIn = (file: string): string[] => [...file.matchAll(/^@import '\.\/(.+)';$/gmu)].map(([, part = '']) => part);

describe('a style in parts', () => {
  const parts: Readonly<Record<string, string>> = {
    'styles/a.css': '/* A. */\n.a {\n  top: 0;\n}\n',
    'styles/b.css': '.b {\n  top: 1px;\n}\n',
    'styles/colours.css': ':root {\n  --ink: light-dark(#111, #eee);\n  --far-rule: light-dark(#222222, #dddddd);\n}\n',
  };
  const join = (style: string): string => joinStyle(style, (name) => parts[name] ?? '');

  it('is joined in the order of its imports, without comments, line ends and needless spaces', () => {
    expect(join("/* All. */\n@import './styles/b.css';\n@import './styles/a.css';\n")).toBe('.b{top:1px}.a{top:0}\n');
  });

  it('gives browsers that do not know light-dark() the dark colours too, by system and by choice', () => {
    const dark = '--ink:#eee;--far-rule:#dddddd';
    expect(join("@import './styles/colours.css';\n")).toBe(
      `:root{--ink:#111;--far-rule:#222222}@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${dark}}}` +
        `:root[data-theme='dark']{${dark}}\n`,
    );
  });
});

describe('the built-in styles', () => {
  const folder = path.join(PROJECT, 'public');
  const files = fs.readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll(path.sep, '/'));
  const written = files.filter((name) => name.endsWith('.css')).sort();
  const source = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
  const shipped = stylesOf(null);

  it('are sent as three files, which import and light-dark nothing', () => {
    expect([...shipped.keys()]).toEqual(['assets/guzhi.css', 'assets/marks.css', 'assets/search.css']);
    for (const style of shipped.values()) expect(style).not.toMatch(/@import|light-dark/u);
  });

  it('hold every part once', () => {
    const imported = written.filter((name) => !isStylePart(name)).flatMap((name) => partsIn(source(name)));
    expect(imported.length).toBeGreaterThan(20);
    expect(imported.toSorted()).toEqual(written.filter(isStylePart));
  });

  it('have parts that say first which pages they are for, of at most 200 lines', () => {
    for (const name of written) {
      expect(source(name), name).toMatch(/^\/\* [^*]+\. \*\/\n/u);
      expect(source(name).split('\n').length, name).toBeLessThanOrEqual(200);
    }
  });

  it('use only custom properties that are set, and no size of letters outside the scale', () => {
    const all = [...shipped.values()].join('');
    const set = new Set([...all.matchAll(/(--[\w-]+):/gu)].map(([, name]) => name));
    for (const [, name] of all.matchAll(/var\((--[\w-]+)/gu)) expect(set).toContain(name);
    const sizes = [...all.matchAll(/font-size:([^;}]+)/gu)].map(([, size]) => size);
    expect(sizes.length).toBeGreaterThan(20);
    // Paper has a size of its own.
    expect(sizes.filter((size) => !/^var\(--(?:step-|smaller)/u.test(size ?? ''))).toEqual(['11pt']);
  });
});

describe('an owner’s file', () => {
  it('replaces the built-in style of the same name unchanged', () => {
    const own = emptyFolder();
    writeFiles(own, { 'guzhi.css': "@import './styles/days.css';\n/* mine */\n" });
    expect(stylesOf(own).get('assets/guzhi.css')).toBe("@import './styles/days.css';\n/* mine */\n");
    expect(stylesOf(own).get('assets/search.css')).toBe(stylesOf(null).get('assets/search.css'));
  });

  it('with the name of a part is sent as it is, and changes no built-in style', () => {
    const own = emptyFolder();
    writeFiles(own, { 'styles/days.css': '/* mine */\n' });
    expect(stylesOf(own)).toEqual(new Map([...stylesOf(null), ['assets/styles/days.css', '/* mine */\n']]));
  });
});
