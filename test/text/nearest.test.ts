import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const NAMES = ['title', 'subtitle', 'paper', 'language', 'folders', 'out', '人物', 'article.eta'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['tilte', 'title'],
  ['subtitel', 'subtitle'],
  ['langauge', 'language'],
  ['folder', 'folders'],
  ['aritcle.eta', 'article.eta'],
  ['articel', null],
  ['ou', 'out'],
  ['xyz', null],
  ['', null],
  ['人名', '人物'],
  ['x'.repeat(1000), null],
])('%s means %s', (written, name) => expect(nearest(written, NAMES)).toBe(name));

test('without names there is none to suggest', () => expect(nearest('title', [])).toBeNull());
