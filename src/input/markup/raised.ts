/** Superscript and subscript characters, so that 10⁸ does not become 108 in plain text. NFKC folds them for search. */

const PLAIN_RAISED = '0123456789+-=()abcdefghijklmnoprstuvwxyz';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
const PLAIN_LOWERED = '0123456789+-=()aehijklmnoprstuvx';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';

const table = (plain: string, shifted: string): ReadonlyMap<string, string> =>
  new Map([...plain].map((character, i) => [character, [...shifted][i] ?? character]));
const SHIFTED = { sup: table(PLAIN_RAISED, RAISED), sub: table(PLAIN_LOWERED, LOWERED) } as const;

/** @returns the text in raised or lowered characters; null where one of its characters has no such form. */
export function shifted(text: string, direction: 'sup' | 'sub'): string | null {
  let out = '';
  for (const character of text) {
    const form = SHIFTED[direction].get(character);
    if (form === undefined) return null;
    out += form;
  }
  return out;
}
