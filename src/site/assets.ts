/** Reads the files that pages share: styles and icons from `public/`, the reader's scripts from `lib/browser/`. */
import fs from 'node:fs';
import path from 'node:path';
import { composed } from '../input/file-names.ts';
import { SITE } from '../messages/site.ts';
import { attempt } from '../messages/system.ts';
import type { OutputFile } from '../model/model.ts';
import { compareCodeUnits } from '../text/order.ts';
import { PACKAGE_FOLDER } from '../text/package-folder.ts';
import { isStylePart, joinStyle } from './styles.ts';

/** @throws Problem if the file cannot be read. */
export const readOwnFile = (file: string): Buffer => attempt(file, SITE.ownFileUnreadable, () => fs.readFileSync(file));

/** Folders with templates, the owner's before the built-in ones. */
export const templateFolders = (own: string | null): string[] => [...(own === null ? [] : [own]), path.join(PACKAGE_FOLDER, 'templates')];

/** The package's own styles and icons. */
const PUBLIC = path.join(PACKAGE_FOLDER, 'public');

/** Reads every asset, as `assets/NAME`; an owner's file replaces the built-in one of the same name. */
export function readAssets(own: string | null): OutputFile[] {
  const found = new Map<string, { readonly file: string; readonly own: boolean }>();
  for (const folder of [path.join(PACKAGE_FOLDER, 'lib/browser'), PUBLIC, ...(own === null ? [] : [own])]) {
    for (const name of filesBelow(folder))
      if (folder !== PUBLIC || !isStylePart(name)) found.set(composed(name), { file: path.join(folder, name), own: folder === own });
  }
  return [...found]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([name, asset]) => ({ path: assetPath(name), content: contentOf(asset) }));
}

/** An owner's file unchanged; the package's own styles with their parts joined in. */
function contentOf({ file, own }: { readonly file: string; readonly own: boolean }): Uint8Array | string {
  const content = readOwnFile(file);
  const readPart = (name: string): string => readOwnFile(path.join(PUBLIC, name)).toString('utf8');
  return own || !file.endsWith('.css') ? content : joinStyle(content.toString('utf8'), readPart);
}

/** A service worker controls only the folder it is served from, so it must be at the root. */
const AT_ROOT: ReadonlySet<string> = new Set(['service-worker.js', 'favicon.ico']);
const assetPath = (name: string): string => (AT_ROOT.has(name) ? name : `assets/${name}`);

/**
 * Lists all files below a folder except hidden ones, as paths with forward slashes sorted by code unit. Follows links to folders,
 * except one that leads back to a folder above itself.
 * @throws Problem if a folder cannot be read.
 */
export const filesBelow = (folder: string): string[] => (fs.existsSync(folder) ? filesIn(folder, '', []) : []);

function filesIn(folder: string, below: string, above: readonly string[]): string[] {
  const full = path.join(folder, below);
  return attempt(full, SITE.ownFileUnreadable, () => {
    const real = fs.realpathSync(full);
    if (above.some((one) => one === real || one.startsWith(real + path.sep))) return [];
    return fs
      .readdirSync(full, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => {
        const name = below ? `${below}/${entry.name}` : entry.name;
        return isFolder(entry, path.join(folder, name)) ? filesIn(folder, name, [...above, real]) : [name];
      })
      .sort();
  });
}

const isFolder = (entry: fs.Dirent, file: string): boolean =>
  entry.isSymbolicLink() ? fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true : entry.isDirectory();
