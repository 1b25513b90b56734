/** `guzhi build` as a user runs it. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';

interface Report {
  readonly pages: number;
  readonly articles: number;
  readonly published: boolean;
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
}

function archiveOfSeeds(): string {
  const root = emptyFolder();
  fs.cpSync(SEEDS, path.join(root, 'seeds'), { recursive: true });
  return root;
}

async function build(cwd: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<Report> {
  const { status, stdout, stderr } = await guzhi(['build', '--json', ...args], { cwd, env });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Report;
}

describe('guzhi build', () => {
  test('prints a summary and where to open the site', async () => {
    const root = archiveOfSeeds();
    const { status, stdout, stderr } = await guzhi(['build'], { cwd: root });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^5 pages, \d+ articles, 0 warnings, \d+\.\d s\n(?:\d+ readings are unsure: dist\/report\.html lists them\n)?\d+ files written.*\nOpen dist\/index\.html in a browser\.\n$/u,
    );
  });

  test('counts warnings about the settings', async () => {
    const root = archiveOfSeeds();
    writeFiles(root, { 'guzhi.yaml': 'accent: "#aabbcc"\n' });
    const { status, stdout, stderr } = await guzhi(['build'], { cwd: root });
    expect(status).toBe(0);
    expect(stdout).toContain(', 1 warning, ');
    expect(stderr.match(/warning:/gu)).toHaveLength(1);
  });

  test('lists in the report a continuation whose first part is on a missing page', async () => {
    const root = archiveOfSeeds();
    await build(root);
    const report = fs.readFileSync(path.join(root, 'dist/report.html'), 'utf8');
    expect(report).toContain('转版的另一部分没有找到');
    expect(report).toContain('001_a7ee0230a04bfec5.txt:132');
    const readers = Object.entries(readTree(path.join(root, 'dist'))).filter(([name]) => name.endsWith('.html') && name !== 'report.html');
    expect(readers.filter(([, html]) => html.includes('report.html')).map(([name]) => name)).toEqual([]);
  });

  test('writes nothing if nothing changed, and few files if little changed', async () => {
    const root = archiveOfSeeds();
    const first = await build(root);
    expect(first.files.unchanged).toBe(0);
    expect((await build(root)).files).toEqual({ written: 0, unchanged: first.files.written, removed: 0 });
    const page = path.join(root, 'seeds/004_c0ae28c699a892b4.txt');
    fs.writeFileSync(
      page,
      fs.readFileSync(page, 'utf8').replace('两市有关部门和县区主要负责同志参加座谈。', '两市有关部门和县区负责同志参加了座谈。'),
    );
    const third = await build(root);
    expect(third.files.written).toBeGreaterThan(0);
    expect(third.files.unchanged).toBeGreaterThan(third.files.written);
  });

  test('keeps an article’s address when its page is renamed or dated, pages are added and its title is corrected', async () => {
    const root = archiveOfSeeds();
    await build(root);
    const addresses = () => {
      const lines = fs.readFileSync(path.join(root, 'dist/data/articles.ndjson'), 'utf8').trim().split('\n');
      return lines.map((line) => JSON.parse(line) as { url: string; text: string });
    };
    const before = addresses();
    fs.mkdirSync(path.join(root, 'seeds/太原日报/2022-06-10'), { recursive: true });
    fs.renameSync(path.join(root, 'seeds/004_c0ae28c699a892b4.txt'), path.join(root, 'seeds/太原日报/2022-06-10/01.txt'));
    const page = path.join(root, 'seeds/000_6aabacdc9d3ce053.txt');
    fs.writeFileSync(page, fs.readFileSync(page, 'utf8').replace('## 太原供电集中治理线损', '## 太原供电公司集中治理线损'));
    writeFiles(root, { 'seeds/new.md': '# 一条新的消息\n\n本报讯 今天,一条从前没有的消息登在报纸上,大家都看到了。(张波)\n' });
    await build(root);
    const after = new Map(addresses().map(({ url, text }) => [text, url]));
    expect(before.filter(({ url, text }) => after.get(text) !== url).map(({ text }) => text.slice(0, 30))).toEqual([]);
  });

  test('writes the same bytes in another folder, time zone and locale, and with another order of files', async () => {
    const one = archiveOfSeeds();
    const two = path.join(emptyFolder(), '另一个 folder');
    for (const name of fs.readdirSync(SEEDS).reverse())
      writeFiles(path.join(two, 'seeds'), { [name]: fs.readFileSync(path.join(SEEDS, name)) });
    await build(one, [], { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
    await build(two, [], { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' });
    expect(readTree(path.join(two, 'dist'))).toEqual(readTree(path.join(one, 'dist')));
  });

  test('writes the same bytes with a warm cache as with a cold one', async () => {
    const root = archiveOfSeeds();
    const page = path.join(root, 'seeds/003_f937464631c2a78b.txt');
    const original = fs.readFileSync(page, 'utf8');
    fs.writeFileSync(page, original.replace('河康餐馆', '河安餐馆'));
    await build(root);
    fs.writeFileSync(page, original);
    await build(root); // four pages from the cache, one read again
    const warm = readTree(path.join(root, 'dist'));
    fs.rmSync(path.join(root, 'dist'), { recursive: true });
    fs.rmSync(path.join(root, '.guzhi'), { recursive: true });
    await build(root);
    expect(readTree(path.join(root, 'dist'))).toEqual(warm);
  });

  test('refuses to write into the seeds or over files it did not write', async () => {
    const root = archiveOfSeeds();
    writeFiles(root, { 'thesis/chapter.doc': 'years of work' });
    for (const out of ['seeds', 'seeds/site', '.', 'thesis']) {
      const { status, stderr } = await guzhi(['build', '--out', out], { cwd: root });
      expect(status, out).toBe(1);
      expect(stderr).toContain('--out');
    }
    expect(readTree(path.join(root, 'thesis'))).toEqual({ 'chapter.doc': 'years of work' });
  });
});

describe('guzhi check', () => {
  test('passes a fresh site and reports damage done since', async () => {
    const root = archiveOfSeeds();
    await build(root);
    expect(await guzhi(['check'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
    const data = path.join(root, 'dist/data/articles.ndjson');
    const lines = fs.readFileSync(data, 'utf8').trim().split('\n');
    fs.writeFileSync(data, `${lines.slice(1).join('\n')}\n`);
    fs.rmSync(path.join(root, 'dist/about.html'));
    const { status, stderr } = await guzhi(['check'], { cwd: root });
    expect(status).toBe(1);
    expect(stderr).toContain('data/articles.ndjson: error: this file is not what guzhi wrote');
    expect(stderr).toContain('about.html: error: this file is missing or unreadable');
    expect(stderr).toContain('this article is not in data/articles.ndjson');
  });

  test('reports a folder without a site', async () => {
    const { status, stderr } = await guzhi(['check', emptyFolder()]);
    expect(status).toBe(1);
    expect(stderr).toContain('this folder contains no site built by guzhi');
  });
});
