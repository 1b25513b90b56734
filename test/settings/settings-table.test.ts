import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FOLDERS, DEFAULTS } from '../../src/settings/config.ts';
import { FOLDERS_TABLE, type SettingRow, SETTINGS_TABLE } from '../../src/settings/settings-table.ts';

const rows: readonly [name: string, row: SettingRow, byDefault: unknown][] = [
  ...Object.entries<SettingRow>(SETTINGS_TABLE).map(([name, row]): [string, SettingRow, unknown] => [name, row, DEFAULTS[name as keyof typeof DEFAULTS]]),
  ...Object.entries<SettingRow>(FOLDERS_TABLE).map(([name, row]): [string, SettingRow, unknown] => [name, row, DEFAULT_FOLDERS[name as keyof typeof DEFAULT_FOLDERS]]),
]; // prettier-ignore

/** Values right for one setting and wrong for most others. */
const VALUES: readonly unknown[] = [
  null, true, 1, '', ' ', '\u3000', '甲', '甲乙', 'en', 'fr', [], ['甲乙'], [1], {},
  'https://news.example/', 'https://news.example', 'https://news.example/?q=1', 'http://news.example/a b/', 'ftp://news.example/',
  'mailto:a@news.example', '//news.example', '/about.html', 'about.html',
  '#abc', '#ABCDEF', '#abcd', 'red',
  { 甲: 'about.html' }, { 甲: '//news.example' }, { 甲: null }, { 甲: 1 },
  { people: '甲' }, { people: '甲乙' }, { 人物: ['甲乙'] }, { 机构: { 甲乙: null } }, { 机构: { 甲乙: ['丙'] } }, { 机构: { 甲: [] } }, { other: '甲乙' },
  { missing: '2022-12-25' }, { 缺期: ['2022-12-25..2022-12-31'] }, { 缺期: ['2022-1-1'] }, { unknown: '2022-12-25' },
]; // prettier-ignore

describe.each(rows)('the setting %s', (_, { value, description, examples }, byDefault) => {
  const accepts = new Ajv2020({ allowUnionTypes: true }).compile({ ...value.schema });

  it('accepts its default and its examples', () => {
    for (const one of [byDefault, ...(examples ?? [])]) expect([one, value.problem(one)]).toEqual([one, null]);
  });

  it('accepts the same values as its schema', () => {
    expect(VALUES.map((one) => [one, value.problem(one) === null])).toEqual(VALUES.map((one) => [one, accepts(one)]));
  });

  it('is described', () => expect(description).toMatch(/^\p{Lu}/u));
});
