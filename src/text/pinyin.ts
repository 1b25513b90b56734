/** The only place that knows pinyin-pro. Loaded at the first call: most runs never need it. */
import { createRequire } from 'node:module';

interface PinyinPro {
  pinyin(text: string, options: { readonly toneType: 'none'; readonly type: 'array'; readonly v: boolean }): string[];
}

let loaded: PinyinPro | null = null;
function pinyinPro(): PinyinPro {
  loaded ??= createRequire(import.meta.url)('pinyin-pro') as PinyinPro;
  return loaded;
}

const SYLLABLE = /^[a-z]+$/u;

/** The syllables of a word in simplified script, without tones, ü as v; what is no Chinese is left out. */
export const syllables = (word: string): string[] =>
  pinyinPro()
    .pinyin(word, { toneType: 'none', type: 'array', v: true })
    .filter((syllable) => SYLLABLE.test(syllable));
