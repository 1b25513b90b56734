/** What one build of the index leaves for the next one, so that the next one can update the index instead of making it again. */
import type { Partition } from './partition-writer.ts';

/** The state of an index, as JSON that is read back unchanged. */
export interface IndexState {
  readonly format: number;
  readonly partitions: readonly KeptPartition[];
  /** Paths of the files of suggestions. */
  readonly suggestions: readonly string[];
  /** `IndexedArticle.run` by article number. */
  readonly runs: readonly string[];
  /** Number of articles with each word that is suggested. */
  readonly words: Readonly<Record<string, number>>;
  /** Number of articles with each form of a character (character-forms.ts). */
  readonly forms: readonly number[];
}

/** The last build's index: only what that build wrote and nobody changed since. */
export interface LastIndex {
  readonly state: IndexState;
  /** The content of a file of its site; null if it cannot be read. */
  read(path: string): string | null;
  /** The run of one of its articles; null if it is gone. */
  run(number: number): Uint8Array | null;
}

/** A partition whose files the last build wrote. */
export type KeptPartition = Omit<Partition, 'files'>;
export type MadePartition = Partition | KeptPartition;
