import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../../src/text/package-folder.ts';
import { readManifest } from './site-state.ts';

/** Which of its two contents the changing page has: its index in `contents`. */
export type State = 0 | 1;

/** A small archive that alternates between two states, and its site. */
export interface Trial {
  /** Parent of the archive and of the site. */
  readonly root: string;
  readonly site: string;
  /** The site's manifests, by state. */
  readonly manifests: readonly [string, string];
  /** Milliseconds taken by an undisturbed build. */
  readonly buildTime: number;
  setState(state: State): void;
  /** Starts a build in a separate process. @param out folder of the site, if not the usual one */
  start(out?: string): ChildProcess;
  /** @throws Error if the build fails */
  build(): Promise<void>;
  /** Names of temporary files beside the site. */
  leftBehind(): string[];
  /** Removes everything. */
  close(): void;
}

const CLI = path.join(PACKAGE_FOLDER, 'lib/cli.js');
export const SEEDS = path.join(PACKAGE_FOLDER, 'seeds');

export const otherState = (state: number): State => (state % 2 === 0 ? 1 : 0);

/** @returns the exit status of a process once it has ended; `null` if a signal ended it */
export const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on('close', resolve));

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts a build without output. @param user the user who runs it, if not the current one */
export const startBuild = (cwd: string, args: readonly string[] = [], user: { uid?: number; gid?: number } = {}): ChildProcess =>
  spawn(process.execPath, [CLI, 'build', '--quiet', ...args], { cwd, stdio: 'ignore', ...user });

/** The changing page and its two contents. */
export function changingPage(seeds: string): { file: string; contents: readonly [string, string] } {
  const file = path.join(seeds, fs.readdirSync(seeds).sort().at(-1) ?? '');
  const original = fs.readFileSync(file, 'utf8');
  const changed = original.replaceAll('太原', '并州');
  if (changed === original) throw new Error(`${file} has nothing to change`);
  return { file, contents: [original, changed] };
}

/** Copies the seeds and builds both states once. */
export async function openTrial(): Promise<Trial> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-faults-'));
  const site = path.join(root, 'dist');
  fs.cpSync(SEEDS, path.join(root, 'seeds'), { recursive: true });
  const { file, contents } = changingPage(path.join(root, 'seeds'));
  const setState = (state: State): void => fs.writeFileSync(file, contents[state]);
  const start = (out = site): ChildProcess => startBuild(root, ['--out', out]);
  const build = async (): Promise<void> => {
    const status = await ended(start());
    if (status !== 0) throw new Error(`an undisturbed build ended with status ${status}`);
  };
  const buildState = async (state: State): Promise<{ manifest: string; time: number }> => {
    setState(state);
    const began = performance.now();
    await build();
    return { manifest: readManifest(site), time: performance.now() - began };
  };
  const changed = await buildState(1);
  const original = await buildState(0);
  return {
    root,
    site,
    manifests: [original.manifest, changed.manifest],
    buildTime: Math.max(original.time, changed.time),
    setState,
    start,
    build,
    leftBehind: () => fs.readdirSync(root).filter((name) => name.includes('.guzhi-')),
    close: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}
