/** The same archive as Windows and macOS may hand it over: lines that end in CRLF, names in decomposed characters (NFD). */
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../../src/read/read-page.ts';
import { DEFAULT_SECTION_RULES } from '../../src/read/sections/section.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';
import { PNG } from '../helpers/pictures.ts';

const SETTINGS = { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES };

const PAGE = `---
paper: 太原日报
date: 2022-11-09
---
# 新桥通车

本报讯（记者 李明）昨日，汾河上的新桥正式通车，市民纷纷前往参观。

![新桥](../Café/パガ.png)

# 粮食丰收

本报讯 记者张华报道，今年粮食丰收，农民喜笑颜开，仓库装满。
`;
const FILES: Readonly<Record<string, string>> = {
  'seeds/Éditionガ/03-é.md': PAGE,
  'seeds/Éditionガ/03-é.yaml': 'pageName: 要闻\narticles:\n  - lines: 5-9\n    note: |\n      第一行\n      第二行\n',
  'guzhi.yaml': 'title: 旧报\nfolders:\n  public: public\nabout: |\n  本馆所藏\n\n  第二段\nsections:\n  晋剧: 晋剧 梆子\n',
  // Copied as it is, whatever its line ends are.
  'public/é.css': 'a {}',
  'addresses.txt': '# 说明\n',
};

/** Builds twice, so that the second build finds what the first wrote. */
async function built(ends: '\n' | '\r\n', form: 'NFC' | 'NFD'): Promise<Record<string, string>> {
  const root = emptyFolder();
  for (const [name, text] of Object.entries(FILES)) writeFiles(root, { [name.normalize(form)]: text.replaceAll('\n', ends) });
  writeFiles(root, { ['seeds/Café/パガ.png'.normalize(form)]: PNG });
  for (const times of ['first', 'second']) {
    const { status, stdout, stderr } = await guzhi(['build'], { cwd: root });
    expect({ times, status, stderr }, stdout).toEqual({ times, status: 0, stderr: '' });
  }
  return { ...readTree(path.join(root, 'dist')), 'addresses.txt': fs.readFileSync(path.join(root, 'addresses.txt'), 'utf8') };
}

let plain: Record<string, string>;
beforeAll(async () => {
  plain = await built('\n', 'NFC');
});

test('the archive has its page, its picture, its note and its own style', () => {
  const all = Object.values(plain).join('');
  for (const said of ['第一行', '要闻', 'Éditionガ/03-é.md', 'alt="新桥"']) expect(all).toContain(said);
  expect(Object.keys(plain)).toContain('assets/é.css');
});

test('names in decomposed characters give the same site', async () => expect(await built('\n', 'NFD')).toEqual(plain));

test('lines that end in CRLF give the same site but for the digests of the pages, and addresses.txt keeps its line ends', async () => {
  const { 'addresses.txt': addresses = '', ...site } = await built('\r\n', 'NFC');
  const { 'addresses.txt': plainAddresses = '', ...plainSite } = plain;
  expect(addresses).toBe(plainAddresses.replaceAll('\n', '\r\n'));
  const withoutDigests = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll(/\b[0-9a-f]{64}\b/gu, '')]));
  expect(withoutDigests(site)).toEqual(withoutDigests(plainSite));
});

describe('a page whose lines end in CRLF has the same record', () => {
  test.each(fs.readdirSync(SEEDS))('%s', (source) => {
    const text = fs.readFileSync(path.join(SEEDS, source), 'utf8');
    const read = (content: string) => ({ ...readPage({ source, bytes: Buffer.from(content), sidecar: null }, SETTINGS).page, sha256: '' });
    expect(text).not.toContain('\r');
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
  });
});
