/** All forms in which an article can be cited, as its page offers them. */
import { bibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './csl.ts';
import { gbt7714 } from './gbt7714.ts';
import { ris } from './ris.ts';

export interface CitationForm {
  /** GB/T 7714—2015, BibTeX … */
  readonly name: string;
  readonly text: string;
  /** Offered as a file of this name where reference managers import it. */
  readonly file: string | null;
}

export const citationForms = (item: Cited): readonly CitationForm[] => [
  { name: 'GB/T 7714—2025', text: gbt7714(item, '2025'), file: null },
  { name: 'GB/T 7714—2015', text: gbt7714(item, '2015'), file: null },
  { name: 'BibTeX', text: bibtex(item), file: `${item.id}.bib` },
  { name: 'RIS', text: ris(item), file: `${item.id}.ris` },
  { name: 'CSL-JSON', text: cslJson(item), file: `${item.id}.json` },
];
