#!/usr/bin/env node
/** The program `guzhi`. */
import { runCommand } from './run-command.ts';

// A reader that closes early (`guzhi inspect … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCommand(process.argv.slice(2));
