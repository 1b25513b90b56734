/** The entry `guzhi/search` for browsers and other programs without Node's modules: same exports as index.ts, sites by address. */
import type { SearchEngine } from './engine/search-engine.ts';
import { addressLoader, type LoadText, type OpenOptions, openWith } from './open-search.ts';

export { IndexProblem } from './engine/index-files.ts';

/** See index.ts. @throws TypeError for a `file:` address, which browsers do not fetch: hand in `load` for such a site */
export function openSearch(options: OpenOptions): Promise<SearchEngine> {
  return openWith(options, loaderOf);
}

function loaderOf(base: string): LoadText {
  if (base.startsWith('file:')) throw new TypeError('a browser cannot fetch `file:` addresses; hand in `load` instead of `base`');
  return addressLoader(base);
}
