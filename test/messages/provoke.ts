/** Ways to provoke a message, each through what a user does: files in a folder, settings, a built site, a command line. */
import crypto from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { checkAddresses } from '../../src/check/check-addresses.ts';
import { checkAgainstSeeds } from '../../src/check/check-against-seeds.ts';
import { checkIndex } from '../../src/check/check-index.ts';
import { checkSite } from '../../src/check/check-site.ts';
import type { Command } from '../../src/cli/command.ts';
import { formatDiagnostic } from '../../src/cli/terminal.ts';
import { findSeeds } from '../../src/input/seeds.ts';
import type { Diagnostic } from '../../src/model/model.ts';
import { Problem } from '../../src/model/problem.ts';
import { pageSettings } from '../../src/read/page-settings.ts';
import { readPage } from '../../src/read/read-page.ts';
import { serveSite } from '../../src/serve/server.ts';
import { type Config, DEFAULTS, type Folders } from '../../src/settings/config.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { buildSite } from '../../src/site/build.ts';
import { readManifest } from '../../src/site/publish/target.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { readOwnPages } from '../../src/render/own-page.ts';
import { importArticles } from '../../src/import/import-articles.ts';
import { emptyFolder, foldersBelow, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';

/** What a user sees, with paths below `root`. */
export const printed = (found: readonly Diagnostic[], root = ''): string =>
  found
    .map((diagnostic) => formatDiagnostic(diagnostic))
    .join('')
    .replaceAll(root === '' ? '\0' : `${root}/`, '')
    .replaceAll(root === '' ? '\0' : root, 'ROOT');

export type Files = Readonly<Record<string, string | Uint8Array>>;
export const PAGE = '# 新馆开放\n\n本报讯 1月5日,市档案馆新馆向市民开放。馆内藏有本市历年报纸。\n\n2024年1月6日\n';

/** Looks for pages in a folder. @param place below the folder. */
export function found(files: Files, change: (root: string) => void = () => undefined, place = 'seeds'): string {
  const root = emptyFolder();
  writeFiles(root, files);
  change(root);
  return printed(findSeeds(path.join(root, place)).diagnostics, root);
}

/** Reads one page, `page.md`, with its sidecar. */
export function read(text: string | Uint8Array, sidecar: string | Uint8Array | null = null): string {
  const bytes = Buffer.from(text);
  const beside = sidecar === null ? null : { source: 'page.yaml', bytes: Buffer.from(sidecar) };
  return printed(readPage({ source: 'page.md', bytes, sidecar: beside }, pageSettings(DEFAULTS)).diagnostics);
}

/** Reads guzhi.yaml. */
export function settings(yaml: string | Uint8Array): string {
  const root = emptyFolder();
  writeFiles(root, { 'guzhi.yaml': yaml });
  return printed(readSettings({ config: path.join(root, 'guzhi.yaml') }).diagnostics, root);
}

export interface Archive {
  readonly files?: Files;
  readonly config?: Partial<Config>;
  /** Names below the folder of the archive. */
  readonly folders?: Partial<Folders>;
  /** Done after the files are written; `again` builds the archive as it then is. */
  readonly change?: (root: string, again: () => Promise<unknown>) => void | Promise<void>;
  /** Done when the build is in this stage. */
  readonly during?: readonly [stage: string, act: (root: string) => void];
}

/** Builds an archive of one page and the given files. */
export async function built({ files = {}, config = {}, folders = {}, change, during }: Archive): Promise<string> {
  const root = emptyFolder();
  writeFiles(root, { 'seeds/page.md': PAGE, ...files });
  const within = foldersBelow(root, { addresses: 'addresses.txt', ...folders });
  const stage = (name: string): void => (name === during?.[0] ? during[1](root) : undefined);
  const build = (observer = { stage, progress: () => undefined }) =>
    buildSite({ config: { ...DEFAULTS, ...config }, folders: within }, observer);
  await change?.(root, () => build({ stage: () => undefined, progress: () => undefined }));
  return printed((await build()).diagnostics, root);
}

let whole: string | null = null;
/** A built archive of one page, made once. */
async function archive(): Promise<string> {
  if (whole !== null) return whole;
  await built({ files: {}, folders: { addresses: null }, change: async (root, again) => void ((whole = root), await again()) });
  return whole ?? '';
}

export interface SiteChange {
  readonly read: (name: string) => string;
  /** Writes or removes a file of the site as if guzhi had done so; `sign` false: as somebody else. */
  readonly write: (name: string, text: string | null, sign?: boolean) => void;
  readonly root: string;
}

async function copyOfArchive(): Promise<string> {
  const root = emptyFolder();
  fs.cpSync(await archive(), root, { recursive: true });
  return root;
}

/** Searches a site of one page after a change, from the folder that contains it. */
export async function searched(query: string, change: (root: string) => void): Promise<string> {
  const root = await copyOfArchive();
  change(root);
  return (await guzhi(['search', query], { cwd: root })).stderr;
}

/** Checks a site of one page after a change. */
export async function checked(change: (site: SiteChange) => void): Promise<string> {
  const root = await copyOfArchive();
  const site = path.join(root, 'dist');
  const files: Record<string, string> = { ...readManifest(site)?.files };
  change({
    root,
    read: (name) => fs.readFileSync(path.join(site, name), 'utf8'),
    write(name, text, sign = true) {
      const file = path.join(site, name);
      if (text === null) fs.rmSync(file);
      else fs.writeFileSync(file, text);
      if (sign && text === null) delete files[name];
      else if (sign && text !== null) files[name] = crypto.createHash('sha256').update(text).digest('hex');
    },
  });
  if (fs.existsSync(path.join(site, 'guzhi.json')))
    fs.writeFileSync(path.join(site, 'guzhi.json'), JSON.stringify({ generator: 'guzhi 0', files }));
  const { site: checkedSite, diagnostics } = checkSite(site, DEFAULTS);
  if (checkedSite === null) return printed(diagnostics, root);
  const all = [
    ...diagnostics,
    ...(await checkIndex(checkedSite)),
    ...checkAddresses(checkedSite, path.join(root, 'addresses.txt')),
    ...checkAgainstSeeds(checkedSite, path.join(root, 'seeds')).diagnostics,
  ];
  checkedSite.articles.close();
  return printed(all, root);
}

/** The problem that something ends with. */
export async function thrown(work: () => unknown, root = ''): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return printed([error.diagnostic], root);
    throw error;
  }
  return '';
}

