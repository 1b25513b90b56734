/** Pronunciation of Chinese, by pinyin-pro. The package is loaded at the first call, since most runs do not need it. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dictionaryFile } from './package-folder.ts';

interface PinyinPro {
  pinyin(text: string, options: { readonly toneType: 'none'; readonly type: 'array'; readonly v: boolean }): string[];
}

/** The package, once loaded. */
let loaded: PinyinPro | null = null;
function pinyinPro(): PinyinPro {
  loaded ??= createRequire(import.meta.url)('pinyin-pro') as PinyinPro;
  return loaded;
}

const SYLLABLE = /^[a-z]+$/u;

/** The syllables of a word in simplified script, without tones, ü as v; characters that are not Chinese are left out. */
export const syllables = (word: string): string[] =>
  pinyinPro()
    .pinyin(word, { toneType: 'none', type: 'array', v: true })
    .filter((syllable) => SYLLABLE.test(syllable));

/** The syllable of a single character, from a small table; empty for characters that are not Chinese. */
export const soundOf = (character: string): string => (sounds ??= readSounds()).get(character) ?? '';

/** The table, once read; never changes. */
let sounds: ReadonlyMap<string, string> | null = null;
function readSounds(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of fs.readFileSync(dictionaryFile('sounds'), 'utf8').trim().split('\n')) {
    const [sound = '', characters = ''] = line.split(' ');
    for (const character of characters) table.set(character, sound);
  }
  return table;
}
