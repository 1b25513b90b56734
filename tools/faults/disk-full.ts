import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readManifest } from './site-state.ts';
import { ended, type Trial } from './trial.ts';
import { type Outcome, outcomeOf, verdictOnRefusal } from './verdicts.ts';

/** Bytes left free: too few for a second site. */
const LEFT_FREE = 40_000;

/** Fills a disk of 3 MB while the site changes. @returns no outcomes if the system does not allow mounting one */
export async function fillDisk(trial: Trial): Promise<Outcome[]> {
  const disk = path.join(trial.root, 'disk');
  fs.mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status !== 0) {
    console.log('disk full: not tried, because this system does not allow mounting a small disk');
    return [];
  }
  try {
    return [await buildOnFullDisk(trial, disk)];
  } finally {
    spawnSync('umount', [disk]);
  }
}

async function buildOnFullDisk(trial: Trial, disk: string): Promise<Outcome> {
  const out = path.join(disk, 'dist');
  const ballast = path.join(disk, 'ballast');
  trial.setState(0);
  await ended(trial.start(out));
  const before = readManifest(out);
  fs.writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes(disk) - LEFT_FREE)));
  trial.setState(1);
  const status = await ended(trial.start(out));
  const after = readManifest(out);
  fs.rmSync(ballast);
  const next = { status: await ended(trial.start(out)), manifest: readManifest(out) };
  return outcomeOf('disk full', [verdictOnRefusal('disk full', { status, before, after, next })]);
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
}