/** Runs a command with a command line. */
export const run = (command: Command, ...args: readonly string[]): Promise<string> => thrown(() => command.run(args));

/** What the dev server of an empty site answers. `/out` is a link to another folder. */
export async function answered(request: http.RequestOptions): Promise<string> {
  const site = emptyFolder();
  fs.symlinkSync(emptyFolder(), path.join(site, 'out'));
  const server = await serveSite(site, 0);
  const [response] = (await once(http.get({ port: new URL(server.url).port, host: '127.0.0.1', ...request }), 'response')) as [
    http.IncomingMessage,
  ];
  const body = await text(response);
  await server.close();
  return body;
}

/** Imports a table into `seeds`. @param before done first, with the folder. */
export function imported(name: string, content: string, before: (root: string) => unknown = () => undefined, root = emptyFolder()): string {
  writeFiles(root, { [name]: content });
  before(root);
  return printed(importArticles(path.join(root, name), path.join(root, 'seeds')).diagnostics, root);
}

/** Makes a bag of a small site, from the folder that contains it. @param change done after the site is written */
export async function bagged(change: (root: string) => void, out = 'bag'): Promise<string> {
  const root = emptyFolder();
  const content = '<p>甲</p>';
  const files = { 'a.html': crypto.createHash('sha256').update(content).digest('hex') };
  writeFiles(root, { 'dist/a.html': content, 'dist/guzhi.json': JSON.stringify({ generator: 'guzhi 0', files }) });
  change(root);
  const { status, stderr } = await guzhi(['bag', out], { cwd: root });
  if (status === 0) throw new Error('the bag was made');
  return stderr;
}

/** Reads pages of the owner: `pages/a.md` with that text, and one of another name. */
export function ownPage(text: string, other: string | null = null): string {
  const files = ['a', ...(other === null ? [] : [other])].map((name) => ({
    file: `pages/${name}.md`,
    name,
    bytes: Buffer.from(text).toString('base64'),
  }));
  return printed(readOwnPages(files, buildArchive([], DEFAULTS).archive, DEFAULTS).diagnostics);
}
