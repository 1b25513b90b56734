/** Files of facts and of people. */
import { columnsContent, type Facts, FACTS_IN_FILE, factsPath, makeColumn, PEOPLE_IN_FILE, peoplePath } from '../shared/columns.ts';
import { type TaggedFile, taggedFile } from './tagged-file.ts';

/** @param facts of all articles in the order of their numbers */
export function factsFiles(facts: readonly Facts[]): TaggedFile[] {
  return inParts(facts, FACTS_IN_FILE, (some, n) => {
    const columns = [
      some.map(({ section }) => (section ? [section] : [])),
      some.map(({ kind }) => [kind]),
      some.map(({ issue }) => [issue]),
    ];
    return taggedFile(factsPath(n), ...columnsContent(columns.map(makeColumn)));
  });
}

/** @param facts of all articles in the order of their numbers */
export const peopleFiles = (facts: readonly Facts[]): TaggedFile[] =>
  inParts(facts, PEOPLE_IN_FILE, (some, n) => taggedFile(peoplePath(n), ...columnsContent([makeColumn(some.map(({ people }) => people))])));

const inParts = <T, R>(values: readonly T[], size: number, make: (some: readonly T[], n: number) => R): R[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, n) => make(values.slice(n * size, (n + 1) * size), n));
