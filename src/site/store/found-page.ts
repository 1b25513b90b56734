import type { SeedFile } from '../../input/seeds.ts';

/** A page in the seeds' folder that could be opened. */
export interface FoundPage extends SeedFile {
  /** Of its content; see pageKey. */
  readonly key: string;
  /** Size in bytes: an estimate of the work. */
  readonly size: number;
}
