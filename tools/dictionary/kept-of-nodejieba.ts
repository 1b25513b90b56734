/** What guzhi keeps of the dictionary of the installed nodejieba: the content of each file in nodejieba/. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { KeptFile } from './make-dictionary.ts';
import { keptWordLines, parseEntries, tagLines } from './word-lines.ts';

interface Nodejieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_IDF_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
}

/** @throws where nodejieba is not installed; its addon is not needed */
export function keptOfNodejieba(): Readonly<Record<KeptFile, string>> {
  const { DEFAULT_DICT, DEFAULT_IDF_DICT, DEFAULT_HMM_DICT } = createRequire(import.meta.url)('nodejieba') as Nodejieba;
  const read = (file: string): string => fs.readFileSync(file, 'utf8');
  const entries = parseEntries(read(DEFAULT_DICT));
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  return {
    words: text(keptWordLines(entries)),
    tags: text(tagLines(entries, parseEntries(read(DEFAULT_IDF_DICT)))),
    model: read(DEFAULT_HMM_DICT),
  };
}
