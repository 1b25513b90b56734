/** Files of facts and of people. */
import type { OutputFile } from '../../model.ts';
import { columnsMessage, type Facts, FACTS_IN_FILE, factsPath, makeColumn, PEOPLE_IN_FILE, peoplePath } from '../shared/columns.ts';
import { wrap } from '../shared/format.ts';

/** @param facts of all articles in the order of their numbers */
export function* writeColumns(facts: readonly Facts[], version: string): Iterable<OutputFile> {
  for (let n = 0; n * FACTS_IN_FILE < facts.length; n++) {
    const some = facts.slice(n * FACTS_IN_FILE, (n + 1) * FACTS_IN_FILE);
    const columns = [
      some.map(({ section }) => (section ? [section] : [])),
      some.map(({ kind }) => [kind]),
      some.map(({ issue }) => [issue]),
    ];
    const path = factsPath(n);
    yield { path, content: wrap(columnsMessage(path, version, columns.map(makeColumn))) };
  }
  for (let n = 0; n * PEOPLE_IN_FILE < facts.length; n++) {
    const some = facts.slice(n * PEOPLE_IN_FILE, (n + 1) * PEOPLE_IN_FILE);
    const path = peoplePath(n);
    yield { path, content: wrap(columnsMessage(path, version, [makeColumn(some.map(({ people }) => people))])) };
  }
}
