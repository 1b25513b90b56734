/** Reads one part, for training or for scoring, of the recipe's sources. */
import { readArticles, readKeys } from './articles.ts';
import type { Pool } from './compose-pages.ts';
import { divide, type Division } from './division.ts';
import { KEYS, SOURCES } from './recipe.ts';

/** @param inputs the path of each input, by name */
export function readSources(inputs: ReadonlyMap<string, string>, part: keyof Division): Pool[] {
  const keys = readKeys(inputs.get(KEYS) ?? '');
  return SOURCES.map(({ input, weight, setAside }) => ({
    weight,
    articles: divide(readArticles(inputs.get(input) ?? ''), keys, setAside)[part],
  }));
}
