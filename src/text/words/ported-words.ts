/**
 * Words by cppjieba's algorithm in TypeScript, for machines where nodejieba's addon is not to be had. Both give the same words for
 * every text (test/text/words/same-words.test.ts), so that a site has the same bytes wherever it is built.
 */
import fs from 'node:fs';
import { dictionaryFile } from '../package-folder.ts';
import { DictionaryTrie } from './dictionary-trie.ts';
import { type HiddenMarkovModel, hiddenMarkovModel } from './hidden-markov-model.ts';
import { jiebaCutter } from './jieba-cutter.ts';
import { type Characters, partOfWords } from './part-of-dictionary.ts';
import type { Words } from './words.ts';
import { type Cutter, wordsByCutter } from './words-by-cutter.ts';

export function openPortedWords(): Words {
  let model: HiddenMarkovModel | null = null;
  const open = (characters: Characters | null): Cutter => {
    const all = fs.readFileSync(dictionaryFile('words'), 'utf8');
    model ??= hiddenMarkovModel(fs.readFileSync(dictionaryFile('model'), 'utf8'));
    const cutter = jiebaCutter(new DictionaryTrie(characters === null ? all : partOfWords(all, characters)), model);
    return {
      cut: cutter.cut,
      tag: (line) => cutter.cut(line, true).map((word) => ({ word, tag: cutter.tagOf(word) })),
    };
  };
  return wordsByCutter(open);
}
