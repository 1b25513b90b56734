import { withLentYears } from '../archive/lent-years.ts';
import { findSeedsBelow } from '../input/seeds.ts';
import type { Diagnostic, PageRecord } from '../model/model.ts';
import { pageSettings } from '../read/page-settings.ts';
import { readSeeds } from '../read/read-seeds.ts';
import type { OwnerSettings } from '../settings/owner-settings.ts';
import { readSettings } from '../settings/settings.ts';

/** What was read out of a folder of pages. */
export interface ReadPagesResult {
  /** In the order of their `source`; pages without text are left out. */
  readonly pages: readonly PageRecord[];
  /** Problems of the settings, the folder and all its files. A page is named by its `source`. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every page below a folder, with sidecars, as `guzhi inspect --json FOLDER` does: a page whose day is known and
 * whose year is not gets the year from the dated pages in its folder. A part of the folder of all pages (`folders.seeds` of the
 * settings, by default `seeds`) is read as in a build of the whole: its records have the same `source`, and what names of folders
 * state.
 *
 * ```ts
 * const { pages } = readPages('seeds');
 * console.log(pages.map(({ source, date }) => `${source} ${date.value ?? 'undated'}`));
 * ```
 *
 * Runs in this thread until all pages are read, and returns all records at once.
 *
 * @param folder the folder, or one page file.
 * @param settings see `readPage`.
 * @returns the records and all problems. Bad input never throws.
 */
export function readPages(folder: string, settings: OwnerSettings | string = {}): ReadPagesResult {
  const { settings: inForce, diagnostics: inSettings } = readSettings({ config: settings });
  if (inForce === null) return { pages: [], diagnostics: inSettings };
  const { files, diagnostics: found } = findSeedsBelow(folder, inForce.folders.seeds);
  const diagnostics: Diagnostic[] = [...inSettings, ...found];
  const pages: PageRecord[] = [];
  for (const { page, diagnostics: inPage } of readSeeds(files, pageSettings(inForce.config))) {
    diagnostics.push(...inPage);
    if (page !== null) pages.push(page);
  }
  return { pages: withLentYears(pages), diagnostics };
}
