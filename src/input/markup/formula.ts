/**
 * Reads the formulas that OCR engines write for printed numbers: `8.5\%`, `28^{\circ}\mathrm{C}`, `2 , 4 6 0`, `\textcircled{3}`.
 * Only numbers, units and the commands listed here are read; anything else between dollar signs is print.
 */
import { shifted } from './raised.ts';

/** Commands that print one character or nothing. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['$', '$'],
  [' ', ''],
  [',', ''],
  [';', ''],
  ['!', ''],
  ['quad', ''],
  ['circ', '°'],
  ['degree', '°'],
  ['sim', '～'],
  ['thicksim', '～'],
  ['geq', '≥'],
  ['ge', '≥'],
  ['leq', '≤'],
  ['le', '≤'],
  ['times', '×'],
  ['pm', '±'],
  ['cdot', '·'],
  ['prime', '′'],
]);
/** Commands that set their argument in another face. */
const FACES = new Set(['mathrm', 'mathbf', 'text']);

const ALLOWED = /^[\x20-\x7e≥≤×±°℃～]+$/u;
const HAS_FIGURE = /[\dA-Z]/u;
/** A formula without commands: a number or a short name, `2 , 4 6 0` or `A`, and no end of one sum with the beginning of the next. */
const FIGURE = /^[\dA-Z](?:[\d A-Z.,:+\-/=()%*]*[\dA-Z)%])?$/u;
const HAS_COMMAND = /[\\^_{]/u;
const FORBIDDEN = /[$<>[\]|\\{}]/u;
const TOKEN = /\\(?:[A-Za-z]+|.)|./gsu;

interface Reading {
  readonly tokens: readonly string[];
  at: number;
}

/** @param inner what stands between the signs that mark a formula. @returns the printed characters, or null if it is no formula. */
export function formulaText(inner: string): string | null {
  if (!ALLOWED.test(inner) || !HAS_FIGURE.test(inner)) return null;
  if (!HAS_COMMAND.test(inner) && !FIGURE.test(inner)) return null;
  const reading: Reading = { tokens: inner.match(TOKEN) ?? [], at: 0 };
  const text = sequence(reading, false);
  if (text === null || text === '') return null;
  return FORBIDDEN.test(text.replaceAll('$', '')) ? null : text.replaceAll('°C', '℃').replaceAll('°F', '℉');
}

/** Reads to the end, or to the brace that closes a group. */
function sequence(reading: Reading, grouped: boolean): string | null {
  let text = '';
  while (reading.at < reading.tokens.length) {
    if (reading.tokens[reading.at] === '}') {
      reading.at++;
      return grouped ? text : null;
    }
    const item = next(reading);
    if (item === null) return null;
    text += item;
  }
  return grouped ? null : text;
}

function next(reading: Reading): string | null {
  const token = reading.tokens[reading.at++] ?? '';
  if (token === '{') return sequence(reading, true);
  if (token === '^') return script(reading, 'sup', '^');
  if (token === '_') return script(reading, 'sub', '_');
  if (token === ' ' || token === '~') return '';
  if (!token.startsWith('\\')) return token;
  const name = token.slice(1);
  if (name === 'textcircled') return circled(argument(reading));
  return FACES.has(name) ? argument(reading) : (COMMANDS.get(name) ?? null);
}

/** The group or the single character that a command or script takes. */
function argument(reading: Reading): string | null {
  while (reading.tokens[reading.at] === ' ') reading.at++;
  return reading.at < reading.tokens.length && reading.tokens[reading.at] !== '}' ? next(reading) : null;
}

const ALREADY_RAISED = /^[°′℃～]*$/u;

function script(reading: Reading, direction: 'sup' | 'sub', sign: string): string | null {
  const text = argument(reading);
  if (text === null || ALREADY_RAISED.test(text)) return text;
  return shifted(text, direction) ?? sign + text;
}

const CIRCLED = /^(?:[1-9]|1\d|20)$/u;
const CIRCLED_LETTER = /^[A-Za-z]$/u;

function circled(text: string | null): string | null {
  if (text === null) return null;
  if (CIRCLED.test(text)) return String.fromCodePoint(0x2460 + Number(text) - 1);
  if (!CIRCLED_LETTER.test(text)) return `(${text})`;
  const letter = text.charCodeAt(0);
  return String.fromCodePoint(letter < 97 ? 0x24b6 + letter - 65 : 0x24d0 + letter - 97);
}
