import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withOwnSections } from '../../src/build/page-settings.ts';
import { readSettings } from '../../src/build/settings.ts';
import { DEFAULTS } from '../../src/config.ts';
import { DEFAULT_SECTION_RULES, inferSection } from '../../src/segment/section.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

function settingsOf(yaml: string) {
  const root = emptyFolder();
  writeFiles(root, { 'guzhi.yaml': yaml });
  return { root, ...readSettings({ config: path.join(root, 'guzhi.yaml') }) };
}

describe('guzhi.yaml', () => {
  test('may be absent or empty: the defaults hold', () => {
    expect(settingsOf('').settings?.config).toEqual(DEFAULTS);
    expect(settingsOf('# nothing yet\n').diagnostics).toEqual([]);
  });

  test('names the archive and its folders, which lie beside it', () => {
    const { settings, root } = settingsOf('title: 太原日报旧报\npaper: 太原日报\nfolders:\n  seeds: 版面\n');
    expect(settings?.config).toMatchObject({ title: '太原日报旧报', paper: '太原日报' });
    expect(settings?.folders.seeds).toBe(path.join(root, '版面'));
  });

  test('the owner’s sections stand before the built-in ones, replace them or take them away', () => {
    const { settings } = settingsOf('sections:\n  晋剧: 晋剧 梆子 名角\n  健康: 医院\n  国际: null\n');
    const rules = withOwnSections(DEFAULT_SECTION_RULES, settings?.config.sections ?? {});
    expect(rules.sections.slice(0, 2)).toEqual([
      { label: '晋剧', strong: ['晋剧', '梆子', '名角'], words: [] },
      { label: '健康', strong: ['医院'], words: [] },
    ]);
    expect(rules.sections.filter(({ label }) => label === '健康' || label === '国际')).toHaveLength(1);
    expect(inferSection({ kind: 'news', title: '晋剧名角演出', text: '', label: null }, rules)).toEqual({
      label: '晋剧',
      origin: 'inferred',
    });
  });

  test('the command line goes over it', () => {
    const root = emptyFolder();
    writeFiles(root, { 'guzhi.yaml': 'folders:\n  out: site\n' });
    expect(readSettings({ config: path.join(root, 'guzhi.yaml'), out: 'elsewhere' }).settings?.folders.out).toBe('elsewhere');
  });

  test.each([
    ['title: 3\n', 1, 'title must be a text'],
    ['paper: 太原日报\nlanguage: de\n', 2, 'language must be one of zh-Hans, zh-Hant, en'],
    ['address: news.example\n', 1, 'address must be an address that begins with https:// and ends with /'],
    ['report: javascript:alert(1)\n', 1, 'report must be an address that begins with https:// or mailto:'],
    ['sections: 体育\n', 1, 'sections must be a list of labels'],
    ['- a\n', 1, 'the configuration must be a list of names with values'],
    ['title: "open\n', 2, 'this is not YAML: Missing closing "quote'],
  ])('%j is refused with its line', (yaml, line, message) => {
    const { settings, diagnostics } = settingsOf(yaml);
    expect(settings).toBeNull();
    expect(diagnostics[0]).toMatchObject({ severity: 'error', line });
    expect(diagnostics[0]?.message).toContain(message);
  });

  test('an unknown name is a warning that lists the known ones; prototype names are unknown like any other', () => {
    const { settings, diagnostics } = settingsOf('titel: 旧报\nconstructor: 1\n');
    expect(settings).not.toBeNull();
    expect(diagnostics.map((d) => [d.severity, d.line])).toEqual([
      ['warning', 1],
      ['warning', 2],
    ]);
    expect(diagnostics[0]?.advice).toContain('title');
  });

  test('a named file that is not there is an error', () => {
    expect(readSettings({ config: '/nowhere/guzhi.yaml' }).settings).toBeNull();
  });
});
