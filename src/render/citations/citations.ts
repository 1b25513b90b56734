/** All forms in which an article can be cited, as its page offers them. */
import { unitAt } from '../../text/code-units.ts';
import { bibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './csl.ts';
import { gbt7714 } from './gbt7714.ts';
import { ris } from './ris.ts';

/** A form for people to read. */
export interface CitationText {
  /** GB/T 7714—2015 … */
  readonly name: string;
  readonly text: string;
}

/** A form for reference managers: a file that the page itself carries in its link, so that it needs neither script nor server. */
export interface CitationFile {
  /** BibTeX … */
  readonly name: string;
  readonly file: string;
  /** A `data:` address. */
  readonly href: string;
}

export const citationTexts = (item: Cited): readonly CitationText[] => [
  { name: 'GB/T 7714—2025', text: gbt7714(item, '2025') },
  { name: 'GB/T 7714—2015', text: gbt7714(item, '2015') },
];

/** @param texts see citationTexts. */
export const citationFiles = (item: Cited, texts = citationTexts(item)): readonly CitationFile[] => [
  { name: 'RIS', file: `${item.id}.ris`, href: dataAddress('application/x-research-info-systems', ris(item)) },
  { name: 'BibTeX', file: `${item.id}.bib`, href: dataAddress('application/x-bibtex', bibtex(item)) },
  { name: 'CSL-JSON', file: `${item.id}.json`, href: dataAddress('application/vnd.citationstyles.csl+json', cslJson(item)) },
  { name: 'GB/T 7714', file: `${item.id}.txt`, href: dataAddress('text/plain', texts.map(({ text }) => `${text}\r\n`).join('')) },
];

/** Only what an address may not hold is escaped: Han characters stay as they are, a third of their length in escapes. */
const dataAddress = (type: string, text: string): string => `data:${type};charset=utf-8,${inAddress(text)}`;

/** All of ASCII that is not a letter, a digit or harmless; what is no URL code point; and half a character, from a damaged text. */
const MUST_ESCAPE = /[^\w\-.~!$&'()*+,;=:@/?\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}]/gu;
const HALF = /^\p{Surrogate}$/u;

const escaped = (character: string): string => (HALF.test(character) ? '\ufffd' : encodeURIComponent(character));

/** What stands for a character of ASCII: null for itself. */
const ASCII = Array.from({ length: 0x80 }, (_, code): string | null => {
  const character = String.fromCharCode(code);
  return character.search(MUST_ESCAPE) === -1 ? null : escaped(character);
});

/** Beyond ASCII, half characters aside. */
const staysAsItIs = (unit: number): boolean =>
  (unit >= 0xa0 && unit <= 0xd7ff) || (unit >= 0xe000 && unit <= 0xfdcf) || (unit >= 0xfdf0 && unit <= 0xfffd);

/** The same few marks come dozens of times an article: looked up, they take a quarter of the time. */
function inAddress(text: string): string {
  const { length } = text;
  let out = '';
  let from = 0;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, i);
    if (staysAsItIs(unit)) continue;
    const stands = ASCII[unit];
    if (stands === null) continue;
    // Seldom met: the pattern knows.
    if (stands === undefined) return text.replace(MUST_ESCAPE, escaped);
    out += text.slice(from, i) + stands;
    from = i + 1;
  }
  return out + text.slice(from);
}
