/** A child process of training: learns the weights of one run of the recipe and sends them to its parent. */
import { composePages } from './compose-pages.ts';
import { learnWeights } from './learn-weights.ts';
import { openRandom } from './random.ts';
import { LEARNING, PER_PAGE, RUNS } from './recipe.ts';
import { readSources } from './sources.ts';

export interface RunOrder {
  /** Index of the run in the recipe. */
  readonly run: number;
  /** The path of each input, by name. */
  readonly inputs: ReadonlyMap<string, string>;
}

process.once('message', ({ run, inputs }: RunOrder) => {
  const settings = RUNS[run];
  if (!settings) throw new RangeError(`the recipe has no run ${run}`);
  const random = openRandom(settings.seed);
  const pages = composePages(readSources(inputs, 'learned'), settings.pages, PER_PAGE, settings, random);
  const log = (line: string): void => console.error(`run ${run + 1} of ${RUNS.length}: ${line}`);
  process.send?.(learnWeights(pages, LEARNING, random, log), () => process.disconnect());
});
