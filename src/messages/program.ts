/** Messages about guzhi itself and about errors outside the other stages. */
import { error } from './message.ts';
import type { Refusal } from './system.ts';

export const PROGRAM = {
  fileMissing: error('A file of the installed package is missing.', () => [
    'this file of guzhi is missing',
    'Install guzhi again; in a copy of its sources, run `npm run compile`.',
  ]),
  refused: error('The system refuses something that no other message covers.', ({ reason, remedy }: Refusal) => [
    `cannot use this (${reason})`,
    remedy,
  ]),
};
