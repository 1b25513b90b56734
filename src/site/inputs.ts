/** Finds everything a site depends on and identifies it by its content. */
import path from 'node:path';
import type { Diagnostic } from '../model/model.ts';
import { checkOwnFiles } from './check-own-files.ts';
import { readAddresses } from './publish/addresses.ts';
import { pagesFolder } from './publish/output-data.ts';
import { filesBelow, readAssets, readOwnFile, templateFolders } from './assets.ts';
import { digest } from '../text/digest.ts';
import { findOwnFiles } from './own-files.ts';
import { findPages } from './find-pages.ts';
import type { FoundPage } from './store/found-page.ts';
import type { Picture } from './images.ts';
import { pageConfig } from '../read/page-config.ts';
import type { PageReader } from './store/page-reading.ts';
import type { Settings } from '../settings/settings.ts';
import type { Design } from './site-plan.ts';
import type { Version } from './version.ts';

export interface Inputs {
  readonly pages: readonly FoundPage[];
  readonly reader: PageReader;
  readonly design: Design;
  readonly pictures: readonly Picture[];
  readonly diagnostics: readonly Diagnostic[];
  /** Digest of program, settings and templates: when it changes, nearly every page of the site changes. */
  readonly look: string;
  /** Digest of all inputs: the look, the pages with these keys, and the kept addresses as they are now. */
  digest(keys: readonly string[]): string;
}

export function findInputs({ config, folders }: Settings, program: Version): Inputs {
  // Only the settings that reading depends on: a changed colour must not cause all pages to be reread.
  const own = pageConfig(config);
  const reader: PageReader = { digest: digest(program.hash, JSON.stringify(own)), config: own, cache: pagesFolder(folders.cache) };
  const { pages, images, diagnostics: found } = findPages(folders.seeds, reader.digest);
  const diagnostics = [...checkOwnFiles(folders), ...found, ...inSeeds(folders.seeds, images.diagnostics)];
  const design = readDesign(folders, images.images);
  const look = digest(program.hash, JSON.stringify(config), design.templatesDigest);
  const shape = digest(
    look,
    ...design.assets.flatMap((asset) => [asset.path, asset.content]),
    JSON.stringify([...images.images]),
    JSON.stringify(design.ownFiles),
    JSON.stringify(diagnostics),
  );
  return {
    pages,
    reader,
    design,
    look,
    pictures: images.files,
    diagnostics,
    digest: (keys) => digest(shape, readAddresses(folders.addresses) ?? '', ...keys),
  };
}

/** Replaces a page's source in diagnostics by the path of its file, which people recognise. */
export const inSeeds = (folder: string, found: readonly Diagnostic[]): Diagnostic[] =>
  found.map((d) => ({ ...d, file: path.join(folder, d.file) }));

function readDesign(folders: Settings['folders'], images: Design['images']): Design {
  const templates = templateFolders(folders.templates);
  const sources = templates.flatMap((folder) => filesBelow(folder).flatMap((name) => [name, readOwnFile(path.join(folder, name))]));
  return { templates, templatesDigest: digest(...sources), assets: readAssets(folders.public), images, ownFiles: findOwnFiles(folders) };
}
