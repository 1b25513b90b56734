/**
 * Words by nodejieba, an addon that reads its dictionary from files. The only place that knows it. The dictionary is the part
 * that tools/dictionary/ keeps (0.26 s and 85 MB a thread; all of it takes 1.1 s and 255 MB, and cuts nearly the same).
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { diagnosticOf } from '../../messages/message.ts';
import { PROGRAM } from '../../messages/program.ts';
import { Problem } from '../../model/problem.ts';
import { dictionaryFile } from '../package-folder.ts';
import { type Characters, partOfWords } from './part-of-dictionary.ts';
import type { Words } from './words.ts';
import { type Cutter, wordsByCutter } from './words-by-cutter.ts';

interface Jieba {
  load(options: Readonly<Record<'dict' | 'userDict' | 'idfDict' | 'stopWordDict', string>>): void;
  cut(text: string, useHmm?: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

/**
 * Why the addon cannot be loaded on this machine, in one line; null where it can. An install without a compiler, or one that runs no
 * scripts, leaves the package without its addon. No dictionary is loaded.
 */
export function addonProblem(): string | null {
  try {
    createRequire(import.meta.url)('nodejieba/build/Release/nodejieba.node');
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  }
}

/** The dictionary that this thread's addon has loaded: it holds one, and loading another replaces it. */
let inAddon: object | null = null;

export const openNodejiebaWords = (): Words => wordsByCutter(openCutter);

function openCutter(characters: null): Cutter;
function openCutter(characters: Characters | null): Cutter | null;
function openCutter(characters: Characters | null): Cutter | null {
  const own = {};
  const use = (dictionary: string): Jieba => {
    inAddon = own;
    return loadJieba(dictionary);
  };
  let jieba = characters === null ? use(ALL_WORDS) : withPartOfWords(characters, use);
  if (jieba === null) return null;
  // Words cut by all words are the same, where another cutter has loaded its own meanwhile.
  const ready = (): Jieba => (inAddon === own && jieba !== null ? jieba : (jieba = use(ALL_WORDS)));
  return {
    cut: (line, unknown) => ready().cut(line, unknown),
    tag: (line) => ready().tag(line),
  };
}

const ALL_WORDS = dictionaryFile('words');

// `import` of a CommonJS addon would load it at start; most runs (nothing changed) never need it.
const addon = (): Jieba => createRequire(import.meta.url)('nodejieba') as Jieba;

/** @throws where a file is missing: nodejieba itself would end the process without a message. */
function loadJieba(dict: string): Jieba {
  const files = {
    dict,
    userDict: dictionaryFile('user'),
    idfDict: dictionaryFile('idf'),
    stopWordDict: dictionaryFile('stop-words'),
  };
  const missing = Object.values(files).find((file) => !fs.existsSync(file));
  if (missing !== undefined) throw new Problem(diagnosticOf(PROGRAM.fileMissing(), missing));
  const jieba = addon();
  jieba.load(files);
  return jieba;
}

/**
 * Writes the part of the dictionary into a temporary folder, as the addon loads files only, and removes the folder after `use`.
 * @returns null where the disk has no room for it
 */
function withPartOfWords(characters: Characters, use: (dictionary: string) => Jieba): Jieba | null {
  let folder: string | null = null;
  try {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-'));
    const part = path.join(folder, 'words.utf8');
    fs.writeFileSync(part, partOfWords(fs.readFileSync(ALL_WORDS, 'utf8'), characters));
    return use(part);
  } catch {
    return null;
  } finally {
    if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
  }
}
