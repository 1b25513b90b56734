/**
 * Names everything that guzhi keeps for one output folder, beside it and in the cache.
 *
 *   dist/                        the published site; `guzhi.json` in it lists every file that guzhi made
 *   .dist.guzhi-new/             the next site while it is being built; swapped in when complete
 *   .dist.guzhi-old/             the last site, between the two renames of the swap
 *   .dist.guzhi-lock             contains the id of the building process
 *   .guzhi/state-….json          in the cache: the state of the last build, see build-state.ts
 *   .guzhi/summaries-…/          in the cache: the summaries of its pages, see summary-packs.ts
 *   .guzhi/spare-…/              in the cache: the previous site, see spare-tree.ts
 *   .guzhi/pages/                in the cache, for all output folders: the readings of pages, see page-cache.ts
 */
import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../../text/digest.ts';

/** The absolute paths of the data of one output folder. */
export interface OutputData {
  readonly out: string;
  readonly next: string;
  readonly last: string;
  readonly lock: string;
  readonly state: string;
  readonly summaries: string;
  readonly spare: string;
}

/** Derives the paths. Follows links, so that a site has the same data by whatever path it is named, and is swapped in at the link's target. */
export function outputData(out: string, cache: string): OutputData {
  const full = realPath(path.resolve(out));
  const id = digest(full).slice(0, ID_LENGTH);
  const cached = (name: string): string => path.resolve(cache, name);
  return {
    out: full,
    next: beside(full, 'new'),
    last: beside(full, 'old'),
    lock: beside(full, 'lock'),
    state: cached(`state-${id}.json`),
    summaries: cached(`summaries-${id}`),
    spare: cached(`spare-${id}`),
  };
}

const ID_LENGTH = 12;
/** Names in the cache of the data of any output folder. */
const CACHED = new RegExp(`^(?:state-[0-9a-f]{${ID_LENGTH}}\\.json|(?:summaries|spare)-[0-9a-f]{${ID_LENGTH}})$`, 'u');

/** Paths in the cache of the data of all other output folders. */
export function othersInCache(
  cache: string,
  { state, summaries, spare }: Pick<OutputData, 'state' | 'summaries' | 'spare'>,
): readonly string[] {
  const own: readonly string[] = [state, summaries, spare];
  const names = fs.existsSync(cache) ? fs.readdirSync(cache).filter((name) => CACHED.test(name)) : [];
  return names.map((name) => path.resolve(cache, name)).filter((file) => !own.includes(file));
}

/** The folder of the page cache. */
export const pagesFolder = (cache: string): string => path.join(cache, 'pages');

/** A hidden file or folder beside one that guzhi writes, on the same disk, so that a rename can replace it. */
export const beside = (file: string, kind: 'new' | 'old' | 'lock'): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.guzhi-${kind}`);

/** Resolves links in the part of the path that exists. */
export function realPath(full: string): string {
  try {
    return fs.realpathSync(full);
  } catch {
    const parent = path.dirname(full);
    return parent === full ? full : path.join(realPath(parent), path.basename(full));
  }
}
