/** What guzhi is made of: few packages, each known; none of them runs anything when it is installed. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder } from '../helpers/folders.ts';
import { PROJECT } from '../helpers/guzhi.ts';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const text = (name: string): string => fs.readFileSync(path.join(PROJECT, name), 'utf8');
const json = <T>(name: string): T => JSON.parse(text(name)) as T;
const manifest = json<Manifest>('package.json');
const packages = Object.entries(json<{ packages: Record<string, Locked> }>('package-lock.json').packages).filter(([place]) => place !== '');
const nameOf = (place: string): string => place.replace(/^.*node_modules\//u, '');
const used = packages.filter(([, { dev }]) => dev !== true);

/** Compatible with the MIT licence in a program that is handed on. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];
/** Tools that are never handed on may ask for their own changes back. */
const FOR_TOOLS = [...PERMISSIVE, 'MPL-2.0', 'MIT AND Apache-2.0'];

describe('the lock file', () => {
  test('lists packages whose licences allow redistribution', () => {
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(([, { license = '' }]) => !PERMISSIVE.includes(license)).map(([place, p]) => `${place} ${p.license}`)).toEqual([]);
  });

  test('lists tools whose licences allow use', () =>
    expect(packages.filter(([, { license = '' }]) => !FOR_TOOLS.includes(license)).map(([place, p]) => `${place} ${p.license}`)).toEqual(
      [],
    ));

  test('has few packages with an install script, and the settings of npm and pnpm forbid each of them', () => {
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => nameOf(place));
    expect(withScript.sort()).toEqual(['esbuild', 'nodejieba']);
    const forbidden = Object.fromEntries(withScript.map((name) => [name, false]));
    expect(manifest.allowScripts).toEqual(forbidden);
    expect(parse(text('pnpm-workspace.yaml'))).toEqual({ allowBuilds: { ...forbidden, fsevents: false } });
  });

  // npm 10 runs install scripts whatever package.json says; that of nodejieba begins with a fetch by npx.
  test('is all that may be fetched: npx may not add to it', () => expect(text('.npmrc').split('\n')).toContain('yes=false'));

  test('has the digest of every package, and names no registry', () => {
    expect(packages.filter(([, { integrity }]) => !/^sha512-/u.test(integrity ?? '')).map(([place]) => place)).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  });
});

test('each direct dependency has its reason in one line of SECURITY.md, and nothing else has', () => {
  const reasons = [...text('SECURITY.md').matchAll(/^\| `([^`]+)` \| (.{10,})\|$/gmu)].map(([, name = '']) => name);
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  expect(reasons.sort()).toEqual(Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).sort());
});

describe('the compiled program and scripts', () => {
  const licences = new Map(
    fs
      .readFileSync(path.join(PROJECT, 'lib/licences.txt'), 'utf8')
      .split(/^-{72}$/mu)
      .map((text) => [text.trim().split('\n')[0] ?? '', text]),
  );

  test('come with the licences of bundled code and dictionaries', () => {
    const handedOn = ['cppjieba', 'eta', 'flexsearch', 'nodejieba', 'opencc-js', 'pinyin-pro', 'remark-html', 'remark-parse', 'unified'];
    expect([...licences.keys()]).toEqual(expect.arrayContaining(handedOn));
    // cppjieba is part of nodejieba: guzhi hands on its dictionary and model, and ports its algorithm.
    const known = new Set(['cppjieba', ...packages.map(([place]) => nameOf(place))]);
    expect([...licences.keys()].filter((name) => !known.has(name))).toEqual([]);
    for (const text of licences.values())
      expect(text).toMatch(/Permission (?:is hereby granted|to use)|THE SOFTWARE IS PROVIDED|Apache License/u);
  });

  test('name bundled packages with version and licence at the end of each script for readers', () => {
    const { version } = json<{ version: string }>('node_modules/flexsearch/package.json');
    expect(fs.readFileSync(path.join(PROJECT, 'lib/browser/search.js'), 'utf8')).toMatch(
      new RegExp(`/\\*! [^*]*flexsearch ${version} \\(Apache-2\\.0\\)[^*]*\\*/\\n$`, 'u'),
    );
    expect(fs.readFileSync(path.join(PROJECT, 'lib/browser/theme.js'), 'utf8')).not.toContain('/*!');
  });
});

test('npm run sbom lists every package that users get, and the same twice', () => {
  const folder = emptyFolder();
  const [one = '', two = ''] = ['a.json', 'b.json'].map((name) => {
    const file = path.join(folder, name);
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/sbom.ts', file], { cwd: PROJECT, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return fs.readFileSync(file, 'utf8');
  });
  expect(two).toBe(one);
  const { components } = JSON.parse(one) as { components: { name: string; version: string }[] };
  const listed = new Set(components.map(({ name, version }) => `${name} ${version}`));
  expect(used.filter(([place, { version }]) => !listed.has(`${nameOf(place)} ${version}`)).map(([place]) => place)).toEqual([]);
});
