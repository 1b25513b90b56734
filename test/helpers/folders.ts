import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

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
