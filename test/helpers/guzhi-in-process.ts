/** Runs commands of guzhi in this process: a process of its own takes half a second to start and to load the dictionary. */
import { runCommand } from '../../src/cli/run-command.ts';
import type { Run } from './guzhi.ts';

/**
 * Runs the sources, not lib/cli.js. One call at a time: working folder and output belong to the process.
 * @param cwd the working folder of the command
 */
export async function guzhiInProcess(args: readonly string[], cwd: string): Promise<Run> {
  const before = process.cwd();
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  process.chdir(cwd);
  try {
    const status = await runCommand(args);
    return { status, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(before);
    stdout.release();
    stderr.release();
  }
}

/** Keeps what is written to a stream, which then is no terminal: commands write neither colours nor progress. */
function capture(stream: NodeJS.WriteStream): { text(): string; release(): void } {
  const { write, isTTY } = stream;
  let text = '';
  stream.isTTY = false;
  stream.write = (part: string | Uint8Array): boolean => {
    text += typeof part === 'string' ? part : Buffer.from(part).toString('utf8');
    return true;
  };
  return {
    text: () => text,
    release() {
      stream.write = write;
      stream.isTTY = isTTY;
    },
  };
}
