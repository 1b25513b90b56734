/** The output folder as a whole: checks whether guzhi may write there, locks it, and repairs it after an interrupted build. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { diagnosticOf, type Message } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { asTyped, isSystemError, refusalOf } from '../../messages/system.ts';
import type { Diagnostic } from '../../model/model.ts';
import { leaveLock, takeLock } from './lock.ts';
import { REMOVE_FOLDER, rename } from './rename.ts';
import { type OutputData, realPath } from './output-data.ts';
import { type FileLook, looksLike } from './site-files.ts';

export const MANIFEST = 'guzhi.json';

/** Every file of a site that guzhi made, each with the hex digest of its content. */
export interface Manifest {
  readonly generator: string;
  /** The settings that `guzhi check` needs; sites of version 0.1.0 have none. */
  readonly settings?: CheckedSettings;
  readonly files: Readonly<Record<string, string>>;
}

/** The settings that `guzhi check` needs. */
export interface CheckedSettings {
  /** See Config. */
  readonly address: string | null;
}

/**
 * The reason why guzhi refuses to write to this folder, or null.
 * @param list recorded state of the site's manifest: if the file still matches it, it need not be read.
 */
export function refusal(target: OutputData, seeds: string, list: FileLook | null = null): Diagnostic | null {
  try {
    const message = whyNot(target, realPath(path.resolve(seeds)), list);
    return message && diagnosticOf(message, asTyped(target.out));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return systemProblem(target, error);
  }
}

function whyNot({ out }: OutputData, seeds: string, list: FileLook | null): Message | null {
  if (out === path.parse(out).root) return SITE.outIsDisk();
  if (out === realPath(os.homedir())) return SITE.outIsHome();
  if (isInside(seeds, out) || isInside(out, seeds)) return SITE.outAndSeeds();
  if (!fs.existsSync(out)) return null;
  if (!fs.statSync(out).isDirectory()) return SITE.outIsFile();
  const manifest = path.join(out, MANIFEST);
  if (list !== null && looksLike(manifest, list)) return null;
  if (fs.readdirSync(out).length && !fs.existsSync(manifest)) return SITE.outIsForeign();
  return fs.existsSync(manifest) && readManifest(out) === null ? SITE.manifestDamaged({ manifest: MANIFEST }) : null;
}

/** Whether a path is another one or below it; both absolute, with links resolved. */
export const isInside = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

/** Takes the lock and cleans up after an interrupted build. Returns a diagnostic if another build is running or the disk fails. */
export function lockTarget(target: OutputData): Diagnostic | null {
  try {
    return lockAndRepair(target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return systemProblem(target, error);
  }
}

function lockAndRepair(target: OutputData): Diagnostic | null {
  fs.mkdirSync(path.dirname(target.out), { recursive: true });
  const owner = takeLock(target.lock);
  if (owner === null) {
    repair(target);
    return null;
  }
  return owner === 0
    ? diagnosticOf(SITE.lockUnusable(), asTyped(target.lock))
    : diagnosticOf(SITE.lockTaken({ process: owner }), asTyped(target.out));
}

export const unlockTarget = (target: OutputData): void => leaveLock(target.lock);

/**
 * The diagnostic for a system error during a build: about the cache if the error occurred there, else about the site.
 * @param cache the cache folder, if a cache is used.
 */
export function systemProblem(target: OutputData, error: NodeJS.ErrnoException, cache: string | null = null): Diagnostic {
  const file = error.path ?? target.out;
  const inCache = cache !== null && isInside(path.resolve(file), path.resolve(cache));
  return diagnosticOf((inCache ? SITE.cacheUnusable : SITE.unwritable)(refusalOf(error)), asTyped(file));
}

function repair(target: OutputData): void {
  if (!fs.existsSync(target.out) && fs.existsSync(target.last)) rename(target.last, target.out);
  fs.rmSync(target.last, REMOVE_FOLDER);
  fs.rmSync(target.next, REMOVE_FOLDER);
}

/** The manifest of a published site; null if it is missing or malformed. */
export function readManifest(site: string): Manifest | null {
  try {
    const manifest = JSON.parse(fs.readFileSync(path.join(site, MANIFEST), 'utf8')) as Manifest;
    const own = String(manifest.generator).startsWith('guzhi ');
    return own && typeof manifest.files === 'object' && manifest.files !== null ? manifest : null;
  } catch {
    return null;
  }
}
