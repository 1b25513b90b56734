/** Makes the search index of articles that are all in memory, in one call. A build uses the same pieces one by one. */
import type { OutputFile } from '../../model/model.ts';
import type { SearchDocument } from '../shared/search-document.ts';
import { currentWords } from '../../text/words/current-words.ts';
import { articleRun } from './article-run.ts';
import type { CutWords } from './cut-words.ts';
import { facetValues } from '../shared/facets.ts';
import { makeIndex } from './make-index.ts';
import { inNumberOrder } from './number-articles.ts';
import { PAUSE } from './yielding.ts';
import { textFile } from './text-file.ts';

export interface IndexOptions {
  /** Cuts text into words, for ranking. Default: the word cutter in use. */
  readonly cutWords?: CutWords;
}

export interface IndexBuilder {
  add(doc: SearchDocument): void;
  /** Yields the files of the index. Call it once, at the end. */
  finish(): Iterable<OutputFile>;
}

export function createIndexBuilder({ cutWords = (text) => currentWords().cutKnown(text) }: IndexOptions = {}): IndexBuilder {
  const added: SearchDocument[] = [];
  return {
    add(doc) {
      added.push(doc);
    },
    *finish() {
      const documents = inNumberOrder(added);
      for (const [number, doc] of documents.entries()) yield textFile(number, doc);
      const runs = documents.map((doc) => articleRun(doc, cutWords));
      const articles = documents.map((doc) => ({ ...facetValues(doc), date: doc.date, run: '' }));
      for (const file of makeIndex({ articles, run: (number) => runs[number] ?? new Uint8Array(8) }, null)) {
        // Without a last build, no file is kept.
        if (file !== PAUSE && 'content' in file) yield file;
      }
    },
  };
}
