/** What `guzhi doctor` looks at: whether this machine and this folder can build and publish an archive. */
import fs from 'node:fs';
import path from 'node:path';
import { findSeeds } from '../input/seeds.ts';
import { counted } from '../messages/message.ts';
import { asTyped, refusalOf } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { DEFAULT_FILE, type Settings } from '../settings/settings.ts';
import { HOST_ADVICE, hostExcess, hostExcessText, sizeOf } from '../site/publish/host-limits.ts';
import { rename } from '../site/publish/rename.ts';
import { readManifest } from '../site/publish/target.ts';
import { portReason } from '../text/words/current-words.ts';

export interface Finding {
  readonly check: string;
  /** A note is worth knowing; a problem keeps a build from working. */
  readonly verdict: 'well' | 'note' | 'problem';
  readonly found: string;
  /** What to do; null where nothing has to be done. */
  readonly advice: string | null;
}

const finding = (check: string, verdict: Finding['verdict'], found: string, advice: string | null = null): Finding => ({
  check,
  verdict,
  found,
  advice,
});

const OLDEST_NODE = 20;

/** @param version as `process.version`: `v22.1.0` */
export function nodeFinding(version: string): Finding {
  const isOld = Number(/^v?(\d+)/u.exec(version)?.[1] ?? 0) < OLDEST_NODE;
  return finding('node', isOld ? 'problem' : 'well', version, isOld ? `Install Node ${OLDEST_NODE} or later.` : null);
}

/** @param why nodejieba is not in use; null where it is */
export const wordsFinding = (why: string | null = portReason()): Finding =>
  why === null
    ? finding('words', 'well', 'cut by nodejieba')
    : finding('words', 'note', `cut in TypeScript, which gives the same site more slowly (${why})`);

/** @param config as given with --config */
export function settingsFinding(config: string | undefined, diagnostics: readonly Diagnostic[]): Finding {
  const file = config ?? DEFAULT_FILE;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return finding('settings', 'problem', `${file} has ${counted(errors, 'error')}`, 'Correct what is named above.');
  if (!fs.existsSync(file)) return finding('settings', 'note', `no ${file}; the defaults are used`);
  return finding(
    'settings',
    diagnostics.length > 0 ? 'note' : 'well',
    diagnostics.length > 0 ? `${file}, ${counted(diagnostics.length, 'warning')}` : file,
  );
}

export function seedsFinding(seeds: string): Finding {
  const { files, diagnostics } = findSeeds(seeds);
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  if (first) return finding('seeds', 'problem', `${asTyped(first.file)}: ${first.message}`, first.advice);
  return finding('seeds', 'well', `${counted(files.length, 'page')} in ${asTyped(seeds)}`);
}

/** Less is too little for the smallest site and its cache. */
const LEAST_BYTES = 50_000_000;

/** Free space where the site is built. The next site needs room for the files that differ, at worst for all of them. */
export function spaceFinding(out: string): Finding {
  const stat = fs.statfsSync(existingAbove(out));
  const free = stat.bavail * stat.bsize;
  const isLittle = free < LEAST_BYTES;
  const found = `${Math.floor(free / 1e6).toLocaleString('en-GB')} MB free for the site`;
  return finding('space', isLittle ? 'problem' : 'well', found, isLittle ? 'Free some space on the disk.' : null);
}

/** The folder, or the first one above it that exists. */
function existingAbove(folder: string): string {
  const full = path.resolve(folder);
  return fs.existsSync(full) || path.dirname(full) === full ? full : existingAbove(path.dirname(full));
}

/** Tries in a folder of its own, beside the site, what publishing does. */
export function diskFinding(out: string): Finding {
  const beside = existingAbove(path.dirname(path.resolve(out)));
  let trial: string;
  try {
    trial = fs.mkdtempSync(path.join(beside, '.guzhi-doctor-'));
  } catch (error) {
    const { reason, remedy } = refusalOf(error);
    return finding('disk', 'problem', `cannot write beside the site (${reason})`, remedy);
  }
  try {
    return tried(trial);
  } finally {
    fs.rmSync(trial, { recursive: true, force: true });
  }
}

function tried(trial: string): Finding {
  const at = (name: string): string => path.join(trial, name);
  for (const name of ['site', 'next']) fs.mkdirSync(at(name));
  fs.writeFileSync(at('site/page'), '');
  const trials: readonly (readonly [what: string, attempt: () => void])[] = [
    ['hard links', () => fs.linkSync(at('site/page'), at('next/page'))],
    ['symbolic links', () => fs.symlinkSync('site', at('link'))],
    ['exchange of folders', () => [['site', 'last'] as const, ['next', 'site'] as const].forEach(([a, b]) => rename(at(a), at(b)))],
  ];
  const done = trials.map(([what, attempt]) => [what, succeeds(attempt)] as const);
  const found = done.map(([what, works]) => `${what} ${works ? 'work' : 'do not work'}`).join(', ');
  if (done.at(-1)?.[1] === false) return finding('disk', 'problem', found, 'Choose a folder on another disk for the site (`--out`).');
  const copies = 'Files that did not change are copied instead of linked, which takes more time and space.';
  return done[0]?.[1] === false ? finding('disk', 'note', found, copies) : finding('disk', 'well', found);
}

function succeeds(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** The built site against the limits of hosts. */
export function siteFinding({ folders: { out } }: Pick<Settings, 'folders'>): Finding {
  const manifest = readManifest(out);
  if (manifest === null) return finding('site', 'note', `no site in ${asTyped(out)} yet`);
  const sizes = Object.keys(manifest.files).map(
    (name) => [name, fs.statSync(path.join(out, name), { throwIfNoEntry: false })?.size ?? 0] as const,
  );
  const size = sizeOf(sizes);
  const passed = hostExcess(size).map(hostExcessText);
  const found = [`${counted(size.files, 'file')}, ${(size.bytes / 1e6).toFixed(1)} MB in ${asTyped(out)}`, ...passed].join('; ');
  return passed.length > 0 ? finding('site', 'note', found, HOST_ADVICE) : finding('site', 'well', found);
}
