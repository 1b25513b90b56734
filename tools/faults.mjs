#!/usr/bin/env node
// Tries to break the build's promise: the published folder is wholly the old site or wholly the new one.
// Kills builds (SIGKILL) at random moments while the archive goes to and fro between two states, runs two builds at
// once, interrupts some, takes write permission away, and fills a small disk where the system lets it. Prints a table;
// exit 1 where a promise broke.
//
//   npm run faults -- [--kills 200] [--seed 1]
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: opt } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(project, 'lib/cli.js');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-faults-'));
const seeds = path.join(root, 'seeds');
const site = path.join(root, 'dist');
fs.cpSync(path.join(project, 'seeds'), seeds, { recursive: true });
const page = path.join(seeds, fs.readdirSync(seeds).sort().at(-1));
const original = fs.readFileSync(page, 'utf8');
const STATES = [original, original.replaceAll('太原', '并州')];
const setState = (i) => fs.writeFileSync(page, STATES[i]);

const rows = [];
const broken = [];
const note = (fault, tried, survived) => rows.push({ fault, tried, survived });
const manifestOf = () => fs.readFileSync(path.join(site, 'guzhi.json'), 'utf8');
const sha = (file) => crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** The site's manifest where every file is what it says, else what is wrong. */
function wholeSite() {
  if (!fs.existsSync(site)) return { manifest: null, wrong: 'there is no site' };
  const manifest = manifestOf();
  const wrong = Object.entries(JSON.parse(manifest).files).find(
    ([name, digest]) => !fs.existsSync(path.join(site, name)) || sha(path.join(site, name)) !== digest,
  );
  return wrong ? { manifest: null, wrong: wrong[0] } : { manifest, wrong: null };
}

const start = (out = site) => spawn(process.execPath, [cli, 'build', '--quiet', '--out', out], { cwd: root, stdio: 'ignore' });
const ended = (child) => new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal })));
async function buildNow() {
  const { status } = await ended(start());
  if (status !== 0) throw new Error(`a build that nothing disturbed ended with status ${status}`);
}

function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// ── the two states, and how long the way between them is
const manifests = [];
let longest = 0;
for (const i of [1, 0]) {
  setState(i);
  const began = performance.now();
  await buildNow();
  longest = Math.max(longest, performance.now() - began);
  manifests[i] = manifestOf();
}

async function killed(count) {
  const rnd = random(Number(opt.seed));
  let survived = 0;
  for (let n = 0; n < count; n++) {
    setState((n + 1) % 2);
    const child = start();
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, rnd() * longest * 1.05));
    child.kill('SIGKILL');
    await end;
    const { manifest, wrong } = wholeSite();
    if (manifest !== null && manifests.includes(manifest)) survived++;
    else broken.push(`kill ${n}: ${wrong ?? 'neither the old site nor the new one'}`);
  }
  await buildNow();
  const { manifest } = wholeSite();
  if (manifest !== manifests[count % 2]) broken.push('the build after the kills did not repair the site');
  const rest = fs.readdirSync(root).filter((name) => name.includes('.guzhi-'));
  if (rest.length) broken.push(`left behind: ${rest.join(', ')}`);
  note('build killed (SIGKILL) at a random moment', count, survived);
}

async function twoAtOnce(count) {
  let survived = 0;
  for (let n = 0; n < count; n++) {
    setState((n + 1) % 2);
    const ends = await Promise.all([ended(start()), ended(start())]);
    const statuses = ends
      .map((e) => e.status)
      .sort()
      .join(' ');
    const ok = wholeSite().manifest === manifests[(n + 1) % 2] && (statuses === '0 1' || statuses === '0 0');
    if (ok) survived++;
    else broken.push(`two builds at once: ${statuses}, ${wholeSite().wrong ?? 'another site'}`);
  }
  note('two builds at once', count, survived);
}

async function interrupted(count) {
  let survived = 0;
  for (let n = 0; n < count; n++) {
    await buildNow();
    const before = manifestOf();
    setState(manifests.indexOf(before) === 0 ? 1 : 0);
    const child = start();
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, longest * 0.5));
    child.kill('SIGINT');
    await end;
    const clean = !fs.readdirSync(root).some((name) => name.includes('.guzhi-'));
    if (clean && manifests.includes(wholeSite().manifest)) survived++;
    else broken.push(`interrupt: ${wholeSite().wrong ?? (clean ? 'neither the old site nor the new one' : 'something was left behind')}`);
  }
  note('build interrupted (SIGINT)', count, survived);
}

/** A disk of 3 MB holds the site once, not twice. */
async function diskFull() {
  const disk = path.join(root, 'disk');
  fs.mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status !== 0)
    return console.log('disk full: this system lets nobody mount a small disk; not tried');
  try {
    const out = path.join(disk, 'dist');
    setState(0);
    await ended(start(out));
    const before = fs.readFileSync(path.join(out, 'guzhi.json'), 'utf8');
    fs.writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(Math.max(0, spaceLeft(disk) - 40_000)));
    setState(1);
    const { status } = await ended(start(out));
    const ok = status === 1 && fs.readFileSync(path.join(out, 'guzhi.json'), 'utf8') === before;
    if (!ok) broken.push(`disk full: status ${status}`);
    fs.rmSync(path.join(disk, 'ballast'));
    const again = await ended(start(out));
    if (again.status !== 0) broken.push('the build after the disk was full did not succeed');
    note('disk full', 1, ok ? 1 : 0);
  } finally {
    spawnSync('umount', [disk]);
  }
}

/** The superuser may write anywhere: then the build runs as somebody else. */
async function notPermitted(count) {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const own = path.join(root, 'own');
  fs.mkdirSync(own);
  fs.cpSync(path.join(project, 'seeds'), path.join(own, 'seeds'), { recursive: true });
  const page = path.join(own, 'seeds', path.basename(fs.readdirSync(seeds).sort().at(-1)));
  if (nobody.uid) {
    fs.chmodSync(root, 0o755);
    for (const name of ['.', ...fs.readdirSync(own, { recursive: true })]) fs.chownSync(path.join(own, name), nobody.uid, nobody.gid);
  }
  const build = () => ended(spawn(process.execPath, [cli, 'build', '--quiet'], { cwd: own, stdio: 'ignore', ...nobody }));
  const whole = () => fs.readFileSync(path.join(own, 'dist/guzhi.json'), 'utf8');
  await build();
  let survived = 0;
  for (let n = 0; n < count; n++) {
    const before = whole();
    fs.writeFileSync(page, STATES[(n + 1) % 2]);
    fs.chmodSync(own, 0o555);
    const { status } = await build();
    const ok = status === 1 && whole() === before;
    fs.chmodSync(own, 0o755);
    const again = await build();
    if (ok && again.status === 0 && whole() !== before) survived++;
    else broken.push(`permission taken away: status ${status}, then ${again.status}`);
  }
  note('write permission taken away', count, survived);
}

const spaceLeft = (folder) => {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
};

await killed(Number(opt.kills));
await twoAtOnce(10);
await interrupted(10);
await notPermitted(5);
await diskFull();
fs.rmSync(root, { recursive: true, force: true });
console.log('| fault | tried | survived |\n|---|---|---|');
for (const { fault, tried, survived } of rows) console.log(`| ${fault} | ${tried} | ${survived} |`);
for (const line of broken) console.log(`BROKEN ${line}`);
process.exitCode = broken.length ? 1 : 0;
