import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { DEFAULT_FOLDERS, type Folders } from '../../src/settings/config.ts';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** Makes an empty folder; it is removed when the test file ends. */
export function emptyFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-test-')));
  made.push(folder);
  return folder;
}

/** Writes files, given as path -> content, below `root`, and makes their folders. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const full = path.join(root, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
  }
}

/** The folders of an archive below `root`: the site in `dist`, its cache in `cache`, and no list of addresses unless `names` has one. */
export function foldersBelow(root: string, names: Partial<Folders> = {}): Folders {
  const below = (name: string): string => path.resolve(root, name);
  const orNull = (name: string | null): string | null => name && below(name);
  const { seeds, out, templates, pages, public: own, cache, addresses } = { ...DEFAULT_FOLDERS, cache: 'cache', addresses: null, ...names };
  return {
    seeds: below(seeds),
    out: below(out),
    templates: orNull(templates),
    pages: orNull(pages),
    public: orNull(own),
    cache: below(cache),
    addresses: orNull(addresses),
  };
}

/** The content of every file below a folder by its path, hidden files included. */
export function readTree(root: string, folder = ''): Record<string, string> {
  return Object.fromEntries(
    fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory()
        ? Object.entries(readTree(root, name))
        : [[name, fs.readFileSync(path.join(root, name), 'utf8')] as [string, string]];
    }),
  );
}
