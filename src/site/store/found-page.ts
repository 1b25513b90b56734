import type { SeedFile } from '../../input/seeds.ts';

/** A readable page in the seeds' folder. */
export interface FoundPage extends SeedFile {
  /** Identifies its content; see pageKey. */
  readonly key: string;
  /** Size in bytes, used to estimate the work. */
  readonly size: number;
}
