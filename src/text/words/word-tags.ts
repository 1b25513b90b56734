/** The tags and weights of names and nouns: a table of 164,000 words that tools/dictionary makes. */
import fs from 'node:fs';
import { dictionaryFile } from '../package-folder.ts';
import { type Characters, partOfLine } from './part-of-dictionary.ts';
import type { TaggedWord, WordTag } from './words.ts';

/** Tag and weight, before the words of a line. */
const HEAD = /^(\S+) (\d+) /u;

/** @param characters null for all words, else only those made of these characters. */
export function readWordTags(characters: Characters | null): ReadonlyMap<string, TaggedWord> {
  const table = new Map<string, TaggedWord>();
  for (const line of fs.readFileSync(dictionaryFile('tags'), 'utf8').trim().split('\n')) {
    const [head, tag, weight] = HEAD.exec(line) ?? ['', '', ''];
    const tagged = { tag: tag as WordTag, weight: Number(weight) };
    const words = characters === null ? line.slice(head.length).split(' ') : partOfLine(line, head.length, characters);
    for (const word of words) table.set(word, tagged);
  }
  return table;
}
