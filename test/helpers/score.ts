import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from './guzhi.ts';
import { SHARED } from './shared.ts';

/** Runs a shared scorer, whose last line of output is its result. */
export function score(tool: string, args: readonly string[]): Record<string, number> {
  const run = spawnSync(process.execPath, [path.join(SHARED, 'tools', tool), ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${tool}: ${run.stderr || run.stdout}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
}
