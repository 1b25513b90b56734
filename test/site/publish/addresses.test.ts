/** A published address keeps working for ever, or the build stops with advice. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Addresses, formatAddresses, parseAddresses, settleAddresses } from '../../../src/site/publish/addresses.ts';
import { emptyFolder, writeFiles } from '../../helpers/folders.ts';
import { guzhi } from '../../helpers/guzhi.ts';

const settle = (file: string, now: readonly string[]) => {
  const { addresses } = parseAddresses(file, 'addresses.txt');
  const settled = settleAddresses(addresses, new Set(now), 'addresses.txt', () => '新桥通车 (01.md)');
  return { text: formatAddresses(settled.addresses, '#'), messages: settled.diagnostics.map((d) => d.message), settled };
};

describe('the file of addresses', () => {
  test('has one line for each address, sorted by code units, and keeps remarks', () => {
    const { addresses } = parseAddresses('# 本馆\nissues/2022-11-09.html\n\na/b/bbbb.html\n', 'x');
    expect(formatAddresses(addresses, '# 本馆\nissues')).toBe('# 本馆\na/b/bbbb.html\nissues/2022-11-09.html\n');
    expect(formatAddresses(addresses, '# 本馆\n  # 说明\nissues')).toBe('# 本馆\n  # 说明\na/b/bbbb.html\nissues/2022-11-09.html\n');
    expect(settle('', ['a/c/cccc.html', 'a/b/bbbb.html']).text).toBe('#\na/b/bbbb.html\na/c/cccc.html\n');
  });

  test.each(['a/b', '/a/b.html', '../a.html', 'a/b.html -> https://evil.example/', 'a/b.html -> ../x.html', 'a/b.html gone', '__proto__'])(
    'reports the line %j with its number',
    (line) => {
      const { addresses, diagnostics } = parseAddresses(`a/b/bbbb.html\n${line}\n`, 'addresses.txt');
      expect([...addresses.keys()]).toEqual(['a/b/bbbb.html']);
      expect(diagnostics).toMatchObject([{ severity: 'error', file: 'addresses.txt', line: 2 }]);
    },
  );

  test('reports the missing address of an article with its title and both solutions', () => {
    const { settled } = settle('a/b/bbbb.html\n', ['a/c/cccc.html']);
    expect(settled.diagnostics).toMatchObject([
      { excerpt: '新桥通车 (01.md)', message: 'a/b/bbbb.html was published, and this build would break it' },
    ]);
    expect(settled.diagnostics[0]?.advice).toContain('a/b/bbbb.html -> NEW');
    expect(settled.diagnostics[0]?.advice).toContain('a/b/bbbb.html withdrawn: reason');
  });

  test('redirects to the end of a chain, and reports a chain without end', () => {
    const chain = 'a/1/aaaa.html -> a/2/bbbb.html\na/2/bbbb.html -> a/3/cccc.html\n';
    expect(settle(chain, ['a/3/cccc.html']).text).toBe(
      '#\na/1/aaaa.html -> a/3/cccc.html\na/2/bbbb.html -> a/3/cccc.html\na/3/cccc.html\n',
    );
    expect(settle(chain, []).messages).toEqual([
      'a/1/aaaa.html leads to a/2/bbbb.html, which does not exist',
      'a/2/bbbb.html leads to a/3/cccc.html, which does not exist',
    ]);
    expect(settle('a/1/aaaa.html -> a/2/bbbb.html\na/2/bbbb.html -> a/1/aaaa.html\n', []).messages).toHaveLength(2);
    expect(settle('a/1/aaaa.html -> issues/index.html\n', []).messages).toEqual([]);
  });

  test('restores addresses that came back, and redirects missing sections and names to their index', () => {
    expect(settle('a/1/aaaa.html withdrawn: 错了\n', ['a/1/aaaa.html']).text).toBe('#\na/1/aaaa.html\n');
    expect(settle('people/xxxx.html\nsections/yyyy.html\n', []).text).toBe(
      '#\npeople/xxxx.html -> people/index.html\nsections/yyyy.html -> sections/index.html\n',
    );
  });

  test('drops no address, and settling again changes nothing', () => {
    const name = fc.constantFrom('a/1/aaaa.html', 'a/2/bbbb.html', 'a/3/cccc.html', 'issues/2022-11-09.html', 'people/xxxx.html');
    const fate = fc.oneof(
      fc.constant({ kind: 'here' } as const),
      name.map((to) => ({ kind: 'moved', to }) as const),
      fc.constantFrom('', '应作者要求').map((why) => ({ kind: 'withdrawn', why }) as const),
    );
    const map = fc.array(fc.tuple(name, fate)).map((entries): Addresses => new Map(entries));
    fc.assert(
      fc.property(map, fc.uniqueArray(name), (before, now) => {
        const text = formatAddresses(before, '');
        expect(parseAddresses(text, '')).toEqual({ addresses: new Map([...before].sort(([a], [b]) => (a < b ? -1 : 1))), diagnostics: [] });
        const once = settleAddresses(before, new Set(now), '', () => null);
        expect([...once.addresses.keys()].sort()).toEqual([...new Set([...before.keys(), ...now])].sort());
        const twice = settleAddresses(once.addresses, new Set(now), '', () => null);
        expect(formatAddresses(twice.addresses, '')).toBe(formatAddresses(once.addresses, ''));
      }),
    );
  });
});

describe('guzhi build with a file of addresses', () => {
  const PAGE = '# 新桥通车\n\n本报讯 一座新桥今天通车,市民可以步行过河,两岸从此相连。(张波)\n';
  const OTHER = '# 河滨步道\n\n本报讯 河滨步道全线贯通,沿途设有休息亭,居民散步更加方便。(王芳)\n';
  const build = (root: string, args: readonly string[] = []) => guzhi(['build', '--quiet', ...args], { cwd: root });
  const kept = (root: string) => fs.readFileSync(path.join(root, 'addresses.txt'), 'utf8').split('\n');
  const article = (root: string, title: string) => {
    const lines = fs.readFileSync(path.join(root, 'dist/data/articles.ndjson'), 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as { title: string; url: string }).find((row) => row.title === title)?.url ?? '';
  };
  const shown = (root: string, url: string) => fs.readFileSync(path.join(root, 'dist', url), 'utf8');

  test('adds every new address, and stops before it would break one, until the owner settles it', async () => {
    const root = emptyFolder();
    writeFiles(root, { 'addresses.txt': '', 'seeds/2022-11-09/01.md': PAGE, 'seeds/2022-11-09/02.md': OTHER });
    expect(await build(root)).toMatchObject({ status: 0, stderr: '' });
    const gone = article(root, '新桥通车');
    const stays = article(root, '河滨步道');
    expect(kept(root)).toEqual(expect.arrayContaining([gone, stays, 'issues/2022-11-09.html']));
    const before = fs.statSync(path.join(root, 'addresses.txt')).mtimeMs;
    expect(await build(root)).toMatchObject({ status: 0, stderr: '' });
    expect(fs.statSync(path.join(root, 'addresses.txt')).mtimeMs).toBe(before);

    fs.rmSync(path.join(root, 'seeds/2022-11-09/01.md'));
    const broken = await build(root);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain(
      `addresses.txt: error: ${gone} was published, and this build would break it\n    | 新桥通车 (2022-11-09/01.md)\n`,
    );
    expect(shown(root, gone)).toContain('一座新桥今天通车');

    const settle = (line: string) => fs.appendFileSync(path.join(root, 'addresses.txt'), `${line}\n`);
    settle(`${gone} -> ${stays}`);
    expect(await build(root)).toMatchObject({ status: 0, stderr: '' });
    expect(shown(root, gone)).toContain(`<meta http-equiv="refresh" content="0; url=../../${stays}">`);
    expect(shown(root, gone)).toContain(`<link rel="canonical" href="../../${stays}">`);
    expect(kept(root)).toContain(`${gone} -> ${stays}`);
    expect(await guzhi(['check'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });

    settle(`${gone} withdrawn: 应作者<b>要求`);
    expect(await build(root)).toMatchObject({ status: 0, stderr: '' });
    expect(shown(root, gone)).toContain('应作者&lt;b&gt;要求');
    expect(await guzhi(['check'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });

    settle('a/9/9999.html');
    const { status, stderr } = await guzhi(['check'], { cwd: root });
    expect(status).toBe(1);
    expect(stderr).toContain('this address was published, but the site does not have it');
  });

  test('builds its own pages even if the file redirects them', async () => {
    const root = emptyFolder();
    const said = 'about.html -> issues/2022-11-09.html\nold/site.html -> index.html\n';
    writeFiles(root, { 'addresses.txt': said, 'seeds/2022-11-09/01.md': PAGE });
    expect(await build(root)).toMatchObject({ status: 0, stderr: '' });
    expect(shown(root, 'about.html')).not.toContain('http-equiv="refresh"');
    expect(shown(root, 'old/site.html')).toContain('<meta http-equiv="refresh" content="0; url=../index.html">');
    expect(await guzhi(['check'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
  });

  test('keeps no addresses and makes no file if there is none', async () => {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/01.md': PAGE });
    expect((await build(root)).status).toBe(0);
    fs.writeFileSync(path.join(root, 'seeds/01.md'), OTHER);
    expect((await build(root)).status).toBe(0);
    expect(fs.existsSync(path.join(root, 'addresses.txt'))).toBe(false);
  });
});
