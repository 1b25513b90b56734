/**
 * How the grams are shared out among files so that a change touches few of them. Grams lie in cells: one first
 * character, 64 second ones. A partition is a run of cells with a dictionary file and list files of its own; it ends
 * before a cell that is marked, one of four, once it is large enough, and at the end of a block of 2,048 first characters.
 * So the grams themselves say where files begin, and a file is named after its first cell: what grows or shrinks moves
 * no boundary but, rarely, its own. A directory for each block tells its partitions and their tags.
 */
import { bisect } from '../../text/order.ts';
import { DigitReader, DigitWriter } from './digits.ts';
import { TAG_LENGTH } from './format.ts';
import { LO } from './grams.ts';

const CELL = 64;
const BLOCK = 2048;
/** A dictionary file may end once it holds so many characters. */
const PARTITION_CHARACTERS = 5200;

export const cellOf = (lo: number): number => Math.floor(lo / CELL);
export const blockOf = (hi: number): number => Math.floor(hi / BLOCK);

/** Where a partition begins. */
export interface PartitionStart {
  readonly hi: number;
  readonly cell: number;
}

/** A partition in its directory. */
export interface DirectoryEntry extends PartitionStart {
  /** Tag of its dictionary file. */
  readonly tag: string;
}

export const startOf = (key: number): PartitionStart => ({ hi: Math.floor(key / LO), cell: cellOf(key % LO) });
/** The least key in a partition, or one below it. */
export const leastKey = ({ hi, cell }: PartitionStart): number => hi * LO + cell * CELL;

/** Whether a partition that ends in block `block` with so many characters in its dictionary ends before a cell. */
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
 * The content of a directory: partitions, each as step of `hi` from the one before (at first from the block's) and cell
 * (where `hi` is the same, its step), and their tags.
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

/** @throws where the content is damaged */
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

/** The partition whose range has a key; null before the first. */
export function partitionOf(entries: readonly DirectoryEntry[], key: number): DirectoryEntry | null {
  const after = bisect(entries.length, (at) => {
    const entry = entries[at];
    return entry !== undefined && leastKey(entry) <= key;
  });
  return entries[after - 1] ?? null;
}
