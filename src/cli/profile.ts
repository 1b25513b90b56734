/** Records a CPU profile that developer tools can open. */
import fs from 'node:fs';
import { Session } from 'node:inspector/promises';
import { CLI } from '../messages/cli.ts';
import { attempt } from '../messages/system.ts';

/** Milliseconds between two samples: fine enough to tell functions apart, with little overhead. */
const INTERVAL = 0.5;

/** Runs `work` and writes its profile (.cpuprofile), even if it throws. */
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
