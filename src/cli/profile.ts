/** Where the time of some work goes, as a file that developer tools read. */
import fs from 'node:fs';
import { Session } from 'node:inspector/promises';
import { CLI } from '../messages/cli.ts';
import { attempt } from '../messages/system.ts';

/** Milliseconds between two looks: fine enough for functions, and of little weight. */
const INTERVAL = 0.5;

/** Does the work and writes its profile (.cpuprofile), however it ends. */
export async function profiled<T>(file: string, work: () => Promise<T>): Promise<T> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL * 1000 });
  await session.post('Profiler.start');
  try {
    return await work();
  } finally {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    attempt(file, CLI.profileUnwritable, () => fs.writeFileSync(file, JSON.stringify(profile)));
  }
}
