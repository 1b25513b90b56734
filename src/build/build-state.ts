/**
 * What the last build of a site was made from and what it left: lets a build in which nothing changed end at once, and keeps
 * the parts whose inputs are the same. Only a shortcut: without it, or where it cannot be understood, everything is made anew.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import type { LineTable } from './article-lines.ts';
import { digest } from './digest.ts';
import type { KeptIndex } from './search-index.ts';
import { type FileLook, looksLike } from './site-files.ts';
import type { FileState, SiteState } from './site-writer.ts';
import { MANIFEST } from './target.ts';
import { readVersion } from './version.ts';

/** A part of the site: what it was made from, and what it is. */
export interface UnitState {
  readonly digest: string;
  readonly files: SiteState;
}

export interface BuildState {
  /** Digest of everything the site depends on. */
  readonly inputs: string;
  /** See Inputs. */
  readonly look: string;
  /** By the unit's name. */
  readonly units: Readonly<Record<string, UnitState>>;
  /** Files that belong to no unit. */
  readonly shared: SiteState;
  /** The site's list of all these files. */
  readonly list: FileLook;
  readonly index: KeptIndex;
  /** What stands where in data/articles.ndjson. */
  readonly lines: LineTable;
  readonly pages: number;
  readonly articles: number;
  readonly doubts: number;
  readonly bytes: number;
  /** Bytes of the cache of pages. */
  readonly cache: number;
  readonly diagnostics: readonly Diagnostic[];
}

const stateFile = (cache: string, out: string): string => path.join(cache, `state-${digest(path.resolve(out)).slice(0, 12)}.json`);

/**
 * First the digest of program and state: one that somebody damaged, or that another version left, is none.
 * @param program digest of the program's sources.
 */
export function readBuildState(cache: string, out: string, program = readVersion().hash): BuildState | null {
  try {
    const content = fs.readFileSync(stateFile(cache, out), 'utf8');
    const body = content.slice(65);
    return content.slice(0, 64) === digest(program, body) ? (JSON.parse(body) as BuildState) : null;
  } catch {
    return null;
  }
}

export function writeBuildState(cache: string, out: string, state: BuildState, program = readVersion().hash): void {
  const file = stateFile(cache, out);
  const body = JSON.stringify(state);
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, `${digest(program, body)}\n${body}`);
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** Every file that the last build left. */
export function filesOf({ units, shared, index }: BuildState): SiteState {
  const all: Record<string, FileState> = { ...shared, ...index.files };
  for (const { files } of Object.values(units)) Object.assign(all, files);
  return all;
}

/** Whether every file of the site still is as the build left it, by size and time. */
export function isIntact(state: BuildState, out: string): boolean {
  return (
    looksLike(`${out}/${MANIFEST}`, state.list) && Object.entries(filesOf(state)).every(([name, file]) => looksLike(`${out}/${name}`, file))
  );
}
