/**
 * Distributes grams over files so that a change touches few of them. A cell is one first character with 64 second ones. A partition is
 * a sequence of cells with its own dictionary file and list files. Once it is large enough, it ends before the next marked cell (a
 * hash marks one in four), or at the end of a block of 2,048 first characters. So the grams themselves decide where files begin, and a
 * partition that grows or shrinks rarely moves a boundary, and only its own. Each block has a directory of its partitions.
 */
import { bisect } from '../../text/order.ts';
import { DigitReader, DigitWriter } from './digits.ts';
import { TAG_LENGTH } from './format.ts';
import { LO } from './grams.ts';

const CELL = 64;
const BLOCK = 2048;
/** Characters of a dictionary file from which it may end; a judgement. */
const PARTITION_CHARACTERS = 5200;

export const cellOf = (lo: number): number => Math.floor(lo / CELL);
export const blockOf = (hi: number): number => Math.floor(hi / BLOCK);

/** The first cell of a partition. */
export interface PartitionStart {
  readonly hi: number;
  readonly cell: number;
}

/** The entry of a partition in its directory. */
export interface DirectoryEntry extends PartitionStart {
  /** Tag of its dictionary file. */
  readonly tag: string;
}

export const startOf = (key: number): PartitionStart => ({ hi: Math.floor(key / LO), cell: cellOf(key % LO) });
/** The lowest key of a partition's first cell. */
export const leastKey = ({ hi, cell }: PartitionStart): number => hi * LO + cell * CELL;

/** Whether a partition in `block`, whose dictionary has this many characters, ends before a cell. */
export const endsBefore = ({ hi, cell }: PartitionStart, block: number, characters: number): boolean =>
  blockOf(hi) !== block || (characters >= PARTITION_CHARACTERS && isMarked(hi, cell));

function isMarked(hi: number, cell: number): boolean {
  const mixed = Math.imul(hi, 0x9e3779b1) ^ Math.imul(cell + 1, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) & 3) === 0;
}

const name = ({ hi, cell }: PartitionStart): string => `${blockOf(hi).toString(16)}/${hi.toString(16)}-${cell.toString(16)}`;
export const directoryPath = (block: number): string => `search/terms/${block.toString(16)}.js`;
export const dictionaryPath = (start: PartitionStart): string => `search/terms/${name(start)}.js`;
export const listPath = (start: PartitionStart, file: number): string => `search/lists/${name(start)}-${file}.js`;

/**
 * Writes a directory: for each partition the step of `hi` from the partition before (the first one from the start of the block) and the
 * cell (its step if `hi` is the same), then all tags.
 */
export function writeDirectory(block: number, entries: readonly DirectoryEntry[]): readonly [starts: string, tags: string] {
  const writer = new DigitWriter();
  let [lastHi, lastCell] = [block * BLOCK, 0];
  for (const { hi, cell } of entries) {
    writer.write(hi - lastHi);
    writer.write(hi === lastHi ? cell - lastCell : cell);
    [lastHi, lastCell] = [hi, cell];
  }
  return [writer.toString(), entries.map(({ tag }) => tag).join('')];
}

/** @throws DamagedNumbers */
export function readDirectory(block: number, starts: string, tags: string): DirectoryEntry[] {
  const reader = new DigitReader(starts);
  const entries: DirectoryEntry[] = [];
  let [hi, cell] = [block * BLOCK, 0];
  while (!reader.done) {
    const step = reader.read();
    hi += step;
    cell = reader.read() + (step === 0 ? cell : 0);
    entries.push({ hi, cell, tag: tags.slice(entries.length * TAG_LENGTH, (entries.length + 1) * TAG_LENGTH) });
  }
  return entries;
}

/** The partition whose range contains a key; null if the key is before the first. */
export function partitionOf(entries: readonly DirectoryEntry[], key: number): DirectoryEntry | null {
  const after = bisect(entries.length, (at) => {
    const entry = entries[at];
    return entry !== undefined && leastKey(entry) <= key;
  });
  return entries[after - 1] ?? null;
}
