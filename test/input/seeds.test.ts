import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSeeds, findSeedsBelow, readSeed } from '../../src/input/seeds.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

const sources = (root: string) => findSeeds(root).files.map((f) => f.source);

/** Without the warning about files that are no pages. */
const errorsOf = (diagnostics: ReturnType<typeof findSeeds>['diagnostics']) => diagnostics.filter(({ severity }) => severity === 'error');

describe('finding seeds', () => {
  test('finds the pages of all folders, sorted by code units', () => {
    const root = emptyFolder();
    writeFiles(root, { 'b.txt': '', 'a.md': '', 'B.md': '', '2022-11-09/03.md': '', '2022-11-09/A5.TXT': '' });
    expect(sources(root)).toEqual(['2022-11-09/03.md', '2022-11-09/A5.TXT', 'B.md', 'a.md', 'b.txt']);
  });

  test('hidden files, pictures and explanations are not pages', () => {
    const root = emptyFolder();
    writeFiles(root, { '.DS_Store': '', '.git/x.md': '', 'scan.jpg': '', 'README.md': '', 'LICENSE.txt': '', '01.md': '' });
    expect(sources(root)).toEqual(['01.md']);
  });

  test('finds the sidecar of a page', () => {
    const root = emptyFolder();
    writeFiles(root, { '01.md': '正文', '01.yaml': 'date: 2022-11-09' });
    const [found] = findSeeds(root).files;
    expect(readSeed(found as NonNullable<typeof found>).seed?.sidecar).toMatchObject({ source: '01.yaml' });
  });

  test('accepts a single file in place of a folder', () => {
    const root = emptyFolder();
    writeFiles(root, { '01.md': '正文', '02.md': '' });
    expect(sources(path.join(root, '01.md'))).toEqual(['01.md']);
  });

  test.each(['missing', 'empty'])('reports a folder that is %s', (kind) => {
    const root = kind === 'empty' ? emptyFolder() : '/nowhere/at-all';
    const { files, diagnostics } = findSeeds(root);
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'error', file: root }]);
  });

  test('refuses a link out of the folder by name, and finds the rest', () => {
    const root = emptyFolder();
    const outside = emptyFolder();
    writeFiles(outside, { 'secret.md': 'secret' });
    writeFiles(root, { '01.md': '正文' });
    fs.symlinkSync(path.join(outside, 'secret.md'), path.join(root, '02.md'));
    fs.symlinkSync('/nowhere', path.join(root, '03.md'));
    const { files, diagnostics } = findSeeds(root);
    expect(files.map((f) => f.source)).toEqual(['01.md']);
    expect(diagnostics.map((d) => path.basename(d.file))).toEqual(['02.md', '03.md']);
  });

  test('ignores a sidecar that is a link out of the folder, a folder or a pipe, and reads its page', () => {
    const root = emptyFolder();
    const outside = emptyFolder();
    writeFiles(outside, { 'secret.yaml': 'paper: secret' });
    writeFiles(root, { '01.md': '正文', '02.md': '正文', '02.yaml/x': '', '03.md': '正文', '04.md': '正文', 'own.yml': 'paper: 太原日报' });
    fs.symlinkSync(path.join(outside, 'secret.yaml'), path.join(root, '01.yaml'));
    execFileSync('mkfifo', [path.join(root, '03.yaml')]);
    fs.symlinkSync('own.yml', path.join(root, '04.yaml'));
    const { files, diagnostics } = findSeeds(root);
    expect(files.map((f) => readSeed(f).seed?.sidecar?.source ?? null)).toEqual([null, null, null, '04.yaml']);
    expect(errorsOf(diagnostics).map((d) => path.basename(d.file))).toEqual(['01.yaml']);
  });

  test('reports a file that has vanished or cannot be read, with the system’s reason', () => {
    const { seed, diagnostics } = readSeed({ source: 'x.md', path: '/nowhere/x.md', sidecar: null });
    expect(seed).toBeNull();
    expect(diagnostics).toMatchObject([
      { severity: 'error', file: '/nowhere/x.md', message: 'cannot read this file (ENOENT: no such file or directory)' },
    ]);
  });
});

