/** A character and the one it folds to. */
export type FoldedPair = readonly [from: string, to: string];

/** The range of code points that contains all Han characters encoded as one UTF-16 unit. */
const FIRST = 0x3400;
const LAST = 0xfaff;

/**
 * @param converters functions that simplify a text; the first that changes a character decides
 * @returns pairs sorted by code point; no target folds further, so that folding is idempotent
 */
export function foldedPairs(converters: readonly ((text: string) => string)[]): FoldedPair[] {
  const folded = new Map<string, string>();
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    if (isSurrogateOrPrivate(code) || character.normalize('NFKC') !== character) continue;
    const target = converters.map((convert) => convert(character)).find((text) => text !== character && text.length === 1);
    if (target !== undefined) folded.set(character, target);
  }
  // 麼 folds to 么, which by itself would fold to 幺.
  const targets = new Set(folded.values());
  return [...folded].filter(([from]) => !targets.has(from));
}

const isSurrogateOrPrivate = (code: number): boolean => code >= 0xd800 && code < 0xf900;
