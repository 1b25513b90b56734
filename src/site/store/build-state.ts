/**
 * What the last build of a site was made from and what it left: lets a build in which nothing changed end at once, and keeps
 * the parts whose inputs are the same. Only a shortcut: without it, or where it cannot be understood, everything is made anew.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../model/model.ts';
import type { LineTable } from '../publish/article-lines.ts';
import { digest } from '../../text/digest.ts';
import type { KeptIndex } from './kept-index.ts';
import { type FileLook, looksLike } from '../publish/site-files.ts';
import { type FileTable, filesIn, tableOf } from './file-table.ts';
import type { SiteFile, SiteState } from '../publish/site-writer.ts';
import { MANIFEST } from '../publish/target.ts';

/** A part of the site: what it was made from, and what it is. */
export interface UnitState {
  readonly digest: string;
  readonly files: readonly SiteFile[];
}

export interface BuildState {
  /** Digest of everything the site depends on. */
  readonly inputs: string;
  /** See Inputs. */
  readonly look: string;
  /** By the unit's name. */
  readonly units: ReadonlyMap<string, UnitState>;
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

/** As JSON: the files of all units, those that belong to none and those of the index stand in one table, in this order. */
interface StoredState extends Omit<BuildState, 'units' | 'shared' | 'index'> {
  readonly units: { readonly names: readonly string[]; readonly digests: readonly string[]; readonly files: readonly number[] };
  readonly shared: number;
  readonly index: Omit<KeptIndex, 'files'>;
  readonly files: FileTable;
}

function stored({ units, shared, index: { files, ...index }, ...state }: BuildState): StoredState {
  const all = [...units.values()];
  return {
    ...state,
    units: { names: [...units.keys()], digests: all.map((unit) => unit.digest), files: all.map((unit) => unit.files.length) },
    shared: shared.size,
    index,
    files: tableOf([...all.flatMap((unit) => unit.files), ...shared, ...files]),
  };
}

function restored({ units: { names, digests, files: counts }, shared, index, files: table, ...state }: StoredState): BuildState {
  const files = filesIn(table);
  let at = 0;
  const next = (count: number): readonly SiteFile[] => files.slice(at, (at += count));
  return {
    ...state,
    units: new Map(names.map((name, i) => [name, { digest: digests[i] ?? '', files: next(counts[i] ?? 0) }])),
    shared: new Map(next(shared)),
    index: { ...index, files: new Map(next(files.length)) },
  };
}

/** Length of a digest in hex. */
const DIGEST = 64;

export const stateFile = (cache: string, out: string): string => path.join(cache, `state-${digest(path.resolve(out)).slice(0, 12)}.json`);

/**
 * First the digest of program and state: one that somebody damaged, or that another version left, is none.
 * @param program digest of the program's sources.
 */
export function readBuildState(cache: string, out: string, program: string): BuildState | null {
  try {
    const content = fs.readFileSync(stateFile(cache, out));
    const body = content.subarray(DIGEST + 1);
    const sound = content.toString('latin1', 0, DIGEST) === digest(program, body);
    return sound ? restored(JSON.parse(body.toString('utf8')) as StoredState) : null;
  } catch {
    return null;
  }
}

export function writeBuildState(cache: string, out: string, state: BuildState, program: string): void {
  const file = stateFile(cache, out);
  const body = Buffer.from(JSON.stringify(stored(state)));
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, Buffer.concat([Buffer.from(`${digest(program, body)}\n`), body]));
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** Every file that the last build left. */
export function filesOf({ units, shared, index }: BuildState): SiteState {
  const all = new Map([...shared, ...index.files]);
  for (const { files } of units.values()) for (const [name, file] of files) all.set(name, file);
  return all;
}

/** Whether every file of the site still is as the build left it, by size and time. */
export function isIntact(state: BuildState, out: string): boolean {
  return (
    looksLike(`${out}/${MANIFEST}`, state.list) && Array.from(filesOf(state)).every(([name, file]) => looksLike(`${out}/${name}`, file))
  );
}
