/** A short run of what `npm run fuzz` does at length, and what its long runs have found. */
import { describe, expect, test } from 'vitest';
import { SEEDS } from '../../helpers/guzhi.ts';
import { emptyFolder } from '../../helpers/folders.ts';
import { examine } from './examine.ts';
import { fuzz } from './fuzz.ts';
import { loseNothing } from './print.ts';

describe('strange inputs', () => {
  test('never crash the program, lose a line, run in a page or give another result the second time', () => {
    const { findings, tried } = fuzz(2000, 7, SEEDS);
    expect(findings.map(({ what, input }) => [what, input])).toEqual([]);
    expect(Math.min(...Object.values(tried))).toBeGreaterThan(50);
  });

  test('no printed character of mixed print and markup is lost', () => expect(loseNothing(300, 1)).toBeNull());

  test.each([['an accent at the beginning of a line, which joins the letter before it', '厅cor\n\u0301微课获评']])('%s', (_, text) => {
    const source = '太原日报/2022-11-09/03.md';
    expect(examine({ kind: 'page', bytes: Buffer.from(text), sidecar: null, source }, emptyFolder())).toEqual([]);
  });
});
