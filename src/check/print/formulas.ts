/** Formulas that OCR engines make of printed figures: `$7.4\%$`, `$31^{\circ}\mathrm{C}$`, `\(96\%\)`. */

const DOLLARS = /(?<![\\A-Za-z])\$([^$\n]{1,200})\$/gu;
const SQUARE_BRACKETS = /\\\[([^\n]{1,200}?)\\\]/gu;
/** A hidden `\(` … `\)`: printed-lines.ts keeps escaped marks in the private use area. */
const HIDDEN_BRACKETS = /\uF728([^\uF728\uF729]{1,200})\uF729/gu;
const COMMAND = /\\[A-Za-z]+/gu;
const HAN = /\p{Script=Han}/u;

/** The text with formulas as the characters between their commands: 7.4%, 31C. `$3.5元,每条$` is no formula but two prices. */
export function withoutFormulas(text: string): string {
  const bare = (all: string, inner: string): string => (isFormula(inner) ? plain(inner) : all);
  return text.replace(DOLLARS, bare).replace(SQUARE_BRACKETS, bare).replace(HIDDEN_BRACKETS, bare);
}

const isFormula = (inner: string): boolean => !HAN.test(inner.replace(/\\(?:text|mbox|mathrm|textbf)\s*\{[^{}]*\}/gu, ''));

const plain = (inner: string): string => inner.replace(COMMAND, '').replace(/[_~]/gu, '');
