/** Warns about HTML that no engine writes, about line ends that are written out, and about pages larger than any newspaper page. */
import { TAG } from '../input/markup/tags.ts';
import { diagnosticOf } from '../messages/message.ts';
import { READ } from '../messages/read.ts';
import type { Diagnostic } from '../model/model.ts';

/** An HTML tag or comment: `<script`, `</form>`, `<!--`; not a lone `<` as in 1<2. */
const HTML_TAG = /<(?:\/?[a-z][a-z\d-]*[\s/>]|!--)/iu;
/** What is read as markup: a Markdown address with spaces, `](<a b.png>)`, and a comment on one line. */
const ADDRESS = /\]\(<[^<>\n]{1,500}>/gu;
const COMMENT = /<!--[^<>]{0,2000}-->/gu;
/** Longest line that is looked at, in UTF-16 units. A judgement. */
const LONGEST = 100_000;

/** Whether a line holds HTML that is shown as text. */
const hasHtml = (line: string): boolean =>
  line.includes('<') &&
  line.length <= LONGEST &&
  HTML_TAG.test(line) &&
  HTML_TAG.test(line.replace(ADDRESS, '](').replace(COMMENT, '').replace(TAG, ''));

/** `\n` written out between words, as a line of JSON has it. */
const WRITTEN_LINE_END = /(?:\\r)?\\n(?![A-Za-z])/u;
/** Bytes of a suspiciously large page; the largest pages of real papers have some 20,000 characters. */
const LARGE = 1_000_000;

export function pageWarnings(file: string, lines: readonly string[], bytes: number): Diagnostic[] {
  return [...htmlWarning(file, lines), ...lineEndWarning(file, lines), ...sizeWarning(file, bytes)];
}

function htmlWarning(file: string, lines: readonly string[]): Diagnostic[] {
  const found = lines.flatMap((text, i) => (hasHtml(text) ? [i] : []));
  const [first] = found;
  if (first === undefined) return [];
  return [diagnosticOf(READ.html({ others: found.length - 1 }), file, first + 1, (lines[first] ?? '').trim())];
}

function lineEndWarning(file: string, lines: readonly string[]): Diagnostic[] {
  const first = lines.findIndex((line) => line.includes('\\n') && WRITTEN_LINE_END.test(line));
  return first < 0 ? [] : [diagnosticOf(READ.writtenLineEnds(), file, first + 1, (lines[first] ?? '').trim())];
}

function sizeWarning(file: string, bytes: number): Diagnostic[] {
  if (bytes < LARGE) return [];
  return [diagnosticOf(READ.large({ megabytes: (bytes / 1e6).toFixed(1) }), file)];
}
