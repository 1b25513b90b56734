/** A page as it was opened, before it is read. */
import type { Block } from './model.ts';
import type { StatedPage } from './stated.ts';

/** A page as lines and blocks, with what a person stated about it. */
export interface Page {
  readonly source: string;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  /** The decoded text, one entry a source line, without line ends. `lines[0]` is line 1. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  readonly stated: StatedPage;
}
