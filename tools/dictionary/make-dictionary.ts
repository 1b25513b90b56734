/**
 * Makes lib/dictionary/ from the dictionary that is kept in nodejieba/ beside this file, and from pinyin-pro, which takes longer to load
 * than to answer, the syllable of each character.
 *
 * nodejieba/ holds what is used of nodejieba's own dictionary, compressed: with fewer words, so that every thread can afford its own copy,
 * the tags of names and nouns as a separate table, and the hidden Markov model. It is in the repository because nodejieba is optional:
 * where its install fails, npm removes the whole package. `npm run dictionary` makes it from the installed nodejieba, a test compares.
 *
 *   whole dictionary   349,000 words   1.11 s   255 MB   to load, in each thread
 *   kept words         113,000 words   0.26 s    85 MB
 *
 * On newspaper articles the two differ in 0.2 % of the word boundaries; scores of reading and search are the same.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { PACKAGE_FOLDER } from '../../src/text/package-folder.ts';
import { soundLines } from './sound-lines.ts';
import { linesByWord } from './word-lines.ts';

const require = createRequire(import.meta.url);
const FOLDER = path.join(PACKAGE_FOLDER, 'lib/dictionary');
const STAMP = path.join(FOLDER, 'stamp.txt');

/** The files of the repository, one a name: `nodejieba/NAME.utf8.gz`. */
export const KEPT_FILES = ['words', 'tags', 'model'] as const;
export type KeptFile = (typeof KEPT_FILES)[number];
export const keptFile = (name: KeptFile): string => path.join(import.meta.dirname, 'nodejieba', `${name}.utf8.gz`);
export const readKept = (name: KeptFile): string => gunzipSync(fs.readFileSync(keptFile(name))).toString('utf8');

/** Writes lib/dictionary/ where it is missing or was made from another dictionary or by another version of this tool. */
export function makeDictionary(): void {
  const tools = fs.readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isFile());
  const digest = digestOf([
    ...KEPT_FILES.map(keptFile),
    require.resolve('pinyin-pro'),
    ...tools.map(({ name }) => path.join(import.meta.dirname, name)).sort(),
  ]);
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === digest) return;
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const name of ['words', 'model'] as const) replace(`${name}.utf8`, readKept(name));
  replace('tags.utf8', asText(linesByWord(readKept('tags').trim().split('\n'))));
  const sounds = soundLines((character) => pinyin(character, { toneType: 'none', type: 'array', v: true }));
  replace('sounds.utf8', asText(sounds));
  // nodejieba requires these files; guzhi does not use the features behind them.
  replace('idf.utf8', '一 1.0\n');
  replace('stop-words.utf8', '的\n');
  replace('user.utf8', '');
  replace(path.basename(STAMP), digest);
}

const asText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function digestOf(files: readonly string[]): string {
  const hash = crypto.createHash('sha256');
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Writes to a temporary name and renames it: another process may be loading the present file. */
function replace(name: string, content: string): void {
  const file = path.join(FOLDER, name);
  fs.writeFileSync(`${file}.${process.pid}`, content);
  fs.renameSync(`${file}.${process.pid}`, file);
}
