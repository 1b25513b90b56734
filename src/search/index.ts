/**
 * guzhi/search: the search of a built site as a library, for Node and the browser.
 *
 *   import { openSearch } from 'guzhi/search';
 *   const search = await openSearch({ base: 'dist' });             // a folder, in Node
 *   const search = await openSearch({ base: 'https://example.org/paper/' });
 *   const { total, hits } = await search.search('供电 日期:2022-07');
 */
import { openEngine, type SearchEngine } from './engine/search-engine.ts';
import { unwrap } from './shared/format.ts';

export type { Answer, Hit } from './engine/answer.ts';
export type { SearchEngine, SearchOptions } from './engine/search-engine.ts';
export { IndexProblem } from './engine/index-files.ts';

export interface OpenOptions {
  /** The site: a folder as path or `file:` address (Node only), or an `http(s)` address. */
  readonly base?: string;
  /** Instead of `base`: answers with the text of a file, by its path below the site's root. */
  readonly load?: (path: string) => Promise<string>;
}

const ADDRESS = /^https?:\/\//u;

/** Opens a site's search index; rejects with IndexProblem where there is none. */
export async function openSearch({ base, load }: OpenOptions): Promise<SearchEngine> {
  const read = load ?? (ADDRESS.test(base ?? '') ? readAddress(base ?? '') : await readFolder(base ?? '.'));
  return openEngine(async (path) => unwrap(await read(path)));
}

function readAddress(base: string): (path: string) => Promise<string> {
  const root = base.endsWith('/') ? base : `${base}/`;
  return async (path) => {
    const response = await fetch(root + path);
    if (!response.ok) throw new Error(`${root}${path}: ${response.status}`);
    return response.text();
  };
}

async function readFolder(folder: string): Promise<(path: string) => Promise<string>> {
  const [fs, path, url] = await Promise.all([import('node:fs'), import('node:path'), import('node:url')]);
  const root = folder.startsWith('file:') ? url.fileURLToPath(folder) : folder;
  // Small files: synchronous reads beat a pool of promises.
  return async (name) => fs.readFileSync(path.join(root, name), 'utf8');
}
