/** All forms of an article's citation that its page offers. */
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

/** A form for reference managers: a file inside the link itself, so that saving it needs neither script nor server. */
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

/** Escapes only what an address may not contain: Han characters stay as they are, a third of the length of their escapes. */
const dataAddress = (type: string, text: string): string => `data:${type};charset=utf-8,${inAddress(text)}`;

/** ASCII except letters, digits and harmless marks; everything but URL code points; and lone surrogates from a damaged text. */
const MUST_ESCAPE = /[^\w\-.~!$&'()*+,;=:@/?\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}]/gu;
const HALF = /^\p{Surrogate}$/u;

const escaped = (character: string): string => (HALF.test(character) ? '\ufffd' : encodeURIComponent(character));

/** The escape for each character of ASCII; null if the character needs none. */
const ASCII = Array.from({ length: 0x80 }, (_, code): string | null => {
  const character = String.fromCharCode(code);
  return character.search(MUST_ESCAPE) === -1 ? null : escaped(character);
});

/** For code units beyond ASCII, surrogates excluded. */
const staysAsItIs = (unit: number): boolean =>
  (unit >= 0xa0 && unit <= 0xd7ff) || (unit >= 0xe000 && unit <= 0xfdcf) || (unit >= 0xfdf0 && unit <= 0xfffd);

/** Looks up the escapes of ASCII: the same few marks occur dozens of times in an article. */
function inAddress(text: string): string {
  const { length } = text;
  let out = '';
  let from = 0;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, i);
    if (staysAsItIs(unit)) continue;
    const escape = ASCII[unit];
    if (escape === null) continue;
    // Rare: left to the pattern.
    if (escape === undefined) return text.replace(MUST_ESCAPE, escaped);
    out += text.slice(from, i) + escape;
    from = i + 1;
  }
  return out + text.slice(from);
}
