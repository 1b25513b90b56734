/** The files that pages share: styles and icons from `public/`, the reader's scripts from `lib/browser/`. */
import fs from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../model.ts';
import { PACKAGE_FOLDER } from '../text/package-folder.ts';

/** Folders with templates, the owner's before the built-in ones. */
export const templateFolders = (own: string | null): string[] => [...(own === null ? [] : [own]), path.join(PACKAGE_FOLDER, 'templates')];

/** Every asset as `assets/NAME`; an owner's file stands in for a built-in one of the same name. */
export function readAssets(own: string | null): OutputFile[] {
  const found = new Map<string, { readonly file: string; readonly own: boolean }>();
  for (const folder of [path.join(PACKAGE_FOLDER, 'lib/browser'), path.join(PACKAGE_FOLDER, 'public'), ...(own === null ? [] : [own])]) {
    for (const name of filesBelow(folder)) found.set(name, { file: path.join(folder, name), own: folder === own });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, asset]) => ({ path: assetPath(name), content: contentOf(asset) }));
}

/** An owner's file as it is; the package's own styles without what only people read. */
function contentOf({ file, own }: { readonly file: string; readonly own: boolean }): Uint8Array | string {
  const content = fs.readFileSync(file);
  return own || !file.endsWith('.css') ? content : leanStyle(content.toString('utf8'));
}

/** Without comments, indentation and line ends. For styles that hold none of these inside their strings, as the package's do. */
const leanStyle = (style: string): string => `${style.replace(/\/\*[^*]*\*\//gu, '').replace(/\n\s*/gu, '')}\n`;

/** A service worker rules only the folder it lies in, so it must stand at the root. */
const AT_ROOT: ReadonlySet<string> = new Set(['service-worker.js', 'favicon.ico']);
const assetPath = (name: string): string => (AT_ROOT.has(name) ? name : `assets/${name}`);

/** All files below a folder, as paths with forward slashes in the order of their code units; hidden ones left out. */
export function filesBelow(folder: string, below = ''): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const name = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesBelow(folder, name) : [name];
    })
    .sort();
}
