/** What the program writes for other programs is what the shipped schemas describe. */
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../tools/schemas/all-schemas.ts';
import type { JsonSchema } from '../../tools/schemas/json-schema.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';
import { closed, describedFields, fieldsOf, validator } from './closed-schema.ts';

const schemaOf = (name: string): JsonSchema => SCHEMAS.get(name) ?? expect.fail(`no schema ${name}`);

/** Uses every optional field: corrections, a note, a table, a day without a year, half a pair of quotation marks, a sidecar with a mistake. */
const CORRECTED_PAGE = `# 新桥通车

本报讯(记者 张文)昨日,城东新桥建成通车,市民往来两岸比过去方便了许多。

![新桥全景](bridge.jpg)

- 一路车,每十分钟一班
- 二路车,每一刻钟一班

# 图书馆延长开放时间

本报讯(记者 李明)市图书馆自即日起延长开放时间,晚间可至九时。
`;
const SIDECAR = `paper: 江城日报
date: 2022-11-09
articles:
  - at: 1
    byline: [王芳, 李静 摄]
    date: 2022-11-08
    note: 署名有误，已改
  - at: 9
    unknown: 1
`;
const DAY_WITHOUT_YEAR = `# 市区降温

本报讯 3月14日,市区气温骤降,最低气温降至零下二度,园林部门连夜为新栽的树木覆土保温。昨日,工作人员仍在各处巡查。
`;

let pages: unknown[] = [];
let lines: unknown[] = [];
let answers: unknown[] = [];
let summaries: unknown[] = [];

beforeAll(async () => {
  const root = emptyFolder();
  const seeds = path.join(root, 'seeds');
  fs.cpSync(SEEDS, seeds, { recursive: true });
  fs.writeFileSync(path.join(seeds, 'corrected.md'), CORRECTED_PAGE);
  fs.writeFileSync(path.join(seeds, 'corrected.yaml'), SIDECAR);
  fs.writeFileSync(path.join(seeds, 'half.md'), '# 夏收\n\n本报讯 村民说：“今年收成好。\n');
  fs.mkdirSync(path.join(seeds, 'undated'));
  fs.writeFileSync(path.join(seeds, 'undated/day.md'), DAY_WITHOUT_YEAR);
  const built = await guzhi(['build', '--json'], { cwd: root });
  const inspected = await guzhi(['inspect', '--json', 'seeds'], { cwd: root });
  const alone = await guzhi(['inspect', '--json', 'seeds/undated'], { cwd: root });
  const searched = await guzhi(['search', '--json', '--facets'], {
    cwd: root,
    input: '供电\n发改委\n2022-11-09\n電力\n没有这样的词语\n作者:王芳\n',
  });
  pages = [...(JSON.parse(inspected.stdout) as unknown[]), ...(JSON.parse(alone.stdout) as unknown[])];
  lines = jsonLines(fs.readFileSync(path.join(root, 'dist/data/articles.ndjson'), 'utf8'));
  answers = jsonLines(searched.stdout);
  summaries = jsonLines(built.stdout);
});

const jsonLines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe.each([
  ['page-record', () => pages, 7],
  ['article-line', () => lines, 41],
  ['search-answer', () => answers, 4],
  ['build-summary', () => summaries, 1],
] as const)('the schema %s', (name, read, atLeast) => {
  test('accepts what the program writes', () => {
    const values = read();
    expect(values.length).toBeGreaterThanOrEqual(atLeast);
    const isValid = validator(schemaOf(name));
    for (const value of values) expect(isValid(value), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('describes every field that the program writes', () => {
    const isValid = validator(closed(schemaOf(name)));
    for (const value of read()) expect(isValid(value), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('describes no field that the program never writes', () => {
    const written = new Set(fieldsOf(read()).map((field) => field.replace(/^\[\]\.?/u, '')));
    expect(describedFields(schemaOf(name)).filter((field) => !written.has(field))).toEqual([]);
  });

  test('refuses a value without one of its required fields', () => {
    const isValid = validator(schemaOf(name));
    const whole = read()[0] as Record<string, unknown>;
    const required = schemaOf(name).required ?? [];
    expect(required.length).toBeGreaterThan(5);
    for (const field of required) {
      const { [field]: _left, ...rest } = whole;
      expect(isValid(rest), `without ${field}`).toBe(false);
    }
  });

  test('refuses a field of another type', () => {
    const isValid = validator(schemaOf(name));
    const whole = read()[0] as Record<string, unknown>;
    for (const field of schemaOf(name).required ?? []) expect(isValid({ ...whole, [field]: () => 0 }), field).toBe(false);
  });
});
