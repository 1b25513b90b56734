/**
 * The only place that knows nodejieba. Its dictionary is loaded at the first call, once in each thread: the part of it that
 * tools/dictionary/ keeps (0.26 s and 85 MB; the whole takes 1.1 s and 255 MB, and cuts nearly the same).
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { dictionaryFile } from './package-folder.ts';
import { type Characters, charactersIn, isMadeOf, partOfLine, partOfWords } from './part-of-dictionary.ts';

interface Jieba {
  load(options: Readonly<Record<'dict' | 'userDict' | 'idfDict' | 'stopWordDict', string>>): void;
  cut(text: string, useHmm?: boolean): string[];
  cutForSearch(text: string, useHmm?: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

const WORDS = dictionaryFile('words');

// `import` of a CommonJS addon would load it at start; most runs (nothing changed) never need it.
const addon = (): Jieba => createRequire(import.meta.url)('nodejieba') as Jieba;

/** What texts can be cut: those made of these characters; null where any can. */
let loaded: { readonly jieba: Jieba; readonly characters: Characters | null } | null = null;

function jiebaFor(text: string): Jieba {
  if (loaded === null || (loaded.characters !== null && !isMadeOf(text, loaded.characters)))
    loaded = { jieba: load(WORDS), characters: null };
  return loaded.jieba;
}

/** @throws where the dictionary is missing: nodejieba itself would end the process without a word. */
function load(dict: string): Jieba {
  const files = {
    dict,
    userDict: dictionaryFile('user'),
    idfDict: dictionaryFile('idf'),
    stopWordDict: dictionaryFile('stop-words'),
  };
  const missing = Object.values(files).find((file) => !fs.existsSync(file));
  if (missing !== undefined) throw new Error(`${missing} is missing. Install guzhi again, or run \`npm run compile\` in its sources.`);
  const jieba = addon();
  jieba.load(files);
  return jieba;
}

/** Loads now what else the first call that needs it would wait for. */
export function loadWords(): void {
  jiebaFor('');
  tagsFor('');
}

/**
 * Loads the words of a few texts alone, where none are loaded yet. Whoever cuts another text then has the rest loaded as well.
 * @param texts with whatever they may be made into before they are cut.
 */
export function loadWordsOf(texts: Iterable<string>): void {
  if (loaded !== null) return;
  const characters = charactersIn(texts);
  let folder: string | null = null;
  try {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-'));
    const part = path.join(folder, 'words.utf8');
    fs.writeFileSync(part, partOfWords(fs.readFileSync(WORDS, 'utf8'), characters));
    loaded = { jieba: load(part), characters };
  } catch {
    // No place to write it: all words are loaded as soon as one is asked for.
  } finally {
    if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Words of a text in order, new names found by the hidden Markov model; nothing left out. */
export const cutWords = (text: string): string[] => jiebaFor(text).cut(text, true);

/**
 * Words of the dictionary in order, what it does not know character by character: a third of the time of `cutWords`. Lines
 * are cut one by one and the last ones kept: what an article names and what finds it are made of the same words.
 */
export function cutKnownWords(text: string): readonly string[] {
  if (!text.includes('\n')) return cutLine(text);
  const words: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) words.push('\n');
    for (const word of cutLine(line)) words.push(word);
  }
  return words;
}

const LINES_KEPT = 500;
const lastLines = new Map<string, readonly string[]>();
function cutLine(line: string): readonly string[] {
  const known = lastLines.get(line);
  if (known !== undefined) return known;
  const words = jiebaFor(line).cut(line, false);
  if (lastLines.size >= LINES_KEPT) lastLines.clear();
  lastLines.set(line, words);
  return words;
}

/** Words of a text with the shorter words inside long ones, as an index wants them. */
export const cutForSearch = (text: string): string[] => jiebaFor(text).cutForSearch(text, true);

/** Words with ICTCLAS tags: nr person, ns place, nt organisation. Twice the time of `cutWords`; see `tagOf`. */
export const tagWords = (text: string): { word: string; tag: string }[] => jiebaFor(text).tag(text);

/**
 * What a word is, in ICTCLAS's tags: nr person, nrt and nrfg persons too, ns place, nt organisation, nz another proper name;
 * n noun, vn verb as a noun, j abbreviation, b a word that stands before nouns.
 */
export type WordTag = 'nr' | 'nrt' | 'nrfg' | 'ns' | 'nt' | 'nz' | 'n' | 'vn' | 'j' | 'b';

export interface TaggedWord {
  readonly tag: WordTag;
  /** How much the word says: its inverse document frequency in the dictionary's own corpus, 3 (everywhere) to 14, whole numbers. */
  readonly weight: number;
}

/** What the dictionary knows of a name, however rare, and of a noun; null for all other words. Loads a table of 164,000 words. */
export const tagOf = (word: string): TaggedWord | null => tagsFor(word).get(word) ?? null;

type Tags = ReadonlyMap<string, TaggedWord>;

/** As with the words that are loaded: all, or those made of certain characters. */
let tags: { readonly table: Tags; readonly characters: Characters | null } | null = null;

function tagsFor(word: string): Tags {
  tags ??= readTags(loaded?.characters ?? null);
  if (tags.characters !== null && !isMadeOf(word, tags.characters)) tags = readTags(null);
  return tags.table;
}

/** Tag and weight, before the words of a line. */
const HEAD = /^(\S+) (\d+) /u;

function readTags(characters: Characters | null): { readonly table: Tags; readonly characters: Characters | null } {
  const table = new Map<string, TaggedWord>();
  for (const line of fs.readFileSync(dictionaryFile('tags'), 'utf8').trim().split('\n')) {
    const [head, tag, weight] = HEAD.exec(line) ?? ['', '', ''];
    const told = { tag: tag as WordTag, weight: Number(weight) };
    const words = characters === null ? line.slice(head.length).split(' ') : partOfLine(line, head.length, characters);
    for (const word of words) table.set(word, told);
  }
  return { table, characters };
}
