/** The samples of a document: its blocks marked `ts`. */
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../helpers/guzhi.ts';

export interface Sample {
  readonly name: string;
  readonly source: string;
  /** The lines that it says it prints: `console.log(x); // → line`. */
  readonly printed: readonly string[];
}

const BLOCK = /^```ts\n(.*?)^```$/gmsu;
const PRINTED = /\/\/ → (.*)$/gmu;

/** @param document below the project's folder */
export function samplesOf(document: string): Sample[] {
  const text = fs.readFileSync(path.join(PROJECT, document), 'utf8');
  const name = document.replaceAll(/\W/gu, '-');
  return [...text.matchAll(BLOCK)].map(([, source = ''], i) => ({
    name: `${name}-${i + 1}`,
    source,
    printed: [...source.matchAll(PRINTED)].map(([, line = '']) => line.trim()),
  }));
}
