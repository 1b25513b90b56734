/** What pages may hold, and owners may state, without `guzhi check` finding anything lost. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';
import { PNG } from '../helpers/pictures.ts';

const OPENING = '## 关于停水的公告\n\n因管道检修,城东片区暂停供水,请居民提前储水,现将有关事项公告如下。\n\n';

test('a site whose settings are not at hand', async () => {
  const root = emptyFolder();
  const settings = 'address: https://news.example/archive/\nfullWidthPunctuation: false\n';
  writeFiles(root, { 'guzhi.yaml': settings, 'seeds/2022-11-09-01.md': `${OPENING}请居民谅解,谢谢。\n` });
  expect((await guzhi(['build', '--quiet'], { cwd: root })).stderr).toBe('');
  // It does have links that only an address explains.
  expect(fs.readFileSync(path.join(root, 'dist/404.html'), 'utf8')).toContain('"/archive/index.html"');
  fs.rmSync(path.join(root, 'guzhi.yaml'));
  expect(await guzhi(['check'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
});

test.each<[what: string, page: string, sidecar?: string]>([
  ['a list with numbers', '1. 停水时间为八时。\n2. 停水地点为城东。\n'],
  ['a list with marks in it', '- **停水**时间为八时。\n- 停水&amp;地点为[城东](http://example.org/)。\n'],
  ['a list with round bullets', '• 停水时间为八时。\n• 停水地点为城东。\n'],
  ['bullets and numbers', '- 停水时间为八时。\n+ 停水地点为城东。\n1. 请储水。\n'],
  ['quotation marks beside emphasis', '停水时间为**八时**,地点为"城东",请(居民)储水。\n'],
  ['quotation marks in a table', '| 时间 | 地点 |\n|---|---|\n| "八时" | 城东,城西 |\n'],
  ['a picture inside a paragraph', '停水时间为八时,见示意图![城东停水范围](pics/a.png)所示。\n'],
  ['a headline that was corrected', '请居民谅解。\n', 'articles:\n  - at: 3\n    headline: 供水公司通告\n    kicker: 便民\n'],
  ['a headline and a credit that were taken away', '请居民谅解。(张文)\n', 'articles:\n  - at: 3\n    headline:\n    byline: []\n'],
])('%s', async (_, page, sidecar) => {
  const root = emptyFolder();
  writeFiles(path.join(root, 'seeds'), { '2022-11-09-01.md': OPENING + page, 'pics/a.png': PNG });
  if (sidecar !== undefined) writeFiles(path.join(root, 'seeds'), { '2022-11-09-01.yaml': sidecar });
  const built = await guzhi(['build', '--quiet'], { cwd: root });
  expect(built.status, built.stderr).toBe(0);
  const checked = await guzhi(['check'], { cwd: root });
  expect(checked.stderr).toBe('');
  expect(checked.status).toBe(0);
});
