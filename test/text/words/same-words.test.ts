/** The ported cutter against nodejieba, its reference: a site must have the same bytes whichever of them cut its words. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNodejiebaWords } from '../../../src/text/words/nodejieba-words.ts';
import { openPortedWords } from '../../../src/text/words/ported-words.ts';
import { PROJECT } from '../../helpers/guzhi.ts';
import { HAS_NODEJIEBA, ifNodejieba } from '../../helpers/nodejieba.ts';

const SEEDS = path.join(PROJECT, 'seeds');
const lines = fs.readdirSync(SEEDS).flatMap((name) => fs.readFileSync(path.join(SEEDS, name), 'utf8').split('\n'));
const reference = openNodejiebaWords();
const ported = openPortedWords();

function expectSameWords(line: string): void {
  expect(ported.cut(line)).toEqual(reference.cut(line));
  expect(ported.cutKnown(line)).toEqual(reference.cutKnown(line));
  expect(ported.tag(line)).toEqual(reference.tag(line));
}

describe.skipIf(!HAS_NODEJIEBA)(`the ported cutter gives the words of nodejieba${ifNodejieba}`, () => {
  test('for every line of the seeds', () => {
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) expectSameWords(line);
  });

  const bits = fc.constantFrom(
    ...new Set([...lines.join('').slice(0, 4000), ...'abcXYZ0123.,，。 \t、“”（）𠮷𡃁é']),
    '\ud800',
    '\udfff',
    '\ud842',
  );
  test('for any text, lone surrogates and rare characters among them', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (characters) => expectSameWords(characters.join(''))),
      { numRuns: 2000 },
    );
  });

  test('for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expectSameWords(text.replaceAll('\n', ' '))),
      { numRuns: 1000 },
    );
  });

  test('for a line of many thousand characters', () => expectSameWords(lines.join('').repeat(2).slice(0, 40_000)));
});
