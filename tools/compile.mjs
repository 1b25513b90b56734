#!/usr/bin/env node
// Compiles src/ into lib/: the program for Node (nearly all dependencies stay outside) and the reader's scripts as classic
// scripts. Does nothing when lib/ is newer than src/, so that `npm run build` may call it every time.
import fs from 'node:fs';
import path from 'node:path';
import crypto from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { makeDictionary } from './dictionary.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const src = path.join(root, 'src');
const lib = path.join(root, 'lib');
const stamp = path.join(lib, 'version.json');

function files(dir) {
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? files(path.join(dir, e.name)) : [path.join(dir, e.name)]))
    .sort();
}

const dictionary = makeDictionary();
// What is taken in of other packages changes with the lock.
const sources = [...files(src), path.join(root, 'package.json'), path.join(root, 'package-lock.json')];
const newest = Math.max(...sources.map((f) => fs.statSync(f).mtimeMs));
const isFresh = () =>
  fs.existsSync(stamp) && fs.statSync(stamp).mtimeMs > newest && JSON.parse(fs.readFileSync(stamp, 'utf8')).dictionary === dictionary;
if (!process.argv.includes('--force') && isFresh()) process.exit(0);

/**
 * Markdown and templates: a hundred small modules that every build with a changed page needs, and that Node takes longer to find
 * one by one than to run. They are taken in, with their licences.
 */
const TAKEN_IN = ['eta', 'remark-html', 'remark-parse', 'unified'];
const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const { build } = await import('esbuild');
const entries = {
  cli: 'cli/main.ts',
  index: 'index.ts',
  search: 'search/index.ts',
  worker: 'site/work/worker.ts',
  prepare: 'site/work/prepare-thread.ts',
};
const { metafile } = await build({
  metafile: true,
  entryPoints: Object.fromEntries(
    Object.entries(entries)
      .filter(([, f]) => fs.existsSync(path.join(src, f)))
      .map(([name, f]) => [name, path.join(src, f)]),
  ),
  outdir: lib,
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: Object.keys(dependencies).filter((name) => !TAKEN_IN.includes(name)),
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  logLevel: 'warning',
});
// Parts of an older compilation that nothing refers to any more.
const made = new Set(Object.keys(metafile.outputs).map((file) => path.resolve(root, file)));
for (const file of files(path.join(lib, 'chunks'))) if (!made.has(file)) fs.rmSync(file);

// Each file directly in src/browser is one script; folders below it are their parts.
const scripts = fs
  .readdirSync(path.join(src, 'browser'), { withFileTypes: true })
  .filter((e) => e.isFile() && e.name.endsWith('.ts'))
  .map((e) => path.join(src, 'browser', e.name));
const { metafile: forReaders } = await build({
  metafile: true,
  entryPoints: scripts,
  outdir: path.join(lib, 'browser'),
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: ['es2020'],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
});
for (const [file, { inputs }] of Object.entries(forReaders.outputs)) {
  const names = packagesOf(Object.keys(inputs)).map(nameVersionLicence);
  // The scripts go out with every site, without lib/licences.txt.
  if (names.length > 0) fs.appendFileSync(path.join(root, file), `/*! with ${names.join(', ')} */\n`);
}

/** Whose dictionaries lib/dictionary/ and the tables of traditional characters are made of. */
const DICTIONARIES = ['nodejieba', 'opencc-js', 'pinyin-pro'].map((name) => `node_modules/${name}`);
const handedOn = packagesOf([...Object.keys(metafile.inputs), ...Object.keys(forReaders.inputs), ...DICTIONARIES]);
fs.writeFileSync(path.join(lib, 'licences.txt'), licences(handedOn));

/** The folders of the packages that these files belong to. */
function packagesOf(inputs) {
  return [...new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []))].sort();
}

function nameVersionLicence(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})`;
}

/** What the packages in these folders ask to be handed on with them: licence, notice, those of what they took in themselves. */
function licences(folders) {
  const texts = folders.map((folder) => {
    const found = fs
      .readdirSync(path.join(root, folder))
      .filter((name) => /^(?:licen[cs]e|notice|third_party_licenses)(?:\.\w+)?$/iu.test(name));
    if (found.length === 0) throw new Error(`${folder} has no licence to hand on`);
    const parts = found.map((name) => fs.readFileSync(path.join(root, folder, name), 'utf8').trim());
    return `${folder.replace(/^.*node_modules\//u, '')}\n\n${parts.join('\n\n')}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

const hash = crypto.createHash('sha256').update(dictionary);
for (const f of sources) hash.update(path.relative(root, f)).update(fs.readFileSync(f));
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
fs.writeFileSync(stamp, `${JSON.stringify({ version, hash: hash.digest('hex').slice(0, 16), dictionary })}\n`);
