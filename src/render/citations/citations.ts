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

export const citationFiles = (item: Cited): readonly CitationFile[] => [
  { name: 'RIS', file: `${item.id}.ris`, href: dataAddress('application/x-research-info-systems', ris(item)) },
  { name: 'BibTeX', file: `${item.id}.bib`, href: dataAddress('application/x-bibtex', bibtex(item)) },
  { name: 'CSL-JSON', file: `${item.id}.json`, href: dataAddress('application/vnd.citationstyles.csl+json', cslJson(item)) },
  {
    name: 'GB/T 7714',
    file: `${item.id}.txt`,
    href: dataAddress(
      'text/plain',
      citationTexts(item)
        .map(({ text }) => `${text}\r\n`)
        .join(''),
    ),
  },
];

/** Only what an address may not hold is escaped: Han characters stay as they are, a third of their length in escapes. */
function dataAddress(type: string, text: string): string {
  const escaped = text.replace(HALF, '\ufffd').replace(MUST_ESCAPE, (character) => encodeURIComponent(character));
  return `data:${type};charset=utf-8,${escaped}`;
}
/** Half a character, from a damaged text: no address can hold it. */
const HALF = /\p{Surrogate}/gu;
/** All of ASCII that is not a letter, a digit or harmless; and what is no URL code point. */
const MUST_ESCAPE = /[^\w\-.~!$&'()*+,;=:@/?\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}]/gu;
