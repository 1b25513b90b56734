/** Builds the site of the five seeds as a user does, and serves it below a path. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { emptyFolder } from './folders.ts';
import { guzhi, SEEDS } from './guzhi.ts';
import { serveBelow } from './web-server.ts';

export interface SeedsSite {
  /** The site's folder. */
  readonly folder: string;
  /** Address over http, with a slash at the end. */
  readonly url: string;
  /** Address of a file of the site opened from a disk. */
  fromDisk(name: string): string;
  close(): Promise<void>;
}

/** @throws with the build's messages if it fails. */
export async function openSeedsSite(below: string): Promise<SeedsSite> {
  const root = emptyFolder();
  const folder = path.join(root, 'dist');
  const { status, stderr } = await guzhi(['build', '--seeds', SEEDS, '--out', folder, '--quiet'], { cwd: root });
  if (status !== 0) throw new Error(stderr);
  const { url, close } = await serveBelow(folder, below);
  return { folder, url, fromDisk: (name) => pathToFileURL(path.join(folder, name)).href, close };
}
