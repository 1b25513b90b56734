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
import { memoise } from '../memoise.ts';
import { dictionaryFile } from '../package-folder.ts';
import { type Characters, charactersIn, isMadeOf, partOfWords } from './part-of-dictionary.ts';
import { readWordTags } from './word-tags.ts';
import type { TaggedWord, Words } from './words.ts';

interface Jieba {
  load(options: Readonly<Record<'dict' | 'userDict' | 'idfDict' | 'stopWordDict', string>>): void;
  cut(text: string, useHmm?: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

/** Something that is loaded for certain texts: those made of these characters; null for all texts. */
interface Loaded<T> {
  readonly content: T;
  readonly characters: Characters | null;
}

const serves = (loaded: Loaded<unknown>, text: string): boolean => loaded.characters === null || isMadeOf(text, loaded.characters);

/** What this thread's addon has loaded: it holds one dictionary, and loading another replaces it. */
let inAddon: Loaded<Jieba> | null = null;

/** An article's lines are cut twice, for what it names and for the search index: this many of the last lines are kept. */
const LINES_KEPT = 500;

export function openNodejiebaWords(): Words {
  let words: Loaded<Jieba> | null = null;
  let tags: Loaded<ReadonlyMap<string, TaggedWord>> | null = null;
  const use = (dictionary: string, characters: Characters | null): Loaded<Jieba> =>
    (inAddon = words = { content: loadJieba(dictionary), characters });
  const jiebaFor = (text: string): Jieba => {
    const isReady = words !== null && words === inAddon && serves(words, text);
    return (isReady && words !== null ? words : use(ALL_WORDS, null)).content;
  };
  const useTags = (characters: Characters | null) => (tags = { content: readWordTags(characters), characters });
  const tagsFor = (word: string): ReadonlyMap<string, TaggedWord> => {
    tags ??= useTags(words?.characters ?? null);
    return (serves(tags, word) ? tags : useTags(null)).content;
  };
  const cutLine = memoise(LINES_KEPT, (line): readonly string[] => jiebaFor(line).cut(line, false));
  return {
    cut: (line) => jiebaFor(line).cut(line, true),
    cutKnown: (text) => (text.includes('\n') ? cutLines(text, cutLine) : cutLine(text)),
    tag: (line) => jiebaFor(line).tag(line),
    tagOf: (word) => tagsFor(word).get(word) ?? null,
    load() {
      jiebaFor('');
      tagsFor('');
    },
    loadFor(texts) {
      if (words === null) withPartOfWords(charactersIn(texts), use);
    },
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

/** Writes the part of the dictionary into a temporary folder, as the addon loads files only, and removes the folder after `use`. */
function withPartOfWords(characters: Characters, use: (dictionary: string, characters: Characters) => void): void {
  let folder: string | null = null;
  try {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-'));
    const part = path.join(folder, 'words.utf8');
    fs.writeFileSync(part, partOfWords(fs.readFileSync(ALL_WORDS, 'utf8'), characters));
    use(part, characters);
  } catch {
    // The disk has no room for it: all words are loaded at the first call.
  } finally {
    if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
  }
}

function cutLines(text: string, cutLine: (line: string) => readonly string[]): readonly string[] {
  const words: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) words.push('\n');
    for (const word of cutLine(line)) words.push(word);
  }
  return words;
}
