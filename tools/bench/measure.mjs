// Runs a command as a whole process and tells its time, its peak memory and its output.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** A Node program. @returns {Promise<{seconds: number, mebibytes: number | null, stdout: string}>} peak memory is known on Linux only */
export const measure = (args, cwd) => measureCommand(process.execPath, args, cwd);

/** Any program; its memory is that of all processes that it starts. */
export function measureCommand(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, treePeak(child.pid));
    }, 20);
    child.stdout.setEncoding('utf8').on('data', (part) => (stdout += part));
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(look);
      if (status !== 0) return reject(new Error(`${args.join(' ')} ended with status ${status}`));
      resolve({ seconds: (performance.now() - started) / 1000, mebibytes: peak ? Math.round(peak / 1024) : null, stdout });
    });
  });
}

/** Of a process and all below it. */
function treePeak(pid) {
  return peakOf(pid) + childrenOf(pid).reduce((sum, child) => sum + treePeak(child), 0);
}

function childrenOf(pid) {
  try {
    const tasks = fs.readdirSync(`/proc/${pid}/task`);
    return tasks.flatMap((task) => fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean));
  } catch {
    return [];
  }
}

/** The kernel's own high-water mark in KiB; threads of a process share it. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
