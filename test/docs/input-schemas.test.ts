/** The schemas of what an owner writes agree with the program: what one accepts the other accepts. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/read/stated/front-matter.ts';
import { readSidecar } from '../../src/read/stated/sidecar.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { STARTER_SETTINGS } from '../../src/settings/starter.ts';
import { SCHEMAS, TABLES } from '../../tools/schemas/all-schemas.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { validator } from './closed-schema.ts';

/** Whether the program takes the text without a complaint about its form. */
const PROGRAM: Readonly<Record<string, (yaml: string) => boolean>> = {
  settings: (yaml) => {
    const file = path.join(emptyFolder(), 'guzhi.yaml');
    fs.writeFileSync(file, yaml);
    return readSettings({ config: file }).diagnostics.length === 0;
  },
  'front-matter': (yaml) => splitFrontMatter(`---\n${yaml}\n---\n正文`.split('\n'), 'page.md').diagnostics.length === 0,
  sidecar: (yaml) => readSidecar({ source: 'page.yaml', bytes: Buffer.from(yaml) }).diagnostics.length === 0,
};

const verdicts = (name: string, yaml: string) => ({
  schema: validator(SCHEMAS.get(name) ?? {})(parse(yaml, { schema: 'core' })),
  program: PROGRAM[name]?.(yaml),
});

describe('every example in the tables of fields is accepted by schema and program', () => {
  const wrapped: Readonly<Record<string, readonly [schema: string, wrap: (field: Record<string, unknown>) => unknown]>> = {
    settings: ['settings', (field) => field],
    folders: ['settings', (field) => ({ folders: field })],
    'front-matter': ['front-matter', (field) => field],
    sidecar: ['sidecar', (field) => field],
    correction: ['sidecar', (field) => ({ articles: ['lines' in field || 'at' in field ? field : { at: 1, ...field }] })],
  };
  const cases = Object.entries(wrapped).flatMap(([table, [schema, wrap]]) =>
    Object.entries(TABLES[table] ?? {}).flatMap(([field, { examples = [], default: usual, enum: values = [] }]) =>
      [...examples, ...values, ...(usual === undefined ? [] : [usual])].map(
        (value) => [table, field, JSON.stringify(value), schema, JSON.stringify(wrap({ [field]: value }))] as const,
      ),
    ),
  );
  test('and there are many', () => expect(cases.length).toBeGreaterThan(80));
  test.each(cases)('%s: %s: %s', (_table, _field, _value, schema, yaml) => {
    expect(verdicts(schema, yaml)).toEqual({ schema: true, program: true });
  });
});

test('the settings that `guzhi init` writes are accepted with every line switched on', () => {
  const all = STARTER_SETTINGS.split('\n')
    .slice(2)
    .map((line) => line.replace(/^# ?/u, ''))
    .join('\n');
  expect(Object.keys(parse(all) as object).length).toBeGreaterThan(12);
  expect(verdicts('settings', all)).toEqual({ schema: true, program: true });
});

describe('what the program refuses, the schema refuses', () => {
  test.each([
    ['settings', 'titel: 旧报'],
    ['settings', 'title: ""'],
    ['settings', 'language: fr'],
    ['settings', 'address: news.example'],
    ['settings', 'address: https://news.example/archive'],
    ['settings', 'accent: red'],
    ['settings', 'fullWidthPunctuation: "yes"'],
    ['settings', 'menu: {首页: /about.html}'],
    ['settings', 'sections: [体育]'],
    ['settings', 'words: {人物: [王]}'],
    ['settings', 'words: {人: [王芳]}'],
    ['settings', 'days: {未出版: 2022-1-1}'],
    ['settings', 'days: {休刊: 2022-01-01}'],
    ['settings', 'report: archive@news.example'],
    ['settings', 'folders: {seeds: 3}'],
    ['settings', 'folders: {output: site}'],
    ['front-matter', 'title: [甲]'],
    ['front-matter', 'title: 甲\ndate: 昨天'],
    ['front-matter', 'title: 甲\nkind: poem'],
    ['front-matter', 'title: 甲\nauthor: 7'],
    ['front-matter', 'title: 甲\nauthor: [{role: 摄}]'],
    ['sidecar', 'data: 2022-11-09'],
    ['sidecar', 'date: 11月9日'],
    ['sidecar', 'furniture: 五'],
    ['sidecar', 'articles: 44'],
    ['sidecar', 'articles: [{headline: 甲}]'],
    ['sidecar', 'articles: [{at: 0}]'],
    ['sidecar', 'articles: [{at: 4, lines: 第五行}]'],
    ['sidecar', 'articles: [{at: 4, kind: poem}]'],
    ['sidecar', 'articles: [{at: 4, colour: red}]'],
  ])('%s: %s', (name, yaml) => {
    expect(verdicts(name, yaml)).toEqual({ schema: false, program: false });
  });
});
