/** When lib/ counts as up to date. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestSources, isCompiled, listSources } from '../../tools/compile/freshness.js';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { PROJECT } from '../helpers/guzhi.ts';

/** A package with sources and a lib/ that was compiled from them. */
function compiledPackage(): string {
  const root = emptyFolder();
  writeFiles(root, {
    'package.json': '{}',
    'package-lock.json': '{}',
    'src/cli/main.ts': 'a',
    'src/read/weights.json': '{}',
    'tools/compile.ts': 'c',
    'tools/compile/program.ts': 'p',
    'tools/dictionary/word-lines.ts': 'd',
    'lib/cli.js': '',
    'lib/dictionary/stamp.txt': '',
  });
  fs.writeFileSync(path.join(root, 'lib/version.json'), JSON.stringify({ hash: digestSources(root) }));
  return root;
}

describe('lib/', () => {
  test('is up to date right after it was compiled, and still when files only got another time', () => {
    const root = compiledPackage();
    expect(isCompiled(root)).toBe(true);
    const later = new Date(Date.now() + 60_000);
    fs.utimesSync(path.join(root, 'src/cli/main.ts'), later, later);
    expect(isCompiled(root)).toBe(true);
  });

  test.each([
    ['a source has changed', (root: string) => fs.appendFileSync(path.join(root, 'src/cli/main.ts'), 'b')],
    ['data beside the sources has changed', (root: string) => fs.appendFileSync(path.join(root, 'src/read/weights.json'), ' ')],
    ['a source was added', (root: string) => writeFiles(root, { 'src/cli/more.ts': '' })],
    ['a source was removed', (root: string) => fs.rmSync(path.join(root, 'src/read/weights.json'))],
    ['a source was renamed', (root: string) => fs.renameSync(path.join(root, 'src/cli/main.ts'), path.join(root, 'src/cli/other.ts'))],
    ['a dependency was updated', (root: string) => writeFiles(root, { 'package-lock.json': '{"a":1}' })],
    ['the compiler has changed', (root: string) => writeFiles(root, { 'tools/compile/program.ts': 'q' })],
    ['the choice of words has changed', (root: string) => writeFiles(root, { 'tools/dictionary/word-lines.ts': 'e' })],
    ['the program was deleted', (root: string) => fs.rmSync(path.join(root, 'lib/cli.js'))],
    ['the dictionary was deleted', (root: string) => fs.rmSync(path.join(root, 'lib/dictionary'), { recursive: true })],
    ['all of it was deleted', (root: string) => fs.rmSync(path.join(root, 'lib'), { recursive: true })],
  ])('is stale where %s', (_, change) => {
    const root = compiledPackage();
    change(root);
    expect(isCompiled(root)).toBe(false);
  });

  test('does not depend on other tools or on the tests', () => {
    const sources = listSources(PROJECT);
    expect(sources).toContain('src/cli/main.ts');
    expect(sources.filter((file) => file.startsWith('test/') || file === 'tools/sbom.ts')).toEqual([]);
  });
});

test('the tests run the program of the current sources', () => expect(isCompiled(PROJECT)).toBe(true));
