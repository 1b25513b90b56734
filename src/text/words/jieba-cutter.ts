/**
 * Cuts Chinese text into words: cppjieba's MPSegment, MixSegment and PosTagger (cppjieba 5, MIT licence) in TypeScript, for machines
 * where its addon cannot be installed. Equal results are the purpose, so the order of every comparison and addition is the original's.
 */
import { type DictionaryTrie, NOWHERE, ROOT } from './dictionary-trie.ts';
import type { HiddenMarkovModel } from './hidden-markov-model.ts';

/** Space, tab, line end, `，` and `。` cut a text before anything else does, and are words of their own. */
const isSeparator = (point: number): boolean => point === 0x20 || point === 0x09 || point === 0x0a || point === 0xff0c || point === 0x3002;
const isDigit = (point: number): boolean => point >= 0x30 && point <= 0x39;
const isLetter = (point: number): boolean => (point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a);
const POINT = 0x2e;
const ASCII_END = 0x80;
const TWO_UNITS = 0x10000;
/** No word of a dictionary is longer, in code points. */
const LONGEST_WORD = 512;
const LOWEST = -3.14e100;

export interface JiebaCutter {
  /**
   * Words whose concatenation is the text, lone surrogates as U+FFFD.
   * @param unknown whether the hidden Markov model finds words that the dictionary lacks; without it they come character by character
   */
  cut(text: string, unknown: boolean): string[];
  /** The ICTCLAS tag of one word; x for what the dictionary lacks, m for figures, eng for Latin letters. */
  tagOf(word: string): string;
}

export function jiebaCutter(trie: DictionaryTrie, model: HiddenMarkovModel): JiebaCutter {
  let points = new Int32Array(1 << 12);
  /** By place: the weight of the best way from there to the end of the part, and the length of its first word. */
  let weights = new Float64Array(1 << 12);
  let lengths = new Int32Array(1 << 12);
  const ends: number[] = [];

  /** @returns how many code points the text has, now in `points`. */
  function take(text: string): number {
    if (points.length < text.length) {
      points = new Int32Array(2 * text.length);
      weights = new Float64Array(2 * text.length);
      lengths = new Int32Array(2 * text.length);
    }
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const point = text.codePointAt(i) ?? 0;
      if (point >= TWO_UNITS) i++;
      points[count++] = point;
    }
    return count;
  }

  /** The likeliest words of the dictionary, from the end to the beginning: of equal ways the one found first, the shortest word, stays. */
  function weigh(from: number, to: number): void {
    const { weights: wordWeights, lowestWeight } = trie;
    for (let i = to - 1; i >= from; i--) {
      let node = trie.next(ROOT, points[i] ?? 0);
      const alone = wordWeights[node] ?? NaN;
      let best = (i + 1 < to ? (weights[i + 1] ?? 0) : 0) + (Number.isNaN(alone) ? lowestWeight : alone);
      let length = 1;
      if (!(best > LOWEST)) best = LOWEST;
      for (let j = i + 1; j < to && j - i < LONGEST_WORD; j++) {
        node = node === NOWHERE ? NOWHERE : trie.next(node, points[j] ?? 0);
        if (node === NOWHERE) break;
        const weight = (j + 1 < to ? (weights[j + 1] ?? 0) : 0) + (wordWeights[node] ?? NaN);
        if (weight > best) [best, length] = [weight, j - i + 1];
      }
      weights[i] = best;
      lengths[i] = length;
    }
  }

  /** Ends of the words of characters that the dictionary left alone. */
  function cutUnknown(from: number, to: number): void {
    let start = from;
    for (let at = from; at < to;) {
      const point = points[at] ?? 0;
      if (point >= ASCII_END) {
        at++;
        continue;
      }
      if (start < at) model.cut(points, start, at, ends);
      at++;
      if (isLetter(point)) while (at < to && (isLetter(points[at] ?? 0) || isDigit(points[at] ?? 0))) at++;
      else if (isDigit(point)) while (at < to && (isDigit(points[at] ?? 0) || points[at] === POINT)) at++;
      ends.push(at);
      start = at;
    }
    if (start < to) model.cut(points, start, to, ends);
  }

  function cutPart(from: number, to: number, unknown: boolean): void {
    weigh(from, to);
    for (let i = from; i < to;) {
      const length = lengths[i] ?? 1;
      if (!unknown || length > 1) ends.push((i += length));
      else {
        const start = i;
        while (i < to && lengths[i] === 1) i++;
        cutUnknown(start, i);
      }
    }
  }

  return {
    cut(text, unknown) {
      const sound = text.toWellFormed();
      const count = take(sound);
      ends.length = 0;
      for (let from = 0; from < count;) {
        let to = from;
        while (to < count && !isSeparator(points[to] ?? 0)) to++;
        if (to === from) to++;
        cutPart(from, to, unknown);
        from = to;
      }
      return wordsBetween(sound, points, ends, count === sound.length);
    },
    tagOf(word) {
      let node = ROOT;
      for (const character of word) node = node === NOWHERE ? NOWHERE : trie.next(node, character.codePointAt(0) ?? 0);
      return (node === NOWHERE ? '' : trie.tagAt(node)) || tagByCharacters(word);
    },
  };
}

/** @param ends places after the last code point of each word. @param plain whether each code point is one code unit. */
function wordsBetween(text: string, points: Int32Array, ends: readonly number[], plain: boolean): string[] {
  const words: string[] = [];
  let unit = 0;
  let at = 0;
  for (const end of ends) {
    const start = unit;
    if (plain) unit = end;
    else while (at < end) unit += (points[at++] ?? 0) < TWO_UNITS ? 1 : 2;
    words.push(text.slice(start, unit));
  }
  return words;
}

/** A word that is not in the dictionary: m where its ASCII characters are figures, eng where others are among them, x without any. */
function tagByCharacters(word: string): string {
  const characters = [...word];
  const half = Math.floor(characters.length / 2);
  let ascii = 0;
  let digits = 0;
  for (const character of characters) {
    // The original looks no further than at half of them.
    if (ascii >= half) break;
    const point = character.codePointAt(0) ?? 0;
    if (point < ASCII_END) ascii++;
    if (isDigit(point)) digits++;
  }
  return ascii === 0 ? 'x' : digits === ascii ? 'm' : 'eng';
}
