/**
 * The part of the dictionary that texts can be cut with. A word that holds a character which stands nowhere in them cannot be
 * found in them: of one page's words there is a tenth, and those are loaded in a fifth of the time. The texts are cut as by the
 * whole dictionary, since what a word weighs is kept too: how often all words stand, and how rare the rarest is.
 */

/** Of characters, by code unit: 1 where it is one of them. */
export type Characters = Uint8Array;

const UNITS = 0x10000;
/** Latin letters, digits, marks: whatever a text is made into, these may stand in it. */
const EVERYWHERE: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x7f],
  [0x2010, 0x2027],
  [0x3000, 0x303f],
  [0xff00, 0xffef],
];
/** No characters of any text: what is made of them is no word. */
const [NOWHERE, NOT_ANYWHERE] = [0xfffe, 0xffff] as const;

export function charactersIn(texts: Iterable<string>): Characters {
  const characters = new Uint8Array(UNITS);
  for (const [from, to] of EVERYWHERE) characters.fill(1, from, to + 1);
  for (const text of texts) for (let i = 0; i < text.length; i++) characters[text.charCodeAt(i)] = 1;
  characters[NOWHERE] = 0;
  characters[NOT_ANYWHERE] = 0;
  return characters;
}

export function isMadeOf(text: string, characters: Characters): boolean {
  for (let i = 0; i < text.length; i++) if (characters[text.charCodeAt(i)] !== 1) return false;
  return true;
}

const [SPACE, ZERO] = [0x20, 0x30] as const;

/** @param words a line each: word, how often it stands, tag. @returns those made of these characters alone, in the same form. */
export function partOfWords(words: string, characters: Characters): string {
  let part = '';
  let left = 0;
  let least = Infinity;
  for (let start = 0; start < words.length;) {
    let at = start;
    let isPart = true;
    for (let unit = words.charCodeAt(at); unit !== SPACE; unit = words.charCodeAt(++at)) isPart &&= characters[unit] === 1;
    let times = 0;
    for (let unit = words.charCodeAt(++at); unit !== SPACE; unit = words.charCodeAt(++at)) times = times * 10 + unit - ZERO;
    const end = words.indexOf('\n', at) + 1;
    if (isPart) part += words.slice(start, end);
    else left += times;
    least = Math.min(least, times);
    start = end;
  }
  // Two words for all that are left out, one as rare as the rarest.
  if (left < 2 * least) return words;
  return `${part}${String.fromCharCode(NOWHERE)} ${least} x\n${String.fromCharCode(NOT_ANYWHERE)} ${left - least} x\n`;
}

/** @param line words with a space between them. @param from where the first begins. @returns those made of these characters alone. */
export function partOfLine(line: string, from: number, characters: Characters): readonly string[] {
  const part: string[] = [];
  for (let start = from; start < line.length;) {
    let at = start;
    let isPart = true;
    for (let unit = line.charCodeAt(at); at < line.length && unit !== SPACE; unit = line.charCodeAt(++at))
      isPart &&= characters[unit] === 1;
    if (isPart) part.push(line.slice(start, at));
    start = at + 1;
  }
  return part;
}
