/** The entry `guzhi/search` for Node: searches a built site by folder or address. In browsers, web.ts takes its place. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchEngine } from './engine/search-engine.ts';
import { addressLoader, type LoadText, type OpenOptions, openWith } from './open-search.ts';

export type { Answer, Hit } from './engine/answer.ts';
export type { Counts, Filters } from './engine/facet-columns.ts';
export { IndexProblem } from './engine/index-files.ts';
export type { SearchEngine, SearchOptions } from './engine/search-engine.ts';
export type { Completion } from './engine/suggester.ts';
export type { OpenOptions, SiteBase, SiteLoader } from './open-search.ts';

/**
 * Opens the search index of a built site. Loads the index file by file, as queries need it, and keeps what it loaded; open the
 * site again after it was built again.
 *
 * ```ts
 * const search = await openSearch({ base: 'dist' }); // or: base: 'https://news.example/archive/'
 * const { total, hits } = await search.search('供电 日期:2022-07', { limit: 20 });
 * ```
 *
 * @throws IndexProblem where the site has no usable index; TypeError where options name no site.
 */
export function openSearch(options: OpenOptions): Promise<SearchEngine> {
  return openWith(options, (base) => (/^https?:\/\//u.test(base) ? addressLoader(base) : folderLoader(base)));
}

function folderLoader(base: string): LoadText {
  const root = base.startsWith('file:') ? fileURLToPath(base) : base;
  // Small files: synchronous reads beat a pool of promises.
  return async (name) => fs.readFileSync(path.join(root, name), 'utf8');
}
