import { spawn } from 'node:child_process';
import fs from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Peak memory; known on Linux only. */
  readonly mebibytes: number | null;
  readonly stdout: string;
}

/** Milliseconds between memory samples. */
const INTERVAL = 20;

/** Runs a Node program. @throws Error if it fails */
export const measure = (args: readonly string[], cwd: string): Promise<Measured> => measureCommand(process.execPath, args, cwd);

/** Runs any program; its memory is the sum over its processes. @throws Error if it fails */
export function measureCommand(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    let peak = 0;
    const look = setInterval(() => {
      if (child.pid !== undefined) peak = Math.max(peak, treePeak(child.pid));
    }, INTERVAL);
    child.stdout.setEncoding('utf8').on('data', (part) => (stdout += part));
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(look);
      if (status !== 0) return reject(new Error(`${args.join(' ')} ended with status ${status}`));
      resolve({ seconds: (performance.now() - started) / 1000, mebibytes: peak > 0 ? Math.round(peak / 1024) : null, stdout });
    });
  });
}

/** Peak memory in KiB of a process and all its descendants. */
const treePeak = (pid: number): number => peakOf(pid) + childrenOf(pid).reduce((total, child) => total + treePeak(child), 0);

function childrenOf(pid: number): number[] {
  try {
    const tasks = fs.readdirSync(`/proc/${pid}/task`);
    return tasks.flatMap((task) =>
      fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** The kernel's high-water mark in KiB, shared by all threads of a process. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
