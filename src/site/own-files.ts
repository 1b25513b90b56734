/** Finds the files of the owner's pages. */
import path from 'node:path';
import { composed } from '../input/file-names.ts';
import type { OwnFile } from '../render/own-page.ts';
import type { Folders } from '../settings/config.ts';
import { filesBelow, readOwnFile } from './assets.ts';

const MARKDOWN = /\.(?:md|markdown)$/iu;

/** The folder of the owner's pages, which may not exist; null where it would be the seeds themselves. */
export function ownPagesFolder({ pages, seeds }: Folders): string | null {
  const folder = pages ?? path.join(path.dirname(seeds), 'pages');
  const [own, all] = [path.resolve(folder), path.resolve(seeds)];
  const inside = (a: string, b: string): boolean => a === b || a.startsWith(b + path.sep);
  return inside(own, all) || inside(all, own) ? null : folder;
}

/** In the order of their names. @throws Problem if a file cannot be read. */
export function findOwnFiles(folders: Folders): readonly OwnFile[] {
  const folder = ownPagesFolder(folders);
  if (folder === null) return [];
  return filesBelow(folder)
    .filter((name) => MARKDOWN.test(name) && !name.includes('/'))
    .map((name) => {
      const file = path.join(folder, name);
      return { file, name: composed(name).replace(MARKDOWN, ''), bytes: readOwnFile(file).toString('base64') };
    });
}
