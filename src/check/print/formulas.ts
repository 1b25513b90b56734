/** Formulas that OCR engines make of printed figures: `$7.4\%$`, `$31^{\circ}\mathrm{C}$`, `\(96\%\)`. */
import { BREAK } from './fold.ts';

/** A formula between two dollar signs; the second may begin the next formula. */
const DOLLARS = /\$(?=([^$\n]{1,200})\$)/gu;
const SQUARE_BRACKETS = /\\\[([^\n]{1,200}?)\\\]/gu;
/** A hidden `\(` … `\)`: printed-lines.ts keeps escaped marks in the private use area. */
const HIDDEN_BRACKETS = /\uF728([^\uF728\uF729]{1,200})\uF729/gu;
const COMMAND = /\\[A-Za-z]+/gu;
const COMMAND_LEFT = /\\[A-Za-z]/u;
const HAN = /\p{Script=Han}/u;

/** The text with formulas as the characters between their commands: 7.4%, 31C. `$3.5元,每条$` is no formula but two prices. */
export function withoutFormulas(text: string): string {
  const bare = (all: string, inner: string): string => (isFormula(inner) ? plain(inner) : all);
  const left = withoutDollars(text).replace(SQUARE_BRACKETS, bare).replace(HIDDEN_BRACKETS, bare);
  // Dollar signs beside a formula may be its own.
  return left === text && !COMMAND_LEFT.test(text) ? text : left.replace(COMMAND, BREAK).replaceAll('$', BREAK);
}

function withoutDollars(text: string): string {
  let out = '';
  let from = 0;
  for (const { index, 1: inner = '' } of text.matchAll(DOLLARS)) {
    if (index < from || !isFormula(inner)) continue;
    out += text.slice(from, index) + plain(inner);
    from = index + inner.length + 2;
  }
  return out + text.slice(from);
}

const isFormula = (inner: string): boolean => !HAN.test(inner.replace(/\\(?:text|mbox|mathrm|textbf)\s*\{[^{}]*\}/gu, ''));

const plain = (inner: string): string => inner.replace(COMMAND, BREAK).replace(/[_~]/gu, BREAK);
