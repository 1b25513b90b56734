/** Dictionary and list files out of the turned-round lists. */
import type { OutputFile } from '../../model.ts';
import { advance, type ListCursor, writePosting } from '../shared/dictionary.ts';
import { DigitWriter } from '../shared/digits.ts';
import {
  CLASSES,
  DICTIONARY_FILE_CHARACTERS,
  dictionaryPath,
  INLINE_POSTINGS,
  LIST_FILE_CHARACTERS,
  listPath,
  wrap,
} from '../shared/format.ts';
import { LO } from '../shared/grams.ts';
import { COARSE } from '../shared/manifest.ts';
import type { GramTable } from './gram-table.ts';
import type { GramLists } from './posting-runs.ts';

/** The files, and as what `return`s the first gram of each dictionary file. */
export function* writeLists(table: GramTable, lists: GramLists, version: string): Generator<OutputFile, number[]> {
  const starts: number[] = [];
  const out = new ListFiles(version);
  const dictionary = new DigitWriter();
  const group = new DigitWriter();
  let groupSize = 0;
  let groupHi = 0;
  let lastHi = 0;
  let lastLo = -1;
  let lastKey = -1;
  const endGroup = (): void => {
    if (groupSize === 0) return;
    dictionary.write(groupHi - lastHi);
    dictionary.write(groupSize - 1);
    dictionary.append(group);
    lastHi = groupHi;
    group.clear();
    groupSize = 0;
    lastLo = -1;
  };
  for (const gram of table.sorted()) {
    const key = table.keys[gram] ?? 0;
    const hi = Math.floor(key / LO);
    const lo = key % LO;
    if (hi !== groupHi) endGroup();
    if (dictionary.length + group.length >= DICTIONARY_FILE_CHARACTERS || starts.length === 0) {
      endGroup();
      if (starts.length > 0)
        yield {
          path: dictionaryPath(starts.length - 1),
          content: wrap([dictionaryPath(starts.length - 1), version, dictionary.toString()]),
        };
      starts.push(boundary(lastKey, key));
      dictionary.clear();
      dictionary.write(out.cursor.file);
      dictionary.write(out.cursor.characters);
      lastHi = 0;
    }
    lastKey = key;
    groupHi = hi;
    groupSize++;
    group.write(lo - lastLo - 1);
    lastLo = lo;
    const postings = lists.postings.subarray(lists.starts[gram], lists.starts[gram + 1]);
    group.write(postings.length - 1);
    if (postings.length <= INLINE_POSTINGS) writeInline(group, postings);
    else yield* out.write(group, postings);
  }
  endGroup();
  if (starts.length > 0)
    yield { path: dictionaryPath(starts.length - 1), content: wrap([dictionaryPath(starts.length - 1), version, dictionary.toString()]) };
  yield* out.end();
  return starts;
}

/** A short number for the place between the last gram of a file and the first of the next: the manifest holds one for each file. */
function boundary(last: number, next: number): number {
  const from = Math.floor(next / LO) * LO;
  const coarse = from + Math.floor((next - from) / COARSE) * COARSE;
  return last < from ? from : last < coarse ? coarse : next;
}

function writeInline(writer: DigitWriter, postings: Uint32Array): void {
  let before = 0;
  for (const packed of postings) {
    const article = Math.floor(packed / CLASSES);
    writePosting(writer, before, article, packed % CLASSES);
    before = article;
  }
}

/** List files, filled one after another. */
class ListFiles {
  cursor: ListCursor = { file: 0, characters: 0 };
  readonly #version: string;
  readonly #content = new DigitWriter();

  constructor(version: string) {
    this.#version = version;
  }

  /** Writes a list into files, and into the dictionary where its pieces lie. */
  *write(dictionary: DigitWriter, postings: Uint32Array): Generator<OutputFile> {
    const pieces: { first: number; length: number }[] = [];
    let before = 0;
    let base = 0;
    let from = this.#content.length;
    for (const packed of postings) {
      const article = Math.floor(packed / CLASSES);
      if (this.#content.length >= LIST_FILE_CHARACTERS) {
        pieces.push({ first: base, length: this.#content.length - from });
        yield* this.#close(this.#content.length - from);
        from = 0;
        base = article;
        before = article;
      }
      writePosting(this.#content, before, article, packed % CLASSES);
      before = article;
    }
    pieces.push({ first: base, length: this.#content.length - from });
    if (this.#content.length >= LIST_FILE_CHARACTERS) yield* this.#close(this.#content.length - from);
    else this.cursor = advance(this.cursor, this.#content.length - from);
    dictionary.write(pieces.length - 1);
    pieces.forEach(({ first, length }, i) => {
      if (i > 0) dictionary.write(first);
      dictionary.write(length);
    });
  }

  *end(): Generator<OutputFile> {
    if (this.#content.length > 0) yield this.#file();
  }

  *#close(length: number): Generator<OutputFile> {
    yield this.#file();
    this.#content.clear();
    this.cursor = advance(this.cursor, length);
  }

  #file(): OutputFile {
    const path = listPath(this.cursor.file);
    return { path, content: wrap([path, this.#version, this.#content.toString()]) };
  }
}
