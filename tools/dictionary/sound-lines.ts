/** The range of code points that contains all Han characters. */
const FIRST_HAN = 0x2e80;
const LAST_HAN = 0x323af;
const HAN = /\p{Script=Han}/u;
const SYLLABLE = /^[a-z]+$/u;

/**
 * @param readingsOf returns the readings of a character, most common first, without tones, `ü` as `v`
 * @returns one line per syllable, sorted: the syllable, a space, the characters whose most common reading it is
 */
export function soundLines(readingsOf: (character: string) => readonly string[]): string[] {
  const lines = new Map<string, string>();
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const character = String.fromCodePoint(code);
    if (!HAN.test(character)) continue;
    const syllable = readingsOf(character).find((reading) => SYLLABLE.test(reading));
    if (syllable !== undefined) lines.set(syllable, `${lines.get(syllable) ?? `${syllable} `}${character}`);
  }
  return [...lines.values()].sort();
}
