/** Reads random mixes of print and markup, and asks the oracle of `guzhi check` what of the print was lost. */
import fc from 'fast-check';
import { seedLines } from '../../../src/check/print/decode-seed.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { pageSettings } from '../../../src/read/page-settings.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';
import { lostOfPage, misplacedLines } from './lost.ts';
import { mixes } from './mixes.ts';

const settings = pageSettings(DEFAULTS);

/** What is lost of a page. */
export function lostOfText(text: string): string[] {
  const bytes = Buffer.from(text);
  const lines = seedLines(bytes);
  if (lines === null) return [];
  const { page } = readPage({ source: 'page.md', bytes, sidecar: null }, settings);
  return page === null ? ['no page'] : [...misplacedLines(page, lines), ...lostOfPage(page, lines)];
}

/** Tries `count` mixes. @returns the smallest page that lost something, and what; null where none did. */
export function loseNothing(count: number, seed: number): { readonly page: string; readonly lost: readonly string[] } | null {
  const found = fc.check(
    fc.property(mixes, (text) => lostOfText(text).length === 0),
    { numRuns: count, seed },
  );
  const page = found.counterexample?.[0];
  return page === undefined ? null : { page, lost: lostOfText(page) };
}
