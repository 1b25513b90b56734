/**
 * Makes the search index of an archive: articles in, files out. What is kept in between is compact: packed postings
 * and the rows of the text files.
 */
import { createHash } from 'node:crypto';
import type { OutputFile, SearchDocument } from '../../model.ts';
import { cutKnownWords } from '../../text/words.ts';
import type { Facts } from '../shared/columns.ts';
import { createFold, type Fold, isCompatible } from '../shared/fold.ts';
import { FOLD_TARGETS } from '../shared/fold-targets.ts';
import { ANY_VERSION, FOLD_ALL_PATH, FOLD_PATH, FORMAT, MANIFEST_PATH, type Month, textPath, wrap } from '../shared/format.ts';
import { manifestMessage } from '../shared/manifest.ts';
import { recordRow } from '../shared/record.ts';
import { type CutWords, DocumentGrams } from './document-grams.ts';
import { FormCensus } from './form-census.ts';
import { GramTable } from './gram-table.ts';
import { PostingRuns } from './posting-runs.ts';
import { WordCensus } from './word-census.ts';
import { writeColumns } from './write-columns.ts';
import { writeLists } from './write-lists.ts';

export interface IndexOptions {
  /** Cuts text into words, for ranking; nodejieba where nothing else is given. */
  readonly cutWords?: CutWords;
}

export interface IndexBuilder {
  add(doc: SearchDocument): void;
  /** The index's files; the builder can not be used afterwards. */
  finish(): Iterable<OutputFile>;
}

interface Added {
  readonly id: string;
  readonly date: string;
  readonly facts: Facts;
  /** The row of its text file, as JSON. */
  readonly row: string;
}

export function createIndexBuilder(options: IndexOptions = {}): IndexBuilder {
  const fold: Fold = createFold(FOLD_TARGETS);
  const table = new GramTable();
  const runs = new PostingRuns();
  const grams = new DocumentGrams(table, fold, options.cutWords ?? cutKnownWords);
  const forms = new FormCensus(fold);
  const words = new WordCensus(fold, options.cutWords ?? cutKnownWords);
  const added: Added[] = [];
  return {
    add(doc) {
      grams.read(doc, (gram, impact) => runs.add(gram, impact));
      runs.endArticle();
      const row = JSON.stringify(recordRow(doc));
      forms.read(row);
      if (isCompatible(row)) forms.read(row.normalize('NFKC'));
      words.read(doc);
      added.push({ id: doc.id, date: doc.date ?? '', facts: factsOf(doc), row });
    },
    *finish() {
      const order = numberArticles(added);
      const version = versionOf(added, order);
      for (const [n, article] of order.entries()) yield textFile(n, added[article]?.row ?? '[]');
      const starts = yield* writeLists(table, runs.turn(table.size, order), version);
      yield* writeColumns(
        order.flatMap((article) => added[article]?.facts ?? []),
        version,
      );
      yield* words.files(version);
      yield { path: FOLD_PATH, content: wrap([FOLD_PATH, version, ...forms.folding()]) };
      yield { path: FOLD_ALL_PATH, content: wrap([FOLD_ALL_PATH, ANY_VERSION, FOLD_TARGETS]) };
      const manifest = {
        format: FORMAT,
        version,
        articles: added.length,
        terms: table.size,
        starts,
        months: monthsOf(added, order),
        mixed: forms.mixed(),
      };
      yield { path: MANIFEST_PATH, content: wrap(manifestMessage(manifest)) };
    },
  };
}

const factsOf = ({ section, kind, issue, byline }: SearchDocument): Facts => ({
  section,
  kind,
  issue,
  people: [...new Set(byline.map(({ name }) => name))],
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Articles by their future number: oldest first, so that new issues come at the end and old text files stay as they are. */
function numberArticles(added: readonly Added[]): number[] {
  const order = Array.from(added.keys());
  return order.sort((a, b) => compare(added[a]?.date ?? '', added[b]?.date ?? '') || compare(added[a]?.id ?? '', added[b]?.id ?? ''));
}

function versionOf(added: readonly Added[], order: readonly number[]): string {
  const hash = createHash('sha256').update(`guzhi index ${FORMAT}\n`);
  for (const article of order) hash.update(added[article]?.row ?? '');
  return hash.digest('hex').slice(0, 12);
}

function textFile(n: number, row: string): OutputFile {
  const path = textPath(n);
  return { path, content: wrap([path, ANY_VERSION, null]).replace('null', () => row) };
}

function monthsOf(added: readonly Added[], order: readonly number[]): Month[] {
  const months: Month[] = [];
  for (const [first, article] of order.entries()) {
    const month = (added[article]?.date ?? '').slice(0, 7);
    if (months.length === 0 || months[months.length - 1]?.month !== month) months.push({ month, first });
  }
  return months;
}
