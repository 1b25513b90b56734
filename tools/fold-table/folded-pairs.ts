/** A character and the one it folds to. */
export type FoldedPair = readonly [from: string, to: string];

/** The range of code points that contains all Han characters encoded as one UTF-16 unit. */
const FIRST = 0x3400;
const LAST = 0xfaff;

/**
 * @param converters functions that simplify a text; the first that changes a character decides
 * @param oldShapes each with today's character; where a converter changes it, the converter decides
 * @returns pairs sorted by code point; no target folds further, so that folding is idempotent
 */
export function foldedPairs(
  converters: readonly ((text: string) => string)[],
  oldShapes: ReadonlyMap<string, string> = new Map(),
): FoldedPair[] {
  const folded = new Map<string, string>();
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    if (isSurrogateOrPrivate(code) || character.normalize('NFKC') !== character) continue;
    const target = converters.map((convert) => convert(character)).find((text) => text !== character && text.length === 1);
    if (target !== undefined) folded.set(character, target);
  }
  for (const [from, to] of folded) if (oldShapes.has(to)) folded.set(from, finalOf(to, folded, oldShapes));
  // An old shape may be given with a character that folds itself.
  for (const [old, today] of oldShapes) if (!folded.has(old)) folded.set(old, finalOf(today, folded, oldShapes));
  // 麼 folds to 么, which by itself would fold to 幺.
  const targets = new Set(folded.values());
  return [...folded].filter(([from]) => !targets.has(from)).sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
}

function finalOf(today: string, folded: ReadonlyMap<string, string>, oldShapes: ReadonlyMap<string, string>): string {
  const next = folded.get(today) ?? oldShapes.get(today);
  return next === undefined ? today : finalOf(next, folded, oldShapes);
}

const isSurrogateOrPrivate = (code: number): boolean => code >= 0xd800 && code < 0xf900;
