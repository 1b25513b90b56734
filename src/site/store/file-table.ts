/** A large site's files stored by column: writing, reading and sending them as objects would take five times as long. */
import type { SiteFile } from '../publish/site-writer.ts';

export interface FileTable {
  readonly paths: readonly string[];
  readonly sizes: readonly number[];
  /** Modification times in milliseconds. */
  readonly times: readonly number[];
  /** Hex digests, concatenated. */
  readonly digests: string;
}

const DIGEST = 64;

export function tableOf(files: Iterable<SiteFile>): FileTable {
  const [paths, sizes, times, digests]: [string[], number[], number[], string[]] = [[], [], [], []];
  for (const [name, [size, mtimeMs, digest]] of files) {
    paths.push(name);
    sizes.push(size);
    times.push(mtimeMs);
    digests.push(digest);
  }
  return { paths, sizes, times, digests: digests.join('') };
}

export const filesIn = ({ paths, sizes, times, digests }: FileTable): readonly SiteFile[] =>
  paths.map((name, i) => [name, [sizes[i] ?? 0, times[i] ?? 0, digests.slice(i * DIGEST, (i + 1) * DIGEST)]]);
