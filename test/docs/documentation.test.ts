/** The documentation is complete and true: fields, options, columns and links. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AREAS } from '../../src/render/site-page.ts';
import { SCHEMAS, TABLES } from '../../tools/schemas/all-schemas.ts';
import { tablesIn, withFieldTables } from '../../tools/schemas/field-tables.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, PROJECT, SEEDS } from '../helpers/guzhi.ts';

const readText = (file: string): string => fs.readFileSync(path.join(PROJECT, file), 'utf8');
const records = readText('docs/records.md');

/** A section of docs/records.md, from its heading to the next one of the same level. */
function section(heading: string): string {
  const [mark = ''] = heading.split(' ');
  const [, after] = `${records}\n`.split(`\n${heading}\n`);
  expect(after, `docs/records.md has a section "${heading}"`).toBeDefined();
  return (after ?? '').split(new RegExp(`^#{1,${mark.length}} `, 'mu'))[0] ?? '';
}

describe('schemas and tables of fields', () => {
  test.each([...SCHEMAS.keys()])('schemas/%s.schema.json is up to date (npm run schemas)', (name) => {
    expect(JSON.parse(readText(`schemas/${name}.schema.json`))).toEqual(JSON.parse(JSON.stringify(SCHEMAS.get(name))));
  });

  test('no other schema is shipped', () => {
    expect(fs.readdirSync(path.join(PROJECT, 'schemas')).sort()).toEqual([...SCHEMAS.keys()].map((name) => `${name}.schema.json`).sort());
  });

  test('docs/records.md shows every table, up to date (npm run schemas)', () => {
    expect([...tablesIn(records)].sort()).toEqual(Object.keys(TABLES).sort());
    expect(withFieldTables(records, TABLES)).toBe(records);
  });

  test('every field has a meaning', () => {
    const fields = Object.entries(TABLES).flatMap(([table, of]) =>
      Object.entries(of).map(([name, schema]) => [`${table}.${name}`, schema] as const),
    );
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter(([, { description = '' }]) => description === '').map(([name]) => name)).toEqual([]);
  });
});

test('docs/templates.md lists the areas of the site', () => {
  const row = readText('docs/templates.md')
    .split('\n')
    .find((line) => line.startsWith('| `kind` | The area of the site'));
  const [, , meaning = ''] = row?.split('|') ?? [];
  expect([...meaning.matchAll(/`([a-z]+)`/gu)].map(([, area]) => area)).toEqual([...AREAS]);
});

describe('commands', async () => {
  const overview = (await guzhi(['--help'])).stdout;
  const commands = [...overview.matchAll(/^ {2}([a-z]+) {2,}/gmu)].map(([, name = '']) => name);

  test('are listed by --help', () => expect(commands.length).toBeGreaterThanOrEqual(6));

  test.each(commands)('every option of guzhi %s is documented', async (name) => {
    const help = (await guzhi([name, '--help'])).stdout;
    const text = section(`### guzhi ${name}`);
    const options = new Set([...help.matchAll(/--[a-z][a-z-]*/gu)].map(([option]) => option));
    expect([...options].filter((option) => !text.includes(`\`${option}`))).toEqual([]);
  });

  test.each(commands)('every documented option of guzhi %s exists', async (name) => {
    const help = (await guzhi([name, '--help'])).stdout;
    const documented = [...section(`### guzhi ${name}`).matchAll(/^\| `(--[a-z][a-z-]*)/gmu)].map(([, option = '']) => option);
    expect(documented.filter((option) => !help.includes(option))).toEqual([]);
  });
});

describe('data files of a built site', () => {
  const root = emptyFolder();
  const built = guzhi(['build', '--quiet', '--seeds', SEEDS, '--config', 'guzhi.yaml'], { cwd: prepared(root) });

  test('every column of data/articles.csv is documented', async () => {
    expect((await built).status).toBe(0);
    const [header = ''] = fs.readFileSync(path.join(root, 'dist/data/articles.csv'), 'utf8').replace('\ufeff', '').split('\r\n');
    const text = section('### data/articles.csv');
    expect(header.split(',').length).toBeGreaterThan(15);
    expect(header.split(',').filter((column) => !text.includes(`\`${column}\``))).toEqual([]);
  });

  test('every field of an issue as JSON is documented', async () => {
    await built;
    const text = section('### issues/DAY.json');
    const issues = fs.readdirSync(path.join(root, 'dist/issues')).filter((name) => name.endsWith('.json') && !name.endsWith('.csl.json'));
    expect(issues.length).toBeGreaterThan(0);
    const issue = JSON.parse(fs.readFileSync(path.join(root, 'dist/issues', issues[0] ?? ''), 'utf8')) as {
      pages: { articles: object[] }[];
    };
    const names = [issue, ...issue.pages, ...issue.pages.flatMap((page) => page.articles)].flatMap((value) => Object.keys(value));
    expect([...new Set(names)].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('every file and folder at the top of a site is documented', async () => {
    await built;
    const text = section('## The built site');
    expect(fs.readdirSync(path.join(root, 'dist')).filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });
});

/** With an address: feeds and the sitemap are made as well. */
function prepared(folder: string): string {
  fs.writeFileSync(path.join(folder, 'guzhi.yaml'), 'address: https://news.example/archive/\n');
  return folder;
}

describe('links between documents', () => {
  const documents = [
    ...fs.readdirSync(PROJECT).filter((name) => name.endsWith('.md')),
    ...fs
      .readdirSync(path.join(PROJECT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];

  test.each(documents)('every link in %s leads to a file', (name) => {
    const prose = readText(name).replaceAll(/^ *```[^]*?```$|`[^`\n]*`/gmu, '');
    const links = [...prose.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu)].map(([, link = '']) => link);
    const folder = path.join(PROJECT, path.dirname(name));
    expect(links.filter((link) => !fs.existsSync(path.join(folder, link)))).toEqual([]);
  });

  test('every folder of src is in docs/architecture.md', () => {
    const text = readText('docs/architecture.md');
    const folders = fs.readdirSync(path.join(PROJECT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.map(({ name }) => name).filter((name) => !text.includes(`${name}/`))).toEqual([]);
  });

  test('every npm script is in README or CONTRIBUTING', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const text = readText('README.md') + readText('CONTRIBUTING.md');
    const byItself = new Set(['prepare', 'prepack', 'test']);
    expect(Object.keys(scripts).filter((name) => !byItself.has(name) && !text.includes(`npm run ${name}`))).toEqual([]);
  });
});
