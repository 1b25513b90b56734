/** Finds every page and hashes the inputs of its reading. Keeps no page's bytes in memory. */
import type { Diagnostic, Seed } from '../model/model.ts';
import { type FoundImages, readImages } from './images.ts';
import { pageKey } from './store/page-cache.ts';
import { findSeeds, readSeed } from '../input/seeds.ts';
import type { FoundPage } from './store/found-page.ts';

export interface FoundPages {
  /** Sorted by source. */
  readonly pages: readonly FoundPage[];
  readonly images: FoundImages;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param reader see pageKey. */
export function findPages(folder: string, reader: string): FoundPages {
  const { files, diagnostics: found } = findSeeds(folder);
  const diagnostics = [...found];
  const pages: FoundPage[] = [];
  function* seeds(): Iterable<Seed> {
    for (const file of files) {
      const read = readSeed(file);
      diagnostics.push(...read.diagnostics);
      if (read.seed === null) continue;
      pages.push({ ...file, key: pageKey(reader, read.seed), size: read.seed.bytes.length });
      yield read.seed;
    }
  }
  const images = readImages(folder, seeds());
  return { pages, images, diagnostics };
}
