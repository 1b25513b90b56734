/** Cuts grams, given in ascending order, into partitions, and writes the dictionary and the list files of each. */
import type { OutputFile } from '../../model/model.ts';
import { writePosting } from '../shared/dictionary.ts';
import { DigitWriter } from '../shared/digits.ts';
import { CLASSES, INLINE_POSTINGS, LIST_FILE_CHARACTERS } from '../shared/format.ts';
import { blockOf, cellOf, dictionaryPath, endsBefore, type DirectoryEntry, listPath, type PartitionStart } from '../shared/partitions.ts';
import type { GramPostings } from './merge-runs.ts';
import { taggedFile } from './tagged-file.ts';

export interface Partition extends DirectoryEntry {
  /** Number of list files. */
  readonly lists: number;
  /** The dictionary file, then the list files. */
  readonly files: readonly OutputFile[];
}

const NONE: readonly Partition[] = [];

export class PartitionWriter {
  #start: PartitionStart | null = null;
  readonly #dictionary = new DigitWriter();
  readonly #group = new DigitWriter();
  #groupSize = 0;
  #hi = 0;
  #lastGroupHi = 0;
  #lo = -1;
  readonly #lists = new ListFiles();

  /** Whether a gram of cell `next` would begin a new partition. */
  isEnd(next: PartitionStart): boolean {
    if (this.#start === null) return true;
    const here = { hi: this.#hi, cell: cellOf(this.#lo) };
    if (next.hi === here.hi && next.cell === here.cell) return false;
    return endsBefore(next, blockOf(this.#start.hi), this.#dictionary.length + this.#group.length);
  }

  /** Adds a gram; returns the partition that ends before it, if any. */
  add({ hi, lo, postings }: GramPostings): readonly Partition[] {
    const start = { hi, cell: cellOf(lo) };
    const done = this.isEnd(start) ? this.end() : NONE;
    this.#start ??= start;
    if (hi !== this.#hi || this.#groupSize === 0) {
      this.#endGroup();
      this.#hi = hi;
    }
    this.#groupSize++;
    this.#group.write(lo - this.#lo - 1);
    this.#lo = lo;
    this.#group.write(postings.length - 1);
    if (postings.length <= INLINE_POSTINGS) writeInline(this.#group, postings);
    else this.#lists.write(this.#group, postings);
    return done;
  }

  /** Ends the partition that was begun, if any, and returns it. */
  end(): Partition[] {
    const start = this.#start;
    if (start === null) return [];
    this.#endGroup();
    const lists = this.#lists.end().map((text, n) => taggedFile(listPath(start, n), text));
    const tags = lists.map(({ tag }) => tag).join('');
    const { tag, file } = taggedFile(dictionaryPath(start), this.#dictionary.toString(), tags);
    this.#start = null;
    this.#dictionary.clear();
    this.#lastGroupHi = 0;
    return [{ ...start, tag, lists: lists.length, files: [file, ...lists.map((list) => list.file)] }];
  }

  #endGroup(): void {
    if (this.#groupSize > 0) {
      this.#dictionary.write(this.#hi - this.#lastGroupHi);
      this.#dictionary.write(this.#groupSize - 1);
      this.#dictionary.append(this.#group);
      this.#lastGroupHi = this.#hi;
    }
    this.#group.clear();
    this.#groupSize = 0;
    this.#lo = -1;
  }
}

function writeInline(writer: DigitWriter, postings: Uint32Array): void {
  let before = 0;
  for (const packed of postings) {
    const article = Math.floor(packed / CLASSES);
    writePosting(writer, before, article, packed % CLASSES);
    before = article;
  }
}

/** The list files of a partition, filled one after another. */
class ListFiles {
  readonly #content = new DigitWriter();
  #done: string[] = [];

  /** Writes a list into files, and the places of its pieces into the dictionary. */
  write(dictionary: DigitWriter, postings: Uint32Array): void {
    const pieces: { first: number; length: number }[] = [];
    let before = 0;
    let base = 0;
    let from = this.#content.length;
    for (const packed of postings) {
      const article = Math.floor(packed / CLASSES);
      if (this.#content.length >= LIST_FILE_CHARACTERS) {
        pieces.push({ first: base, length: this.#content.length - from });
        this.#close();
        from = 0;
        base = article;
        before = article;
      }
      writePosting(this.#content, before, article, packed % CLASSES);
      before = article;
    }
    pieces.push({ first: base, length: this.#content.length - from });
    if (this.#content.length >= LIST_FILE_CHARACTERS) this.#close();
    dictionary.write(pieces.length - 1);
    pieces.forEach(({ first, length }, i) => {
      if (i > 0) dictionary.write(first);
      dictionary.write(length);
    });
  }

  #close(): void {
    this.#done.push(this.#content.toString());
    this.#content.clear();
  }

  /** Ends the last file; returns the contents of all. */
  end(): string[] {
    if (this.#content.length > 0) this.#done.push(this.#content.toString());
    const contents = this.#done;
    this.#done = [];
    this.#content.clear();
    return contents;
  }
}
