/**
 * Builds the next site beside the published one and swaps it in when it is whole, so that a build that dies leaves
 * yesterday's site as it was. A file whose content did not change is the same file on the disk (a hard link), not a copy.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../model.ts';
import { MANIFEST, type Manifest, readManifest, type Target } from './target.ts';

/** What a file was when guzhi wrote it: size in bytes, modification time in milliseconds, hex digest. */
export type FileState = readonly [size: number, mtimeMs: number, sha256: string];
export type SiteState = Readonly<Record<string, FileState>>;

export interface Published {
  readonly state: SiteState;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly bytes: number;
}

export interface Staging {
  /** @throws where two files want one path, or a path leaves the site. */
  add(file: OutputFile): void;
  publish(generator: string): Published;
  abandon(): void;
}

/** A path below the site's root: no empty, `.` or `..` part, no backslash, no control character. */
const SAFE_PATH = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\p{Cc}]+$/u;

/** @param before what the last build left, as it remembers; files that look different now are written again. */
export function openStaging(target: Target, before: SiteState): Staging {
  const state = new Map<string, FileState>();
  const folders = new Set<string>();
  let written = 0;
  let bytes = 0;
  fs.mkdirSync(target.next, { recursive: true });

  const place = (name: string): string => {
    const full = path.join(target.next, name);
    const folder = path.dirname(full);
    if (!folders.has(folder)) {
      fs.mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    return full;
  };

  const keep = (name: string, sha: string): boolean => {
    const was = Object.hasOwn(before, name) ? before[name] : undefined;
    if (!was || was[2] !== sha || !looksLike(path.join(target.out, name), was)) return false;
    if (!linkOrCopy(path.join(target.out, name), place(name))) return false;
    state.set(name, was);
    return true;
  };

  return {
    add({ path: name, content }) {
      if (!SAFE_PATH.test(name)) throw new Error(`the path ${JSON.stringify(name)} leaves the site`);
      if (state.has(name)) throw new Error(`two files want the path ${name}`);
      const data = typeof content === 'string' ? Buffer.from(content) : content;
      bytes += data.byteLength;
      const sha = crypto.createHash('sha256').update(data).digest('hex');
      if (keep(name, sha)) return;
      const full = place(name);
      fs.writeFileSync(full, data);
      state.set(name, [data.byteLength, fs.statSync(full).mtimeMs, sha]);
      written++;
    },
    publish(generator) {
      const old = readManifest(target.out);
      const removed = old ? Object.keys(old.files).filter((name) => !state.has(name)).length : 0;
      const unchanged = state.size - written;
      const manifest = `${JSON.stringify(manifestOf(generator, state), null, 0)}\n`;
      const same = old !== null && written === 0 && removed === 0 && fs.readFileSync(path.join(target.out, MANIFEST), 'utf8') === manifest;
      if (same) fs.rmSync(target.next, { recursive: true, force: true });
      else {
        fs.writeFileSync(path.join(target.next, MANIFEST), manifest);
        if (old) carryForeign(target, old, place);
        swap(target);
      }
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

/** Whether a file is still what it was when it was written; its content is not read. */
export function looksLike(file: string, [size, mtimeMs]: FileState): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === size && stat.mtimeMs === mtimeMs;
}

/** Not every disk knows hard links: a copy with the same times does as well. */
function linkOrCopy(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
  } catch {
    const stat = fs.statSync(from, { throwIfNoEntry: false });
    if (!stat) return false;
    fs.copyFileSync(from, to);
    fs.utimesSync(to, stat.atimeMs / 1000, stat.mtimeMs / 1000);
  }
  return true;
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

function swap(target: Target): void {
  if (fs.existsSync(target.out)) fs.renameSync(target.out, target.last);
  fs.renameSync(target.next, target.out);
  fs.rmSync(target.last, { recursive: true, force: true });
}
