import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { guzhi, PROJECT } from '../helpers/guzhi.ts';

const page = (headline: string): string => `## ${headline}\n\n本报讯 城南老旧供水管网改造工程日前完工,惠及居民两万余户。\n`;

let child: ChildProcess | null = null;
afterEach(() => child?.kill());

/** Starts `guzhi dev`, of the package in the folder `program`, and waits until it serves. */
async function start(root: string, args: readonly string[] = [], program: string = PROJECT): Promise<void> {
  const own = spawn(process.execPath, [path.join(program, 'lib/cli.js'), 'dev', '--port', '0', ...args], { cwd: root });
  child = own;
  await new Promise<void>((resolve) => own.stdout.on('data', (text: Buffer) => text.includes('Serving') && resolve()));
  // What is watched is known a moment later.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

describe('guzhi dev', () => {
  test('builds again when the settings file named by --config changes, and watches the folders it names', async () => {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/1.md': page('管网改造完工'), 'pages/1.md': page('新桥通车'), 'my.yaml': 'title: 甲\n' });
    const home = (): string => fs.readFileSync(path.join(root, 'dist/index.html'), 'utf8');
    const shows = (text: string): Promise<void> => vi.waitFor(() => expect(home()).toContain(text), { timeout: 8000, interval: 50 });
    await start(root, ['--config', 'my.yaml']);
    expect(home()).toContain('<title>甲');
    fs.writeFileSync(path.join(root, 'my.yaml'), 'title: 乙\nfolders:\n  seeds: pages\n');
    await shows('<title>乙');
    await shows('新桥通车');
    await new Promise((resolve) => setTimeout(resolve, 500));
    fs.writeFileSync(path.join(root, 'pages/1.md'), page('新桥剪彩'));
    await shows('新桥剪彩');
    // What is served stays where it is.
    fs.writeFileSync(path.join(root, 'my.yaml'), 'title: 丙\nfolders:\n  seeds: pages\n  out: elsewhere\n');
    await shows('<title>丙');
    expect(fs.readdirSync(root)).not.toContain('elsewhere');
  }, 30_000);

  test('builds again when a part of the built-in styles changes', async () => {
    const root = emptyFolder();
    const program = emptyFolder();
    for (const name of ['lib', 'templates', 'public', 'package.json'])
      fs.cpSync(path.join(PROJECT, name), path.join(program, name), { recursive: true });
    fs.symlinkSync(path.join(PROJECT, 'node_modules'), path.join(program, 'node_modules'));
    writeFiles(root, { 'seeds/1.md': page('管网改造完工') });
    const style = (): string => fs.readFileSync(path.join(root, 'dist/assets/guzhi.css'), 'utf8');
    await start(root, [], program);
    expect(style().includes('.of-this-test')).toBe(false);
    fs.appendFileSync(path.join(program, 'public/styles/days.css'), '.of-this-test {\n  top: 0;\n}\n');
    await vi.waitFor(() => expect(style().includes('.of-this-test{top:0}')).toBe(true), { timeout: 20_000, interval: 50 });
  }, 60_000);

  test('reports a port in use before it builds', async () => {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/1.md': page('管网改造完工') });
    const taken = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as net.AddressInfo;
    const { status, stderr } = await guzhi(['dev', '--port', String(port)], { cwd: root });
    taken.close();
    expect([status, stderr]).toEqual([
      1,
      `127.0.0.1:${port}: error: port ${port} is already in use\n    Choose another one with --port N; 0 picks any free port.\n`,
    ]);
    expect(fs.readdirSync(root)).toEqual(['seeds']);
  });
});
