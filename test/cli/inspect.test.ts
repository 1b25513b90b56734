import path from 'node:path';
import { expect, test } from 'vitest';
import type { PageRecord } from '../../src/model/model.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';

const PAGE = 'seeds/太原日报/2022-11-09/03.md';

test.each([PAGE, 'seeds/太原日报', 'seeds', './seeds/太原日报/2022-11-09/'])(
  'a page inspected as %s is read with what its folders say, as a build reads it',
  async (inspected) => {
    const root = emptyFolder();
    writeFiles(root, { [PAGE]: '# 灯会开幕\n\n本报讯 第九届灯会在文庙开幕。\n' });
    const { stdout } = await guzhi(['inspect', '--json', inspected], { cwd: root });
    expect(JSON.parse(stdout) as PageRecord[]).toMatchObject([
      {
        source: '太原日报/2022-11-09/03.md',
        paper: '太原日报',
        page: { number: '3' },
        date: { value: '2022-11-09', confidence: 'stated' },
      },
    ]);
    const elsewhere = await guzhi(['inspect', '--json', path.join(root, PAGE)]);
    expect(JSON.parse(elsewhere.stdout) as PageRecord[]).toMatchObject([{ source: '03.md' }]);
  },
);
