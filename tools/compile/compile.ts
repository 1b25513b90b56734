import fs from 'node:fs';
import path from 'node:path';
import { makeDictionary } from '../dictionary/make-dictionary.ts';
import { compileBrowserScripts } from './browser-scripts.ts';
import type { CompiledFile } from './compiled.ts';
import { digestSources, STAMP } from './freshness.js';
import { licencesOf, packageFoldersOf } from './licences.ts';
import { compileProgram } from './program.ts';
import { compileWebSearch } from './web-search.ts';

/** Packages whose dictionaries become lib/dictionary/ and the tables of traditional characters. */
const DICTIONARIES = ['opencc-js', 'pinyin-pro'].map((name) => `node_modules/${name}`);
/** Optional as a package: its dictionary and its licence are in the repository. */
const JIEBA = ['tools/dictionary/cppjieba', 'tools/dictionary/nodejieba'];

/**
 * Writes lib/. Writes nothing unless all of src/ compiles, and writes the stamp last, so that a stamp never accompanies files
 * of another compilation.
 * @param root folder of the package
 */
export async function compile(root: string): Promise<void> {
  const hash = digestSources(root);
  const [program, scripts, search] = await Promise.all([compileProgram(root), compileBrowserScripts(root), compileWebSearch(root)]);
  makeDictionary();
  const files = [...program.files, ...scripts.files, ...search.files];
  for (const file of files) write(file);
  const bundled = packageFoldersOf([...program.inputs, ...scripts.inputs, ...search.inputs, ...DICTIONARIES]);
  fs.writeFileSync(path.join(root, 'lib/licences.txt'), licencesOf(root, [...bundled, ...JIEBA]));
  removeOldChunks(path.join(root, 'lib/chunks'), new Set(files.map((file) => file.path)));
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  fs.writeFileSync(path.join(root, STAMP), `${JSON.stringify({ version, hash })}\n`);
}

function write({ path: file, contents }: CompiledFile): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, contents);
  if (isCommand(contents)) fs.chmodSync(file, 0o755);
}

/** Whether the file begins with `#!`. */
const isCommand = (contents: Uint8Array): boolean => contents[0] === 0x23 && contents[1] === 0x21;

/** Removes unused chunks of earlier compilations. */
function removeOldChunks(folder: string, current: ReadonlySet<string>): void {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!current.has(file)) fs.rmSync(file);
  }
}
