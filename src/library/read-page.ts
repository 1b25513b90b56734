import type { Diagnostic, PageRecord } from '../model/model.ts';
import { pageSettings } from '../read/page-settings.ts';
import { readPage as readSeed } from '../read/read-page.ts';
import type { OwnerSettings } from '../settings/owner-settings.ts';
import { readSettings } from '../settings/settings.ts';
import { type PageFile, toSeed } from './page-file.ts';

/** What was read out of one page. */
export interface ReadResult {
  /** Null where the page has no text, or where the settings cannot be used: `diagnostics` then holds an error. */
  readonly page: PageRecord | null;
  /** Problems of the settings, the file, its front matter and its sidecar. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one page file into its record. Touches no file but that of the settings, if one is named.
 *
 * ```ts
 * const { page, diagnostics } = readPage({ source: '2022-11-09/03.md', content: await readFile('03.md') });
 * for (const { title, byline } of page?.articles ?? []) console.log(title, byline);
 * ```
 *
 * A page that states a day without a year gets no date from this function; `readPages` takes the year from the pages beside it.
 *
 * @param settings the settings as an object, or the path of a settings file, which is read by each call. Default: none.
 *   `fullWidthPunctuation` and `sections` affect a page's record.
 * @returns the record and all problems. Bad input never throws.
 * @throws TypeError where an argument is not of the type that is declared.
 */
export function readPage(file: PageFile, settings: OwnerSettings | string = {}): ReadResult {
  const seed = toSeed(file);
  const { settings: inForce, diagnostics } = readSettings({ config: settings });
  if (inForce === null) return { page: null, diagnostics };
  const result = readSeed(seed, pageSettings(inForce.config));
  return { page: result.page, diagnostics: [...diagnostics, ...result.diagnostics] };
}
