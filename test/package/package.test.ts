/** The package from outside: what it exports, its types, and the samples of its documents. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { HAS_NODEJIEBA, ifNodejieba } from '../helpers/nodejieba.ts';
import { serveBelow } from '../helpers/web-server.ts';
import { installPackage, runModule } from './installed-package.ts';
import { type Sample, samplesOf } from './samples.ts';
import { readTypes, type UserTypes } from './user-types.ts';

const DOCUMENTS = ['README.md', 'README.zh-CN.md', 'docs/library.md'].map((name) => ({ name, samples: samplesOf(name) }));

let folder = '';
let types: UserTypes;
const sampleFile = ({ name }: Sample): string => path.join(folder, `${name}.mts`);
const typesFile = (name: string): string => path.join(folder, 'node_modules/guzhi/lib/types', name);
/** Rolling up the types takes a quarter of a minute of CPU after a change of the sources. */
const PACKING = 400_000;
beforeAll(async () => {
  folder = await installPackage();
  const samples = DOCUMENTS.flatMap((document) => document.samples);
  for (const sample of samples) fs.writeFileSync(sampleFile(sample), sample.source);
  types = readTypes([...samples.map(sampleFile), typesFile('index.d.ts'), typesFile('search.d.ts')]);
}, PACKING);

/** A change here is a change of the public interface: it needs a line in CHANGELOG.md, and one in docs/library.md. */
describe('the entries export exactly', () => {
  const GUZHI = ['buildSite', 'readPage', 'readPages'];
  const GUZHI_TYPES = [
    'ArticleRecord',
    'BuildObserver',
    'BuildReport',
    'BuildSiteOptions',
    'BuildWork',
    'Credit',
    'DateEvidence',
    'Diagnostic',
    'Doubt',
    'FileCounts',
    'Furniture',
    'OwnerSettings',
    'PageDate',
    'PageFile',
    'PageRecord',
    'Paragraph',
    'ReadPagesResult',
    'ReadResult',
  ];
  const SEARCH = ['IndexProblem', 'openSearch'];
  const SEARCH_TYPES = [
    'Answer',
    'Completion',
    'Counts',
    'Filters',
    'Hit',
    'OpenOptions',
    'SearchEngine',
    'SearchOptions',
    'SiteBase',
    'SiteLoader',
  ];

  test.each([
    ['guzhi', GUZHI],
    ['guzhi/search', SEARCH],
  ])('%s, when a program runs', async (entry, names) => {
    const source = `console.log(JSON.stringify(Object.keys(await import('${entry}'))))`;
    expect(JSON.parse(await runModule(folder, 'names.mjs', source))).toEqual(names);
  });

  test('guzhi/search, in a browser', async () => {
    expect(Object.keys(await import(pathToFileURL(await bundleForBrowser()).href))).toEqual(SEARCH);
  });

  test('guzhi, as types', () => expect(types.exportsOf(typesFile('index.d.ts'))).toEqual([...GUZHI, ...GUZHI_TYPES].sort()));
  test('guzhi/search, as types', () => expect(types.exportsOf(typesFile('search.d.ts'))).toEqual([...SEARCH, ...SEARCH_TYPES].sort()));
});

test('types and samples have no type errors', () => expect(types.errors).toEqual([]));

describe.each(DOCUMENTS)('the samples of $name', ({ samples }) => {
  test('are found, and say what they print', () => {
    expect(samples.length).toBeGreaterThanOrEqual(3);
    expect(samples.filter(({ printed }) => printed.length === 0)).toEqual([]);
  });

  test('run in order and print what they say', async () => {
    for (const { name, source, printed } of samples) {
      const { code } = await transform(source, { loader: 'ts', charset: 'utf8' });
      const lines = (await runModule(folder, `${name}.mjs`, code)).trimEnd().split('\n');
      expect({ name, lines }).toEqual({ name, lines: printed });
    }
  });
});

describe('guzhi/search for browsers', () => {
  test('is bundled without any module of Node', async () => {
    const { metafile, outputFiles } = await bundle();
    expect(Object.keys(metafile.inputs).filter((file) => /node_modules\/guzhi\//u.test(file))).not.toEqual([]);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    expect(outputFiles.map(({ text }) => text).join('')).not.toMatch(/\bnode:|\brequire\(/u);
  });

  test('finds over http what Node finds in the folder', async () => {
    const site = `${folder}/web-dist`;
    await runModule(folder, 'build.mjs', `import { buildSite } from 'guzhi'; await buildSite({ out: '${site}' });`);
    const { url, close } = await serveBelow(site, '/archive/');
    const search = (entry: string, base: string): Promise<string> =>
      runModule(
        folder,
        'search.mjs',
        `import { openSearch } from '${entry}';
         const search = await openSearch({ base: '${base}' });
         console.log(JSON.stringify(await search.search('供电')));`,
      );
    const overHttp = await search(pathToFileURL(await bundleForBrowser()).href, url).finally(close);
    expect(JSON.parse(overHttp)).toMatchObject({ exact: true, problems: [], hits: expect.arrayContaining([expect.anything()]) });
    expect(overHttp).toBe(await search('guzhi/search', site));
  });
});

const bundle = () =>
  build({
    stdin: { contents: "export * from 'guzhi/search';", resolveDir: folder },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });

async function bundleForBrowser(): Promise<string> {
  const file = path.join(folder, 'bundle.mjs');
  fs.writeFileSync(file, (await bundle()).outputFiles[0]?.text ?? '');
  return file;
}

// Last: it takes a package away.
describe('where nodejieba could not be installed', () => {
  const build = (out: string): Promise<string> =>
    runModule(
      folder,
      'build.mjs',
      `process.argv.push('build', '--out', ${JSON.stringify(out)}); await import('./node_modules/guzhi/lib/cli.js');`,
    );
  const digests = (site: string): string => fs.readFileSync(path.join(folder, site, 'guzhi.json'), 'utf8');

  test.skipIf(!HAS_NODEJIEBA)(`a build cuts words in TypeScript, says so in one line, and gives the same bytes${ifNodejieba}`, async () => {
    expect(await build('with')).not.toContain('nodejieba');
    fs.rmSync(path.join(folder, 'node_modules/nodejieba'));
    fs.rmSync(path.join(folder, '.guzhi'), { recursive: true });
    expect(await build('without')).toMatch(/^Words were cut in TypeScript, .*\(Cannot find module 'nodejieba[^\n]*\)$/mu);
    expect(digests('without')).toBe(digests('with'));
  });
});
