/** Finds the sidecar of a page: `NAME.yaml` beside `NAME.md`. */
import fs from 'node:fs';
import path from 'node:path';
import { composed } from './file-names.ts';

/** The path of a page's sidecar, from that of the page. */
export const sidecarName = (source: string): string => source.replace(/\.[^./]+$/u, '.yaml');

/** The names in a folder as the disk has them, by their composed form in lower case. */
export type NamesInFolder = ReadonlyMap<string, string>;

export const namesIn = (entries: readonly { readonly name: string }[]): NamesInFolder =>
  new Map(entries.map(({ name }) => [composed(name).toLowerCase(), name]));

/** The names beside a page. A folder that may not be listed counts as one that has the sidecar: it can be opened by its name. */
export function namesBeside(page: string): NamesInFolder {
  try {
    return namesIn(fs.readdirSync(path.dirname(page), { withFileTypes: true }));
  } catch {
    return namesIn([{ name: sidecarName(path.basename(page)) }]);
  }
}

/** @returns the path of the file that may be the sidecar of `page`; null where no file has its name in any form */
export function findSidecar(page: string, names: NamesInFolder): string | null {
  const wanted = sidecarName(path.basename(page));
  const found = names.get(composed(wanted).toLowerCase());
  if (found === undefined) return null;
  return path.join(path.dirname(page), composed(found) === composed(wanted) ? found : wanted);
}
