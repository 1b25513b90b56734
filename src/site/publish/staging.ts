/**
 * Builds the next site beside the published one and swaps it in when it is complete, so that an interrupted build leaves the
 * published site unchanged. A file with unchanged content becomes a hard link to the published file, not a copy.
 */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { asTyped } from '../../messages/system.ts';
import { Problem } from '../../model/problem.ts';
import type { OutputFile } from '../../model/model.ts';
import { REMOVE_FOLDER, rename } from './rename.ts';
import type { OutputData } from './output-data.ts';
import { type FileLook, linkOrCopy, looksLike, lookOf } from './site-files.ts';
import { type FileState, openSiteWriter, type SiteFile, type SiteState } from './site-writer.ts';
import { dropSpareTree, keepSpareTree, removeTree } from './spare-tree.ts';
import { type Manifest, MANIFEST, readManifest } from './target.ts';

export interface Published {
  readonly state: SiteState;
  readonly list: FileLook;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly bytes: number;
}

/** What the manifest says beside the list of files. */
export type ManifestHead = Pick<Required<Manifest>, 'generator' | 'settings'>;

export interface Staging {
  /** @throws Error if two files have the same path, which is a fault of the program; Problem if the path leaves the site. */
  add(file: OutputFile): FileState;
  /** Reuses files of the last site; if one has changed since the last build, reuses no file and returns false. */
  keep(files: readonly SiteFile[]): boolean;
  /** Whether all these files of the last site are unchanged and can be reused. */
  holds(files: SiteState): boolean;
  /** Adds files that worker threads have put into the next site's folder. @param written how many of them are new. */
  register(files: Iterable<SiteFile>, written: number): void;
  publish(head: ManifestHead): Published;
  abandon(): void;
}

/** The files of the last build. */
export interface Before {
  /** Their recorded state: files that differ from it by now are rewritten. */
  readonly files: SiteState;
  /** State of the manifest in the published site; null if unknown. */
  readonly list: FileLook | null;
  /** Those that the next site's folder lacks; null if that folder is empty. See prepareNext. */
  readonly missing: ReadonlySet<string> | null;
}

export function openStaging(target: OutputData, before: Before): Staging {
  const writer = openSiteWriter(target.out, target.next);
  const state = new Map<string, FileState>();
  const isThere = (name: string): boolean => before.missing !== null && before.files.has(name) && !before.missing.has(name);
  let written = 0;
  fs.mkdirSync(target.next, { recursive: true });

  const claim = (name: string): void => {
    if (state.has(name)) throw new Error(`two files would be published as ${name}`);
  };
  const register: Staging['register'] = (files, count) => {
    for (const [name, file] of files) {
      claim(name);
      state.set(name, file);
    }
    written += count;
  };

  return {
    register,
    add(file) {
      claim(file.path);
      const put = writer.put(file, before.files.get(file.path));
      register([[file.path, put.state]], put.written ? 1 : 0);
      return put.state;
    },
    keep(files) {
      const kept: string[] = [];
      for (const [name, file] of files) {
        if (isThere(name)) continue;
        if (!writer.keep(name, file)) {
          for (const other of kept) fs.rmSync(writer.place(other));
          return false;
        }
        kept.push(name);
      }
      register(files, 0);
      return true;
    },
    holds: (files) => Array.from(files).every(([name, file]) => isThere(name) || looksLike(`${target.out}/${name}`, file)),
    publish(head) {
      const old = ownFiles(target, before);
      const gone = namesWithout(before.files, state);
      if (before.missing !== null) writer.remove(gone);
      const removed = old === null ? 0 : old === before.files ? gone.length : namesWithout(old, state).length;
      const manifest = `${manifestOf(head, state)}\n`;
      const same = old !== null && written === 0 && removed === 0 && fs.readFileSync(path.join(target.out, MANIFEST), 'utf8') === manifest;
      // Published files may have been changed since the last build.
      if (same) written = [...state].filter(([name, file]) => !looksLike(`${target.out}/${name}`, file)).length;
      const unchanged = state.size - written;
      fs.writeFileSync(writer.place(MANIFEST), manifest);
      const kept = firstKept(before.files, state);
      if (same && written === 0) retire(target.next, target, state.keys(), kept);
      else {
        if (old) carryForeign(target, old, writer.place);
        swap(target, old, kept);
      }
      let bytes = 0;
      for (const [size] of state.values()) bytes += size;
      return { state, list: lookOf(path.join(target.out, MANIFEST)), written, unchanged, removed, bytes };
    },
    abandon() {
      fs.rmSync(target.next, REMOVE_FOLDER);
    },
  };
}

/** The names in `files` that are missing from `other`. */
function namesWithout(files: OwnFiles, other: OwnFiles): readonly string[] {
  const names: string[] = [];
  for (const name of files.keys()) if (!other.has(name)) names.push(name);
  return names;
}

/** The name of a file that both sites share; null if they share no file. */
function firstKept(before: SiteState, state: SiteState): string | null {
  for (const [name, file] of state) if (file === before.get(name)) return name;
  return null;
}

function manifestOf({ generator, settings }: ManifestHead, state: SiteState): string {
  const names = [...state.keys()].sort();
  const files = Object.fromEntries(names.map((name) => [name, state.get(name)?.[2] ?? '']));
  return JSON.stringify({ generator, settings, files } satisfies Manifest);
}

/** The files of the published site that guzhi made, by name; null if there is no published site. */
type OwnFiles = ReadonlyMap<string, unknown>;
function ownFiles({ out }: OutputData, { files, list }: Before): OwnFiles | null {
  const known = list !== null && looksLike(path.join(out, MANIFEST), list);
  if (known) return files;
  const manifest = readManifest(out);
  return manifest && new Map(Object.entries(manifest.files));
}

/** Carries over files that others put into the published folder, such as a CNAME or a verification file. */
function carryForeign(target: OutputData, old: OwnFiles, place: (name: string) => string): void {
  for (const name of foreignFiles(target.out, old)) {
    const to = place(name);
    if (fs.existsSync(to)) throw new Problem(diagnosticOf(SITE.foreignInTheWay(), asTyped(path.join(target.out, name))));
    linkOrCopy(path.join(target.out, name), to);
  }
}

/** All files in the site that are neither guzhi's own nor the manifest. */
function foreignFiles(root: string, own: OwnFiles): readonly string[] {
  const found: string[] = [];
  const look = (folder: string): void => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) look(name);
      else if (!own.has(name) && name !== MANIFEST) found.push(name);
    }
  };
  look('');
  return found;
}

/** Puts the next site in the place of the published one, or leaves that where it was. @param kept see retire. */
function swap(target: OutputData, old: OwnFiles | null, kept: string | null): void {
  const replaces = fs.existsSync(target.out);
  if (replaces) rename(target.out, target.last);
  try {
    rename(target.next, target.out);
  } catch (error) {
    if (replaces) rename(target.last, target.out);
    throw error;
  }
  if (old) retire(target.last, target, old.keys(), kept);
}

/**
 * Keeps a tree that is no longer in use as the spare tree for the next build, or removes it.
 * @param names its files. @param kept the name of a file that it shares with the published site; null if it shares no file.
 */
function retire(tree: string, { out, spare }: OutputData, names: Iterable<string>, kept: string | null): void {
  dropSpareTree(spare);
  if (kept === null || !keepSpareTree(tree, spare, out, kept)) removeTree(tree, names);
}
