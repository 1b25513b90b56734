/**
 * Scores the reading of pages against answer keys, using the program in lib/. Prints one line per page:
 *
 *   npm run score                                    the free set of test/scores and the seeds
 *   npm run score -- --pages DIR --keys DIR          other pages, with their *.key.json
 *
 * Each figure is right/wanted, or F1 where excess findings also count (boundaries, byline, joins); see docs/reading.md.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readAnswerKeys } from './score/answer-keys.ts';
import { f1, FIGURES, noScore, scorePage, type PageScore, type ReadPage } from './score/score-pages.ts';

export interface Scored {
  readonly pages: readonly { readonly file: string; readonly about: string; readonly score: PageScore }[];
  readonly total: PageScore;
}

const ROOT = path.join(import.meta.dirname, '..');
export const SETS = [
  { name: 'free', pages: path.join(ROOT, 'test/scores/free'), keys: path.join(ROOT, 'test/scores/free') },
  { name: 'seeds', pages: path.join(ROOT, 'seeds'), keys: path.join(ROOT, 'test/scores/seeds') },
];

/** Reads the pages of a folder and scores those that have keys. @throws Error if a page with a key was not read. */
export function scoreFolder(pages: string, keys: string): Scored {
  const output = execFileSync(process.execPath, [path.join(ROOT, 'lib/cli.js'), 'inspect', '--json', pages], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const read = new Map((JSON.parse(output) as ReadPage[]).map((page) => [path.basename(page.source), page]));
  const scored = readAnswerKeys(keys).map((key) => {
    const page = read.get(key.file);
    if (!page) throw new Error(`${key.file} was not read`);
    const text = fs.readFileSync(path.join(pages, key.file), 'utf8').split(/\r?\n/u);
    return { file: key.file, about: key.about, score: scorePage(key, page, text) };
  });
  const total = noScore();
  for (const { score } of scored)
    for (const figure of FIGURES) {
      total[figure].right += score[figure].right;
      total[figure].wanted += score[figure].wanted;
      total[figure].found += score[figure].found;
    }
  return { pages: scored, total };
}

const shown = (score: PageScore): string => FIGURES.map((figure) => f1(score[figure]).toFixed(3).padStart(11)).join('');

function print(name: string, { pages, total }: Scored): void {
  console.log(`\n${name.padEnd(28)}${FIGURES.map((figure) => figure.padStart(11)).join('')}`);
  for (const { file, about, score } of pages) console.log(`${file.padEnd(28).slice(0, 28)}${shown(score)}  ${about}`);
  console.log(`${'all'.padEnd(28)}${shown(total)}`);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { pages: { type: 'string' }, keys: { type: 'string' } } });
  const sets = values.pages === undefined ? SETS : [{ name: values.pages, pages: values.pages, keys: values.keys ?? values.pages }];
  for (const { name, pages, keys } of sets) print(name, scoreFolder(pages, keys));
}
