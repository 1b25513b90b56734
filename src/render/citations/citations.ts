/** The forms of citation that an article's page offers. */
import { unitAt } from '../../text/code-units.ts';
import { bibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './csl.ts';
import { type Edition, gbt7714, gbt7714Online } from './gbt7714.ts';
import { ris } from './ris.ts';

/** A citation as text. */
export interface CitationText {
  /** GB/T 7714—2015 … */
  readonly name: string;
  readonly text: string;
  /** Where the day of consulting belongs in the text, which a script fills in; null where it has none. */
  readonly consulted: number | null;
}

/** A form for reference managers: a `data:` link containing the file, so that saving it needs neither a script nor a server. */
export interface CitationFile {
  /** BibTeX … */
  readonly name: string;
  readonly file: string;
  /** A `data:` address. */
  readonly href: string;
}

const EDITIONS: readonly Edition[] = ['2025', '2015'];

export const citationTexts = (item: Cited): readonly CitationText[] =>
  EDITIONS.flatMap((edition) => {
    const printed = { name: `GB/T 7714—${edition}`, text: gbt7714(item, edition), consulted: null };
    const online = gbt7714Online(item, edition);
    if (online === null) return [printed];
    return [printed, { name: `GB/T 7714—${edition} [N/OL]`, text: online.join(''), consulted: online[0].length }];
  });

/** A form for reference managers, for one article or several. */
interface CitationForm {
  readonly name: string;
  /** Ending of its files. */
  readonly ending: string;
  readonly type: string;
  readonly write: (items: readonly Cited[]) => string;
}

/** Also used by scripts: the forms know neither Node nor the browser. */
export const CITATION_FORMS: readonly CitationForm[] = [
  { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: (items) => items.map(ris).join('') },
  { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: (items) => items.map(bibtex).join('\n') },
  { name: 'CSL-JSON', ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
];

/** @param texts see citationTexts. */
export const citationFiles = (item: Cited, texts = citationTexts(item)): readonly CitationFile[] => [
  ...CITATION_FORMS.map(({ name, ending, type, write }) => ({
    name,
    // Names of files are kept short: reference managers know the form by its content.
    file: `${item.id}.${ending.replace('csl.', '')}`,
    href: dataAddress(type, write([item])),
  })),
  { name: 'GB/T 7714', file: `${item.id}.txt`, href: dataAddress('text/plain', texts.map(({ text }) => `${text}\r\n`).join('')) },
];

/** Escapes only characters not allowed in a URL. Han characters are kept: their escapes would be three times as long. */
const dataAddress = (type: string, text: string): string => `data:${type};charset=utf-8,${inAddress(text)}`;

/** Matches the characters to escape: most ASCII punctuation, code points not allowed in URLs, and lone surrogates of damaged texts. */
const MUST_ESCAPE = /[^\w\-.~!$&'()*+,;=:@/?\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}]/gu;
const HALF = /^\p{Surrogate}$/u;

const escaped = (character: string): string => (HALF.test(character) ? '\ufffd' : encodeURIComponent(character));

/** The escape for each ASCII character; null for characters that need no escape. */
const ASCII = Array.from({ length: 0x80 }, (_, code): string | null => {
  const character = String.fromCharCode(code);
  return character.search(MUST_ESCAPE) === -1 ? null : escaped(character);
});

/** Whether a code unit beyond ASCII needs no escape; surrogates always do. */
const staysAsItIs = (unit: number): boolean =>
  (unit >= 0xa0 && unit <= 0xd7ff) || (unit >= 0xe000 && unit <= 0xfdcf) || (unit >= 0xfdf0 && unit <= 0xfffd);

/** Looks ASCII escapes up in a table, because the same few punctuation marks occur dozens of times in an article. */
function inAddress(text: string): string {
  const { length } = text;
  let out = '';
  let from = 0;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, i);
    if (staysAsItIs(unit)) continue;
    const escape = ASCII[unit];
    if (escape === null) continue;
    // Rare characters are left to the slower pattern.
    if (escape === undefined) return text.replace(MUST_ESCAPE, escaped);
    out += text.slice(from, i) + escape;
    from = i + 1;
  }
  return out + text.slice(from);
}
