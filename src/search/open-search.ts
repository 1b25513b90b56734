/** Opens the search of a built site: what the entries for Node and for browsers share. Knows neither. */
import { openEngine, type SearchEngine } from './engine/search-engine.ts';
import { unwrap } from './shared/format.ts';

/** Where the site is: its `base`, or a function that loads its files. */
export type OpenOptions = SiteBase | SiteLoader;

export interface SiteBase {
  /**
   * In Node: the site's folder, as a path or a `file:` address, or the site's `https:` address. In a browser: the site's
   * address, absolute or relative to the page.
   */
  readonly base: string | URL;
  readonly load?: undefined;
}

export interface SiteLoader {
  readonly base?: undefined;
  /**
   * Returns the text of a file of the site; rejects where it is missing.
   * @param path below the site's root, with forward slashes: `search/manifest.js`
   * @param tag changes with the file's content, so that a cache can keep two builds apart; empty where any build's file will do
   */
  readonly load: (path: string, tag: string) => Promise<string>;
}

export type LoadText = SiteLoader['load'];

/**
 * @param loaderOf turns a base into a loader.
 * @throws TypeError where options hold neither `base` nor `load`
 * @throws IndexProblem where the site has no usable index
 */
export async function openWith({ base, load }: OpenOptions, loaderOf: (base: string) => LoadText): Promise<SearchEngine> {
  if (load === undefined && !base) throw new TypeError('openSearch needs `base`, the folder or address of a site, or `load`');
  const loadText = load ?? loaderOf(String(base));
  return openEngine(async (path, tag) => unwrap(await loadText(path, tag)));
}

/** Loads by `fetch`. @param base address of the site's root, with or without a slash at its end */
export function addressLoader(base: string): LoadText {
  const root = base.endsWith('/') ? base : `${base}/`;
  return async (path, tag) => {
    // The tag in the address keeps caches from mixing two builds.
    const response = await fetch(`${root}${path}${tag === '' ? '' : `?v=${tag}`}`);
    if (!response.ok) throw new Error(`${root}${path}: ${response.status}`);
    return response.text();
  };
}
