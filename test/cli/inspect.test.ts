import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PageRecord } from '../../src/model/model.ts';
import { readPages } from '../../src/index.ts';
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

test('a part of the seeds is read as a build reads it, by command and library, and faults name the file', async () => {
  const root = emptyFolder();
  writeFiles(root, {
    'papers/a/01.md': '# 灯会开幕\n\n本报讯 第九届灯会在文庙开幕。\n',
    'papers/a/02.md': '',
    'papers/common.yaml': 'paper: 太原日报\ndate: 2022-11-09\n',
    'papers/b/03.md': '# 花市开幕\n\n本报讯 花市在文庙开幕。\n',
    'guzhi.yaml': 'folders:\n  seeds: papers\n',
  });
  fs.symlinkSync('../common.yaml', path.join(root, 'papers/a/01.yaml'));
  const inspected = async (place: string) => {
    const { stdout, stderr } = await guzhi(['inspect', '--json', place], { cwd: root });
    return { pages: JSON.parse(stdout) as PageRecord[], stderr };
  };
  const whole = await inspected('papers');
  expect(whole.pages.map(({ source, paper }) => [source, paper])).toEqual([
    ['a/01.md', '太原日报'],
    ['b/03.md', null],
  ]);
  const part = await inspected('papers/a');
  expect(part.pages).toEqual(whole.pages.slice(0, 1));
  expect(part.stderr).toMatch(/^papers\/a\/02\.md: error: /u);
  expect(readPages(path.join(root, 'papers/a'), path.join(root, 'guzhi.yaml')).pages).toEqual(part.pages);
});

test('a year is lent within a folder, not between places that are inspected together', async () => {
  const root = emptyFolder();
  const text = '本报讯 第九届灯会昨日在文庙开幕,数千名市民冒雨观灯。\n';
  const [dated, yearless] = [`---\ndate: 1998-05-03\n---\n\n# 灯会\n\n${text}`, `# 灯会\n\n本报5月1日讯 ${text}`];
  writeFiles(root, { 'one/a.md': dated, 'one/b.md': yearless, 'two/b.md': yearless });
  const { stdout } = await guzhi(['inspect', '--json', 'two', 'one'], { cwd: root });
  const years = (JSON.parse(stdout) as PageRecord[]).map(({ source, date }) => [source, date.value?.slice(0, 4)]);
  expect(years).toEqual([
    ['b.md', undefined],
    ['a.md', '1998'],
    ['b.md', '1998'],
  ]);
});
