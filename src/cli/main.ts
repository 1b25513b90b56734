#!/usr/bin/env node
/** The program: finds the command, hands it the rest of the line, turns its answer into the exit status. */
import type { Command } from './command.ts';

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  inspect: async () => (await import('./inspect.ts')).inspect,
  search: async () => (await import('./search.ts')).search,
  check: async () => (await import('./check.ts')).check,
};
