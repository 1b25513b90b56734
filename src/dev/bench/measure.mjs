// Runs a command as a whole process and tells its time, its peak memory and its output.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** @returns {Promise<{seconds: number, mebibytes: number | null, stdout: string}>} peak memory is known on Linux only */
export function measure(args, cwd) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
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

/** The kernel's own high-water mark in KiB; threads of a process share it. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
