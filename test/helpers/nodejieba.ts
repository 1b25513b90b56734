import { addonProblem } from '../../src/text/words/nodejieba-words.ts';

/** Without nodejieba's addon the tests that compare with it are skipped, with the reason in their names. */
const problem = addonProblem();
export const HAS_NODEJIEBA = problem === null;
export const ifNodejieba = problem === null ? '' : ` (skipped without nodejieba: ${problem})`;
