/** Warns about raw HTML in a readable page and about pages larger than any newspaper page. */
import { diagnosticOf } from '../messages/message.ts';
import { READ } from '../messages/read.ts';
import type { Diagnostic } from '../model/model.ts';

/** An HTML tag or comment: `<div`, `</p>`, `<!--`; not a lone `<` as in 1<2. */
const HTML_TAG = /<(?:\/?[a-z][a-z\d-]*[\s/>]|!--)/iu;
/** A Markdown address with spaces: `](<a b.png>)`. */
const ADDRESS = /\]\(<[^<>\n]{1,500}>/gu;
const withoutAddresses = (line: string): string => (line.includes('](<') ? line.replace(ADDRESS, '](') : line);
/** Bytes of a suspiciously large page; the largest pages of real papers have some 20,000 characters. */
const LARGE = 1_000_000;

export function pageWarnings(file: string, lines: readonly string[], bytes: number): Diagnostic[] {
  return [...htmlWarning(file, lines), ...sizeWarning(file, bytes)];
}

function htmlWarning(file: string, lines: readonly string[]): Diagnostic[] {
  const found = lines.flatMap((text, i) => (HTML_TAG.test(withoutAddresses(text)) ? [i] : []));
  const [first] = found;
  if (first === undefined) return [];
  return [diagnosticOf(READ.html({ others: found.length - 1 }), file, first + 1, (lines[first] ?? '').trim())];
}

function sizeWarning(file: string, bytes: number): Diagnostic[] {
  if (bytes < LARGE) return [];
  return [diagnosticOf(READ.large({ megabytes: (bytes / 1e6).toFixed(1) }), file)];
}
