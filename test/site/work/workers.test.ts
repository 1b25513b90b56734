import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RenderJob } from '../../../src/site/work/render-batch.ts';
import { openSiteWorkers } from '../../../src/site/work/site-workers.ts';
import { Problem } from '../../../src/model/problem.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';
import { emptyFolder } from '../../helpers/folders.ts';

const here = openSiteWorkers(1);
const threads = openSiteWorkers(2, 0);
afterAll(() => threads.close());

/** Two parts of a site; the second asks for a page that nobody has read. */
function badJob(): RenderJob {
  const root = emptyFolder();
  const unit = JSON.stringify({ kind: 'texts', record: 'f'.repeat(64), articles: [] });
  const config = { fullWidthPunctuation: true, sections: {}, words: DEFAULTS.words };
  return {
    frame: {
      config: DEFAULTS,
      version: '0',
      script: 'zh-Hans',
      sourceViews: true,
      severalPapers: false,
      ownMenu: [],
      templates: [],
      digest: '0',
    },
    reader: { digest: 'r', config, cache: path.join(root, 'cache') },
    out: path.join(root, 'out'),
    next: path.join(root, 'next'),
    names: ['texts 甲.md'],
    seconds: 1,
    units: [{ name: 'texts 甲.md', unit, before: [] }],
    pages: [],
    lines: path.join(root, 'next/lines'),
  };
}

describe.each([
  ['in this thread', here],
  ['in threads', threads],
])('work that fails %s', (_, workers) => {
  test('is named, and nothing more is begun', async () => {
    let asked = 0;
    function* jobs(): Iterable<RenderJob> {
      for (; asked < 50; asked++) yield badJob();
    }
    const failure: unknown = await workers.all('renderBatch', jobs(), () => undefined).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ diagnostic: { file: 'f'.repeat(64), message: 'changed while the site was being built' } });
    expect(asked).toBeLessThan(20);
  });
});

test('no work needs no thread', async () => {
  const none = openSiteWorkers(2);
  await none.all('readBatch', [], () => expect.unreachable());
  await none.close();
});
