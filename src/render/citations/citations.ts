/** All forms in which an article can be cited, as its page offers them. */
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
const dataAddress = (type: string, text: string): string => `data:${type};charset=utf-8,${text.replace(MUST_ESCAPE, escaped)}`;

/** All of ASCII that is not a letter, a digit or harmless; what is no URL code point; and half a character, from a damaged text. */
const MUST_ESCAPE = /[^\w\-.~!$&'()*+,;=:@/?\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}]/gu;
const HALF = /^\p{Surrogate}$/u;

/** The same few marks come dozens of times an article. */
const ASCII = Array.from({ length: 0x80 }, (_, code) => encodeURIComponent(String.fromCharCode(code)));
const escaped = (character: string): string =>
  ASCII[character.charCodeAt(0)] ?? (HALF.test(character) ? '\ufffd' : encodeURIComponent(character));
