/** Renaming while other programs have the file open, as on Windows. */
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../src/messages/system.ts';
import { rename } from '../../../src/site/publish/rename.ts';

/** A system that refuses to rename until `free` milliseconds have passed, with a clock of its own. */
function held(code: string, free: number) {
  const said = { tries: 0, waited: 0, renamed: [] as string[] };
  const system = {
    rename(from: string, to: string) {
      said.tries++;
      if (said.waited < free) throw Object.assign(new Error(`${code}: in use, rename '${from}'`), { code, syscall: 'rename' });
      said.renamed.push(`${from} ${to}`);
    },
    now: () => said.waited,
    sleep: (milliseconds: number) => void (said.waited += milliseconds),
  };
  return { said, system };
}

describe('a file that is in use is renamed', () => {
  test.each(['EPERM', 'EBUSY', 'EACCES'])('when %s ends after a second and a half', (code) => {
    const { said, system } = held(code, 1500);
    rename('dist', 'old', system);
    expect(said.renamed).toEqual(['dist old']);
    expect(said.tries).toBeLessThan(30);
  });

  test('never, where it stays in use for more than two seconds; the message names who may have it', () => {
    const { said, system } = held('EBUSY', 60_000);
    let thrown: unknown;
    try {
      rename('dist', 'old', system);
    } catch (error) {
      thrown = error;
    }
    expect(said.waited).toBeGreaterThan(1500);
    expect(said.waited).toBeLessThanOrEqual(2000);
    expect(refusalOf(thrown)).toEqual({
      reason: 'EBUSY: in use',
      remedy:
        'Close what may be using it (an open program or window, a virus scanner, a search indexer), and see that you may write there.',
    });
  });

  test.each(['ENOENT', 'EXDEV', 'ENOSPC'])('not again after %s, which waiting does not cure', (code) => {
    const { said, system } = held(code, 1);
    expect(() => rename('dist', 'old', system)).toThrow(code);
    expect(said).toMatchObject({ tries: 1, waited: 0 });
  });
});
