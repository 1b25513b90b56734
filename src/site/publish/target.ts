/**
 * The output folder as a whole: may guzhi write there, is another build at work, did an earlier one die half-way.
 *
 *   dist/                    the published site; `guzhi.json` in it lists every file that guzhi made
 *   .dist.guzhi-new/         the next site while it is built; swapped in when it is complete
 *   .dist.guzhi-old/         the last site, between the two renames of the swap
 *   .dist.guzhi-lock         holds the number of the process that builds
 *   .guzhi/spare-…/          in the cache: the site before the published one, see spare-tree.ts
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../../model/model.ts';
import { digest } from '../../text/digest.ts';
import { leaveLock, takeLock } from './lock.ts';
import { type FileLook, looksLike } from './site-files.ts';

export const MANIFEST = 'guzhi.json';

/** Every file of a site that guzhi made, with the hex digest of its content. */
export interface Manifest {
  readonly generator: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The names that belong to one output folder. */
export interface Target {
  readonly out: string;
  readonly next: string;
  readonly last: string;
  readonly lock: string;
  /** Null where none is kept. */
  readonly spare: string | null;
}

/**
 * A link to a folder stands for that folder: the site is swapped in where it leads to.
 * @param cache where a spare tree of the site may be kept.
 */
export function targetOf(out: string, cache: string | null = null): Target {
  const full = realPath(path.resolve(out));
  const beside = (kind: string) => path.join(path.dirname(full), `.${path.basename(full)}.guzhi-${kind}`);
  return {
    out: full,
    next: beside('new'),
    last: beside('old'),
    lock: beside('lock'),
    spare: cache && path.resolve(cache, `spare-${digest(full).slice(0, 12)}`),
  };
}

/** The path without links, as far as it exists. */
function realPath(full: string): string {
  try {
    return fs.realpathSync(full);
  } catch {
    const parent = path.dirname(full);
    return parent === full ? full : path.join(realPath(parent), path.basename(full));
  }
}

/** An error that is about a file or folder as a whole. */
export const problem = (file: string, message: string, advice: string): Diagnostic => ({
  severity: 'error',
  file,
  line: null,
  excerpt: null,
  message,
  advice,
});

/**
 * Why guzhi will not write to this folder, or null.
 * @param list the site's list of files as the last build left it: then it need not be read.
 */
export function refusal(target: Target, seeds: string, list: FileLook | null = null): Diagnostic | null {
  const refuse = (message: string, advice: string): Diagnostic => problem(target.out, message, advice);
  const choose = 'Name a folder of its own with --out, for example `--out dist`.';
  const seedsFull = realPath(path.resolve(seeds));
  if (target.out === path.parse(target.out).root) return refuse('the site cannot take the place of the whole disk', choose);
  if (target.out === realPath(os.homedir())) return refuse('the site cannot take the place of your home folder', choose);
  if (isInside(seedsFull, target.out) || isInside(target.out, seedsFull))
    return refuse('the site and the seeds must not lie in one another', choose);
  if (!fs.existsSync(target.out)) return null;
  if (!fs.statSync(target.out).isDirectory()) return refuse('this is a file, not a folder', choose);
  const manifest = path.join(target.out, MANIFEST);
  if (list !== null && looksLike(manifest, list)) return null;
  if (fs.readdirSync(target.out).length && !fs.existsSync(manifest))
    return refuse('this folder holds something that guzhi did not make', `Empty it yourself, or: ${choose}`);
  if (fs.existsSync(manifest) && readManifest(target.out) === null)
    return refuse(
      `${MANIFEST} in this folder is damaged, so that guzhi cannot tell its own files from others`,
      'Move away what is not a page of the site, empty the folder, and build again.',
    );
  return null;
}

const isInside = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

/** Takes the lock and repairs what a build that died left behind. A diagnostic where another build is at work, or the disk refuses. */
export function lockTarget(target: Target): Diagnostic | null {
  try {
    return lockAndRepair(target);
  } catch (error) {
    const told = diskProblem(target, error);
    if (told === null) throw error;
    return told;
  }
}

function lockAndRepair(target: Target): Diagnostic | null {
  fs.mkdirSync(path.dirname(target.out), { recursive: true });
  const owner = takeLock(target.lock);
  if (owner === null) {
    repair(target);
    return null;
  }
  return owner === 0
    ? problem(target.lock, 'this lock cannot be taken', 'Remove the file if no build is running.')
    : problem(target.out, `another build (process ${owner}) is writing here`, 'Wait until it has ended, or stop it.');
}

export const unlockTarget = (target: Target): void => leaveLock(target.lock);

/** What the system says that a person can mend: no room, no permission, a disk that is read-only or broken. */
const DISK: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOTDIR',
  'ENAMETOOLONG',
]);

/** The problem where an error is the disk's; else null. */
export function diskProblem({ out }: Target, error: unknown): Diagnostic | null {
  const { code, message, path: file } = error as NodeJS.ErrnoException;
  if (code === undefined || !DISK.has(code)) return null;
  return problem(
    file ?? out,
    `the site cannot be written (${message.split(',')[0] ?? code})`,
    'Nothing was changed. Make room, or give yourself permission to write, and build again.',
  );
}

function repair(target: Target): void {
  if (!fs.existsSync(target.out) && fs.existsSync(target.last)) fs.renameSync(target.last, target.out);
  fs.rmSync(target.last, { recursive: true, force: true });
  fs.rmSync(target.next, { recursive: true, force: true });
}

/** The manifest of a published site; null where there is none or it cannot be understood. */
export function readManifest(site: string): Manifest | null {
  try {
    const manifest = JSON.parse(fs.readFileSync(path.join(site, MANIFEST), 'utf8')) as Manifest;
    const own = String(manifest.generator).startsWith('guzhi ');
    return own && typeof manifest.files === 'object' && manifest.files !== null ? manifest : null;
  } catch {
    return null;
  }
}
