/**
 * The recorded inputs and outputs of a site's last build. With it, a build in which nothing changed ends at once, and other builds
 * reuse the units whose inputs are the same. It is only a shortcut: if it is missing or unreadable, everything is rebuilt.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../model/model.ts';
import type { LineTable } from '../publish/article-lines.ts';
import { digest } from '../../text/digest.ts';
import type { KeptIndex } from './kept-index.ts';
import { rename } from '../publish/rename.ts';
import { type FileLook, looksLike } from '../publish/site-files.ts';
import { type FileTable, filesIn, tableOf } from './file-table.ts';
import type { SiteFile, SiteState } from '../publish/site-writer.ts';
import { MANIFEST } from '../publish/target.ts';

/** A unit of the site: the digest of its inputs, and its files. */
export interface UnitState {
  readonly digest: string;
  readonly files: readonly SiteFile[];
}

export interface BuildState {
  /** Digest of all inputs of the site. */
  readonly inputs: string;
  /** See Inputs. */
  readonly look: string;
  /** Units by name. */
  readonly units: ReadonlyMap<string, UnitState>;
  /** Files that belong to no unit. */
  readonly shared: SiteState;
  /** State of the site's manifest, which lists all these files. */
  readonly list: FileLook;
  readonly index: KeptIndex;
  /** The order and lengths of the lines in data/articles.ndjson. */
  readonly lines: LineTable;
  readonly pages: number;
  readonly articles: number;
  readonly doubts: number;
  readonly bytes: number;
  /** Size of the page cache in bytes. */
  readonly cache: number;
  /** Limits of hosts that the site passes, one sentence each. */
  readonly hosts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The state as JSON. One table lists the files of all units, then the shared files, then those of the index. */
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

/** Length of a hex digest. */
const DIGEST = 64;

/**
 * Reads the state; null if it is missing. Its digest comes first in the file and covers program and state, so that a state which was
 * damaged or written by another version also counts as missing.
 * @param file see OutputData. @param program digest of the program's sources.
 */
export function readBuildState(file: string, program: string): BuildState | null {
  try {
    const content = fs.readFileSync(file);
    const body = content.subarray(DIGEST + 1);
    const sound = content.toString('latin1', 0, DIGEST) === digest(program, body);
    return sound ? restored(JSON.parse(body.toString('utf8')) as StoredState) : null;
  } catch {
    return null;
  }
}

export function writeBuildState(file: string, state: BuildState, program: string): void {
  const body = Buffer.from(JSON.stringify(stored(state)));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, Buffer.concat([Buffer.from(`${digest(program, body)}\n`), body]));
  rename(`${file}.${process.pid}`, file);
}

/** Every file written by the last build. */
export function filesOf({ units, shared, index }: BuildState): SiteState {
  const all = new Map([...shared, ...index.files]);
  for (const { files } of units.values()) for (const [name, file] of files) all.set(name, file);
  return all;
}

/** Whether every file of the site is unchanged since the build, judged by size and modification time. */
export function isIntact(state: BuildState, out: string): boolean {
  return (
    looksLike(`${out}/${MANIFEST}`, state.list) && Array.from(filesOf(state)).every(([name, file]) => looksLike(`${out}/${name}`, file))
  );
}
