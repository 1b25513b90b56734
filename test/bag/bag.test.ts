/** Bags are compared with RFC 8493 by a reader of their own. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bag } from '../../src/cli/bag.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';

const sha256 = (text: string): string => crypto.createHash('sha256').update(text).digest('hex');

function siteIn(root: string): Record<string, string> {
  const files: Record<string, string> = { 'index.html': '<p>旧报</p>', 'a/100%.html': '', 'data/x.json': '{}' };
  const digests = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256(content)]));
  const list = JSON.stringify({ generator: 'guzhi 9.9.9', files: digests });
  writeFiles(root, { 'guzhi.yaml': 'owner: 某某图书馆\ntitle: 旧报\naddress: https://news.example/\n' });
  for (const [name, content] of Object.entries({ ...files, 'guzhi.json': list })) writeFiles(root, { [`dist/${name}`]: content });
  // A file that guzhi did not make is not part of the site.
  writeFiles(root, { 'dist/notes.txt': 'mine' });
  return { ...files, 'guzhi.json': list };
}

describe('guzhi bag', () => {
  test('packs every file of the site with its digest, and says what it is', async () => {
    const root = emptyFolder();
    const site = siteIn(root);
    const run = await guzhi(['bag', '--date', '2026-11-28', '袋'], { cwd: root });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const packed = readTree(path.join(root, '袋'));
    expect(packed['bagit.txt']).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    for (const [name, content] of Object.entries(site)) expect(packed[`data/${name}`]).toBe(content);
    expect(Object.keys(packed).filter((name) => name.startsWith('data/'))).toHaveLength(Object.keys(site).length);
    const listed = (manifest: string): [string, string][] =>
      (packed[manifest] ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => [decodeURIComponent(line.slice(66)), line.slice(0, 64)]);
    expect(new Map(listed('manifest-sha256.txt'))).toEqual(
      new Map(Object.entries(site).map(([name, content]) => [`data/${name}`, sha256(content)])),
    );
    expect(listed('tagmanifest-sha256.txt')).toEqual(
      ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'].map((name) => [name, sha256(packed[name] ?? '')]),
    );
    const bytes = Object.values(site).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    expect(packed['bag-info.txt']).toBe(
      `Source-Organization: 某某图书馆\nExternal-Description: 旧报\nExternal-Identifier: https://news.example/\nBagging-Date: 2026-11-28\nBag-Software-Agent: guzhi 9.9.9\nPayload-Oxum: ${bytes}.4\n`,
    );
  });

  test.each(['dist/..bag', 'link/bag'])('makes no bag in the site that it packs: %s', (out) => {
    const root = emptyFolder();
    siteIn(root);
    fs.symlinkSync('dist/data', path.join(root, 'link'));
    expect(() => bag.run(['--site', path.join(root, 'dist'), path.join(root, out)])).toThrow('inside the site');
    expect(readTree(path.join(root, 'dist/data'))).toEqual({ 'x.json': '{}' });
  });

  test('makes the same bag of the same site, without a day', async () => {
    const root = emptyFolder();
    siteIn(root);
    for (const name of ['1', '2']) expect((await guzhi(['bag', name], { cwd: root })).status).toBe(0);
    expect(readTree(path.join(root, '1'))).toEqual(readTree(path.join(root, '2')));
    expect(readTree(path.join(root, '1'))['bag-info.txt']).not.toContain('Date');
  });

  test('leaves nothing where a file of the site is changed or leads out of it', async () => {
    const root = emptyFolder();
    siteIn(root);
    writeFiles(root, { 'dist/index.html': 'other', 'secret.txt': 'x' });
    const list = JSON.parse(fs.readFileSync(path.join(root, 'dist/guzhi.json'), 'utf8')) as { files: Record<string, string> };
    list.files['../secret.txt'] = sha256('x');
    writeFiles(root, { 'dist/guzhi.json': JSON.stringify(list) });
    const run = await guzhi(['bag', 'bag'], { cwd: root });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('dist/index.html: error');
    expect(run.stderr).toContain('secret.txt: error');
    expect(fs.readdirSync(root).sort()).toEqual(['dist', 'guzhi.yaml', 'secret.txt']);
  });
});
