/** Ways to make the system refuse something, for root too. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { vi } from 'vitest';
import { openWatch } from '../../src/serve/watch.ts';
import { openWorkers } from '../../src/site/work/workers.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { printed, thrown } from './provoke.ts';

const denied = (call: string): Error => Object.assign(new Error(`EACCES: permission denied, ${call}`), { code: 'EACCES', syscall: call });

/** Denies reading files with this name. */
export async function refusing(name: string, work: () => Promise<string>): Promise<string> {
  const real = fs.readFileSync.bind(fs);
  const spy = vi.spyOn(fs, 'readFileSync').mockImplementation(((file, options) => {
    if (path.basename(String(file)) === name) throw denied('open');
    return real(file, options);
  }) as typeof fs.readFileSync);
  return work().finally(() => spy.mockRestore());
}

/** Denies every port. */
export async function notListening(work: () => Promise<unknown>): Promise<string> {
  const spy = vi.spyOn(net.Server.prototype, 'listen').mockImplementation(function (this: net.Server) {
    setImmediate(() => this.emit('error', denied('listen')));
    return this;
  });
  return thrown(work).finally(() => spy.mockRestore());
}

/** Hides every program of the system. */
export async function withoutPrograms(work: () => Promise<string>): Promise<string> {
  vi.stubEnv('PATH', '');
  return work().finally(() => vi.unstubAllEnvs());
}

/** Half the length that a path may have on Linux: two folders of this length, one inside the other, are too long. */
const HALF = Array.from({ length: 9 }, () => 'x'.repeat(240)).join('/');

/** Gives `work` a folder in which folders lie deeper than a path can reach. */
export async function tooDeep(work: (root: string) => string | Promise<string>): Promise<string> {
  const root = emptyFolder();
  const inner = path.join(root, 'inner');
  const place = path.join(root, 'seeds', HALF, 'inner');
  fs.mkdirSync(path.join(inner, HALF), { recursive: true });
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.renameSync(inner, place);
  try {
    return await work(path.join(root, 'seeds'));
  } finally {
    fs.renameSync(place, inner);
  }
}

/** What is said when `place` is watched. */
export async function firstRefused(place: string): Promise<string> {
  return new Promise((resolve) => {
    const watch = openWatch([place], (problem) => void watch.close().then(() => resolve(printed([problem]))));
  });
}

/** A thread that begins its job and dies of an error that nobody catches. */
const DIES = `export function work({ began }) {
  began[0] = 1;
  setImmediate(() => { throw new Error('out of memory'); });
  return new Promise(() => undefined);
}`;

/** Does the work of an item in a thread that dies before it is done. */
export async function inDyingThread(item: string): Promise<string> {
  const root = emptyFolder();
  writeFiles(root, { 'dies.mjs': DIES });
  const workers = openWorkers(path.join(root, 'dies.mjs'), () => Promise.resolve({ work: () => never() }), 2, 0);
  const first = await thrown(() => workers.all('work', [{ names: [item], seconds: 1 }], () => undefined));
  await workers.close();
  return first;
}

function never(): never {
  throw new Error('this thread has nothing to do');
}
