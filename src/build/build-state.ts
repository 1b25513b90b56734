/**
 * What the last build of a site was made from and what it left: lets a build in which nothing changed end at once.
 * Only a shortcut: without it, or where it cannot be understood, everything is made anew.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import { looksLike, type SiteState } from './staging.ts';

export interface BuildState {
  /** Digest of everything the site depends on. */
  readonly inputs: string;
  readonly files: SiteState;
  readonly pages: number;
  readonly articles: number;
  readonly doubts: number;
  readonly bytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

const stateFile = (cache: string, out: string): string =>
  path.join(cache, `state-${crypto.createHash('sha256').update(path.resolve(out)).digest('hex').slice(0, 12)}.json`);

export function readBuildState(cache: string, out: string): BuildState | null {
  try {
    const state = JSON.parse(fs.readFileSync(stateFile(cache, out), 'utf8')) as BuildState;
    return typeof state.inputs === 'string' && typeof state.files === 'object' && Array.isArray(state.diagnostics) ? state : null;
  } catch {
    return null;
  }
}

export function writeBuildState(cache: string, out: string, state: BuildState): void {
  const file = stateFile(cache, out);
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(state));
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** Whether every file of the site still is as the build left it, by size and time. */
export function isIntact(state: BuildState, out: string): boolean {
  return Object.entries(state.files).every(([name, file]) => looksLike(path.join(out, name), file));
}
