import { describe, expect, it } from 'vitest';
import { formatOf, INPUT_FORMATS } from '../../src/input/input-formats.ts';
import { openSource } from '../../src/input/open-source.ts';

const seedOf = (source: string, text: string) => ({ source, bytes: new TextEncoder().encode(text), sidecar: null });

describe('input formats', () => {
  it('no two have the same extension', () => {
    const endings = INPUT_FORMATS.flatMap(({ extensions }) => extensions);
    expect(endings.length).toBeGreaterThan(0);
    expect(new Set(endings).size).toBe(endings.length);
    expect(endings).toEqual(endings.map((ending) => ending.toLowerCase()));
  });

  it.each([
    ['03.md', 'markdown'],
    ['1949/03.TXT', 'markdown'],
    ['a.b.markdown', 'markdown'],
    ['scan.pdf', null],
    ['md', null],
    ['folder.md/scan', null],
  ])('%s has the format %s', (name, format) => expect(formatOf(name)?.name ?? null).toBe(format));
});

describe('opening a seed', () => {
  it('gives its lines and the blocks below its front matter, under the same line numbers', () => {
    const { opened, diagnostics } = openSource(seedOf('a.md', '---\npaper: 晋报\n---\n# 新桥通车\n\n昨日通车。'));
    expect(diagnostics).toEqual([]);
    expect(opened?.lines).toEqual(['---', 'paper: 晋报', '---', '# 新桥通车', '', '昨日通车。']);
    expect(opened?.blocks(3).map(({ first, mark, text }) => [first, mark, text])).toEqual([
      [4, 'heading', '新桥通车'],
      [6, 'plain', '昨日通车。'],
    ]);
  });

  it('accepts any extension of a file named on the command line', () =>
    expect(openSource(seedOf('page.ocr', '新桥通车')).opened?.lines).toEqual(['新桥通车']));

  it('reports why a file cannot be decoded', () => {
    const { opened, diagnostics } = openSource(seedOf('a.md', '新桥\0通车'));
    expect(opened).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'a.md', line: 1 }]);
  });
});
