/** Reads seeds one after another in this thread, for callers that keep nothing for a next time. */
import { readSeed, type SeedFile } from '../input/seeds.ts';
import { readPage, type ReadResult, type ReadSettings } from './read-page.ts';

export interface ReadSeed extends ReadResult {
  readonly file: SeedFile;
}

/** @returns one result for each file, in the order given; `page` is null for a file that cannot be read or has no text. */
export function* readSeeds(files: readonly SeedFile[], settings: ReadSettings): Generator<ReadSeed, void> {
  for (const file of files) {
    const { seed, diagnostics } = readSeed(file);
    yield { file, ...(seed === null ? { page: null, diagnostics } : readPage(seed, settings)) };
  }
}
