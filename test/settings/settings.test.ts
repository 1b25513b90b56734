import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withOwnSections } from '../../src/read/page-settings.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { declaredDays } from '../../src/settings/declared-days.ts';
import { DEFAULT_SECTION_RULES, inferSection } from '../../src/read/sections/section.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

function settingsOf(yaml: string) {
  const root = emptyFolder();
  writeFiles(root, { 'guzhi.yaml': yaml });
  return { root, ...readSettings({ config: path.join(root, 'guzhi.yaml') }) };
}

describe('guzhi.yaml', () => {
  test('can be absent or empty: the defaults apply', () => {
    expect(settingsOf('').settings?.config).toEqual(DEFAULTS);
    expect(settingsOf('# nothing yet\n').diagnostics).toEqual([]);
  });

  test.each<[string, (file: string) => void, string]>([
    [
      'in GBK',
      (file) => fs.writeFileSync(file, Buffer.concat([Buffer.from('title: '), Buffer.of(0xbe, 0xc9, 0xb1, 0xa8)])),
      'not valid UTF-8',
    ],
    ['that is a folder', (file) => fs.mkdirSync(file), 'cannot read the settings file (EISDIR'],
  ])('%s is reported and not used', (_, make, message) => {
    const file = path.join(emptyFolder(), 'guzhi.yaml');
    make(file);
    const { settings, diagnostics } = readSettings({ config: file });
    expect(settings).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', file, message: expect.stringContaining(message) }]);
  });

  test('names the archive and its folders, relative to the file unless their paths are absolute', () => {
    const { settings, root } = settingsOf('title: 太原日报旧报\npaper: 太原日报\nfolders:\n  seeds: 版面\n  out: /srv/旧报\n');
    expect(settings?.config).toMatchObject({ title: '太原日报旧报', paper: '太原日报' });
    expect(settings?.folders.seeds).toBe(path.join(root, '版面'));
    expect(settings?.folders.out).toBe('/srv/旧报');
  });

  test('the owner’s sections come before the built-in ones, replace or remove them', () => {
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

  test('colours with low contrast are used with a warning', () => {
    const { settings, diagnostics } = settingsOf('accent: "#8fc3f0"\naccentDark: "#1c5a94"\n');
    expect(settings?.config.accent).toBe('#8fc3f0');
    expect(diagnostics.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['warning', 1, 'accent #8fc3f0 is hard to read on the light page: its contrast is 1.7 to 1'],
      ['warning', 2, 'accentDark #1c5a94 is hard to read on the dark page: its contrast is 2.3 to 1'],
    ]);
    expect(settingsOf('accent: "#1c5a94"\naccentDark: "#8fc3f0"\n').diagnostics).toEqual([]);
  });

  test('the owner’s names can be single, in a list or with other spellings, under Chinese or English keys', () => {
    const { settings } = settingsOf(
      'words:\n  人物: [韦 韬, 李一]\n  places: 汾河景区\n  机构:\n    供电公司: [国网供电, 电业局]\n    水务局: null\n  不收: [大方]\n',
    );
    expect(settings?.config.words).toEqual({
      people: { 韦韬: [], 李一: [] },
      places: { 汾河景区: [] },
      organisations: { 供电公司: ['国网供电', '电业局'], 水务局: [] },
      none: ['大方'],
    });
    expect(settingsOf('words:\n  机构: [国网 电力, "State  Grid 公司"]\n').settings?.config.words.organisations).toEqual({
      国网电力: [],
      'State Grid公司': [],
    });
  });

  test.each([
    ['words: 韦韬', 'groups of names'],
    ['words:\n  人名: [韦韬]', 'found "人名"'],
    ['words:\n  人物: [韦]', 'two or more characters'],
  ])('%s is refused', (yaml, message) => expect(settingsOf(yaml).diagnostics[0]?.message).toContain(message));

  test('declared days have Chinese or English states, and are a single day or a list of days and spans', () => {
    const { settings } = settingsOf(
      'days:\n  未出版: [2022-12-30..2023-01-02, 2022-12-25]\n  不全: 2022-11-09\n  unread:\n    - 2024-02-28..2024-03-01\n',
    );
    expect(settings?.config.days).toEqual({
      unpublished: ['2022-12-30..2023-01-02', '2022-12-25'],
      partial: ['2022-11-09'],
      unread: ['2024-02-28..2024-03-01'],
    });
    expect([...declaredDays(settings?.config.days ?? {})]).toEqual([
      ['2022-12-30', 'unpublished'],
      ['2022-12-31', 'unpublished'],
      ['2023-01-01', 'unpublished'],
      ['2023-01-02', 'unpublished'],
      ['2022-12-25', 'unpublished'],
      ['2022-11-09', 'partial'],
      ['2024-02-28', 'unread'],
      ['2024-02-29', 'unread'],
      ['2024-03-01', 'unread'],
    ]);
  });

  test('the command line overrides it', () => {
    const root = emptyFolder();
    writeFiles(root, { 'guzhi.yaml': 'folders:\n  out: site\n' });
    expect(readSettings({ config: path.join(root, 'guzhi.yaml'), out: 'elsewhere' }).settings?.folders.out).toBe('elsewhere');
  });

  test.each([
    ['title: 3\n', 1, 'title must be text'],
    ['paper: 太原日报\nlanguage: de\n', 2, 'language must be one of zh-Hans, zh-Hant, en'],
    ['address: news.example\n', 1, 'address must be an address that begins with https:// and ends with /'],
    ['report: https://example.org/new?t={titel}\n', 1, 'report must be an address that begins with https:// or mailto:'],
    ['edit: https://example.org/edit/main/\n', 1, 'edit must be an address that begins with https:// and has {source} in it'],
    ['report: javascript:alert(1)\n', 1, 'report must be an address that begins with https:// or mailto:'],
    ['days: 2022-01-01\n', 1, 'days must be states with their days'],
    ['title: 旧报\ndays:\n  停刊: [2022-01-01]\n', 2, '不全; found "停刊"'],
    ['days:\n  缺期: [2022-01-01, 2023-02-29]\n', 1, 'found "2023-02-29" below 缺期'],
    ['days:\n  缺期: [2022-01-07..2022-01-01]\n', 1, 'found "2022-01-07..2022-01-01" below 缺期'],
    ['days:\n  缺期: 0001-01-01..9999-12-31\n', 1, 'found "0001-01-01..9999-12-31" below 缺期'],
    ['days:\n  缺期: 20220101\n', 1, 'found 20220101 below 缺期'],
    ['accent: "red;}"\n', 1, 'accent must be a colour like "#942a1c"'],
    ['title: 旧报\naccentDark: "#12345"\n', 2, 'accentDark must be a colour'],
    ['menu:\n  甲: javascript:alert(1)\n', 1, 'menu must be a list of labels, each with an address'],
    ['menu:\n  甲: //news.example/\n', 1, 'menu must be'],
    ['menu: about.html\n', 1, 'menu must be'],
    ['sections: 体育\n', 1, 'sections must be a list of labels'],
    ['- a\n', 1, 'the settings must be names with values'],
    ['title: "open\n', 2, 'invalid YAML: Missing closing "quote'],
    ['title: !!js/function "x()"\n', 1, 'invalid YAML: Unresolved tag'],
    ['menu: &a [*a]\n', 1, 'aliases (`*name`) are not supported'],
    ['title: 旧报\ndays: {缺期: &a [*a]}\n', 2, 'aliases (`*name`) are not supported'],
  ])('%j is refused, with its line', (yaml, line, message) => {
    const { settings, diagnostics } = settingsOf(yaml);
    expect(settings).toBeNull();
    expect(diagnostics[0]).toMatchObject({ severity: 'error', line });
    expect(diagnostics[0]?.message).toContain(message);
  });

  test('an unknown name leads to a warning that lists the known ones; names of prototype properties are unknown', () => {
    const { settings, diagnostics } = settingsOf('titel: 旧报\nconstructor: 1\n');
    expect(settings).not.toBeNull();
    expect(diagnostics.map((d) => [d.severity, d.line])).toEqual([
      ['warning', 1],
      ['warning', 2],
    ]);
    expect(diagnostics[0]?.advice).toContain('title');
  });

  test('a missing file that was named is an error', () => {
    expect(readSettings({ config: '/nowhere/guzhi.yaml' }).settings).toBeNull();
  });
});
