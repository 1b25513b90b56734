/**
 * Builds the next site beside the published one and swaps it in when it is whole, so that a build that dies leaves
 * yesterday's site as it was. A file whose content did not change is the same file on the disk (a hard link), not a copy.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../model.ts';
import { type FileState, linkOrCopy, openSiteWriter, type SiteState } from './site-writer.ts';
import { MANIFEST, type Manifest, readManifest, type Target } from './target.ts';

export interface Published {
  readonly state: SiteState;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly bytes: number;
}

export interface Staging {
  /** @throws where two files want one path, or a path leaves the site. */
  add(file: OutputFile): FileState;
  /** Takes over files of the last site as they are; false, and none of them, where one is not what the last build left. */
  keep(files: SiteState): boolean;
  /** Files that somebody else has put into the next site's folder. @param written how many of them are new. */
  register(files: Iterable<readonly [path: string, state: FileState]>, written: number): void;
  publish(generator: string): Published;
  abandon(): void;
}

/** @param before what the last build left, as it remembers; files that look different now are written again. */
export function openStaging(target: Target, before: SiteState): Staging {
  const writer = openSiteWriter(target.out, target.next);
  const state = new Map<string, FileState>();
  let written = 0;
  fs.mkdirSync(target.next, { recursive: true });

  const register: Staging['register'] = (files, count) => {
    for (const [name, file] of files) {
      if (state.has(name)) throw new Error(`two files want the path ${name}`);
      state.set(name, file);
    }
    written += count;
  };

  return {
    register,
    add(file) {
      if (state.has(file.path)) throw new Error(`two files want the path ${file.path}`);
      const put = writer.put(file, Object.hasOwn(before, file.path) ? before[file.path] : undefined);
      register([[file.path, put.state]], put.written ? 1 : 0);
      return put.state;
    },
    keep(files) {
      const kept: string[] = [];
      for (const [name, file] of Object.entries(files)) {
        if (!writer.keep(name, file)) {
          for (const other of kept) fs.rmSync(writer.place(other));
          return false;
        }
        kept.push(name);
      }
      register(Object.entries(files), 0);
      return true;
    },
    publish(generator) {
      const old = readManifest(target.out);
      const removed = old ? Object.keys(old.files).filter((name) => !state.has(name)).length : 0;
      const unchanged = state.size - written;
      const manifest = `${JSON.stringify(manifestOf(generator, state), null, 0)}\n`;
      const same = old !== null && written === 0 && removed === 0 && fs.readFileSync(path.join(target.out, MANIFEST), 'utf8') === manifest;
      if (same) removeTree(target.next, state.keys());
      else {
        fs.writeFileSync(path.join(target.next, MANIFEST), manifest);
        if (old) carryForeign(target, old, writer.place);
        swap(target, old);
      }
      const bytes = [...state.values()].reduce((sum, [size]) => sum + size, 0);
      return { state: Object.fromEntries(state), written, unchanged, removed, bytes };
    },
    abandon() {
      fs.rmSync(target.next, { recursive: true, force: true });
    },
  };
}

function manifestOf(generator: string, state: ReadonlyMap<string, FileState>): Manifest {
  const names = [...state.keys()].sort();
  return { generator, files: Object.fromEntries(names.map((name) => [name, state.get(name)?.[2] ?? ''])) };
}

/** Files that others put into the published folder (a CNAME, a verification file) move along. */
function carryForeign(target: Target, old: Manifest, place: (name: string) => string): void {
  for (const name of listFiles(target.out)) {
    if (name === MANIFEST || Object.hasOwn(old.files, name)) continue;
    const to = place(name);
    if (fs.existsSync(to))
      throw new Error(`${path.join(target.out, name)} was not made by guzhi, but the new site needs its place: move it away`);
    linkOrCopy(path.join(target.out, name), to);
  }
}

function listFiles(root: string, folder = ''): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(root, name) : [name];
  });
}

function swap(target: Target, old: Manifest | null): void {
  if (fs.existsSync(target.out)) fs.renameSync(target.out, target.last);
  fs.renameSync(target.next, target.out);
  removeTree(target.last, Object.keys(old?.files ?? {}));
}

/** Removing files whose names are known takes a third of the time of looking for them. */
function removeTree(folder: string, names: Iterable<string>): void {
  for (const name of names) {
    try {
      fs.unlinkSync(`${folder}/${name}`);
    } catch {
      // Not there, or not to be removed: what follows says so.
    }
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
