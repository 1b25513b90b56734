/**
 * Compiles the program before the tests, and again before each rerun in watch mode: many tests run lib/cli.js as a
 * process of its own, and it must be the program of the sources as they are.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

export default function setup(project: TestProject): void {
  compileIfStale();
  project.onTestsRerun(compileIfStale);
}

/** In a process of its own, so that a change of the compiler counts too. @throws where the sources do not compile */
function compileIfStale(): void {
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, '../tools/compile-if-stale.js')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('src/ does not compile: no test was run');
}