describe('finding the seeds of a part of the folder', () => {
  /** A folder of seeds whose parts share a sidecar and a page by links, with a link to a folder and one out of the seeds. */
  function linked(): string {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/a/01.md': '正文', 'seeds/b/02.md': '正文', 'seeds/common.yaml': 'paper: 太原日报', 'secret.md': '' });
    fs.symlinkSync('../common.yaml', path.join(root, 'seeds/a/01.yaml'));
    fs.symlinkSync('../b/02.md', path.join(root, 'seeds/a/03.md'));
    fs.symlinkSync('../../secret.md', path.join(root, 'seeds/a/04.md'));
    fs.symlinkSync('a', path.join(root, 'seeds/c'));
    fs.symlinkSync('seeds', path.join(root, 'pages'));
    return root;
  }
  const read = (files: ReturnType<typeof findSeeds>['files']) => files.map((file) => readSeed(file).seed);

  test.each(['seeds/a', 'pages/a', 'seeds/c', 'seeds/../seeds/a/'])('%s gives what the whole folder gives of it', (part) => {
    const root = linked();
    const whole = findSeeds(path.join(root, 'seeds'));
    const wanted = whole.files.filter(({ source }) => source.startsWith('a/'));
    expect(wanted.map(({ source, sidecar }) => [source, sidecar !== null])).toEqual([
      ['a/01.md', true],
      ['a/03.md', false],
    ]);
    const found = findSeedsBelow(path.join(root, part), path.join(root, 'seeds'));
    expect(read(found.files)).toEqual(read(wanted));
    expect(errorsOf(found.diagnostics).map(({ file, message }) => [path.basename(file), message])).toEqual(
      errorsOf(whole.diagnostics).map(({ file, message }) => [path.basename(file), message]),
    );
  });

  test('one page has the source, the sidecar and the refusals that it has in the whole folder', () => {
    const root = linked();
    const one = (name: string) => findSeedsBelow(path.join(root, name), path.join(root, 'seeds'));
    expect(read(one('seeds/a/01.md').files)).toMatchObject([{ source: 'a/01.md', sidecar: { source: 'a/01.yaml' } }]);
    expect(read(one('seeds/a/03.md').files)).toMatchObject([{ source: 'a/03.md', sidecar: null }]);
    expect(one('seeds/a/04.md')).toMatchObject({ files: [], diagnostics: [{ file: path.join(root, 'seeds/a/04.md') }] });
  });

  test('a folder beside the seeds is a whole of its own, also where its name begins with theirs', () => {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/a/01.md': '正文', 'seeds-old/a/01.md': '正文' });
    const seedsOf = (place: string, seeds: string) => findSeedsBelow(path.join(root, place), path.join(root, seeds)).files;
    expect(seedsOf('seeds-old/a', 'seeds')).toMatchObject([{ source: '01.md' }]);
    expect(seedsOf('seeds/a', 'absent')).toMatchObject([{ source: '01.md' }]);
  });
});

describe('names whose characters are decomposed, as macOS gives them', () => {
  const NFC = 'Éditionガ/03-é.md';
  const NFD = NFC.normalize('NFD');

  test('are composed in sources, and sidecars are found in either form', () => {
    expect(NFD).not.toBe(NFC);
    for (const sidecar of [NFC, NFD].map((name) => name.replace('.md', '.yaml'))) {
      const root = emptyFolder();
      writeFiles(root, { [NFD]: '正文', [`${path.dirname(NFD)}/${path.basename(sidecar)}`]: 'page: 3' });
      const { files, diagnostics } = findSeeds(root);
      expect({ sources: files.map(({ source }) => source), diagnostics }).toEqual({ sources: [NFC], diagnostics: [] });
      const { seed } = readSeed(files[0] as NonNullable<(typeof files)[0]>);
      expect(Buffer.from(seed?.sidecar?.bytes ?? []).toString()).toBe('page: 3');
      expect(findSeeds(path.join(root, NFD)).files).toMatchObject([{ source: '03-é.md', sidecar: files[0]?.sidecar }]);
    }
  });

  test('beside the same name composed: one file is read, the other one is named', () => {
    const root = emptyFolder();
    writeFiles(root, { 'é.md': '一', ['é.md'.normalize('NFD')]: '二', '01.md': '三' });
    const { files, diagnostics } = findSeeds(root);
    expect(files.map(({ source }) => source)).toEqual(['01.md', 'é.md']);
    expect(diagnostics).toMatchObject([{ severity: 'error', file: path.join(root, 'é.md') }]);
  });
});
