/**
 * Makes the search index of an archive from the runs of its articles: completely, or as an update of the last build's index. Both
 * give the same bytes.
 */
import type { OutputFile } from '../../model/model.ts';
import { FOLD_ALL_PATH, FOLD_PATH, FORMAT, type Manifest, MANIFEST_PATH, type Month, NO_TAG, wrap } from '../shared/format.ts';
import { FOLD_TARGETS } from '../shared/fold-targets.ts';
import { manifestMessage } from '../shared/manifest.ts';
import { blockOf, dictionaryPath, directoryPath, type DirectoryEntry, listPath, writeDirectory } from '../shared/partitions.ts';
import { formsOf } from './character-forms.ts';
import { cachedRuns } from './cached-runs.ts';
import { IndexCounts } from './index-counts.ts';
import type { IndexedArticle, IndexSource } from './index-source.ts';
import type { IndexState, KeptPartition, LastIndex, MadePartition } from './index-state.ts';
import { mergeRuns, type Runs } from './merge-runs.ts';
import { PartitionWriter } from './partition-writer.ts';
import { PAUSE, type Pause } from './yielding.ts';
import { suggestionFiles } from './suggestion-files.ts';
import { contentTag, taggedFile } from './tagged-file.ts';
import { updateIndex } from './update-index.ts';
import { columnFiles } from './column-files.ts';

/** A file of the index. A kept file is already in the last build's site, with the right content. */
export type IndexFile = OutputFile | { readonly path: string; readonly kept: true };

/**
 * Yields the files of the index, except the articles' texts (text-file.ts); returns the state for the next build.
 * @param last the index of a build by the same program. If it is null or much has changed, everything is made from the runs.
 */
export function* makeIndex(source: IndexSource, last: LastIndex | null): Generator<IndexFile | Pause, IndexState> {
  const { articles } = source;
  const runs = cachedRuns({ length: articles.length, run: (number) => source.run(number) });
  const update = last && updateIndex(source, last);
  const counts = update?.counts ?? (yield* IndexCounts.of(runs));
  const { partitions, directories } = yield* writePartitions(update?.partitions ?? allPartitions(runs));
  const facts = columnFiles('facts', articles);
  const people = columnFiles('people', articles);
  for (const { file } of [...facts, ...people]) yield file;
  const suggestions: string[] = [];
  for (const file of update && last && !counts.wordsChanged ? keptFiles(last.state.suggestions) : suggestionFiles(counts.words)) {
    if (file !== PAUSE) suggestions.push(file.path);
    yield file;
  }
  const { mixed, characters, targets } = formsOf(counts.forms);
  yield { path: FOLD_PATH, content: wrap([FOLD_PATH, NO_TAG, characters, targets]) };
  yield { path: FOLD_ALL_PATH, content: wrap([FOLD_ALL_PATH, NO_TAG, FOLD_TARGETS]) };
  const manifest: Manifest = {
    format: FORMAT,
    version: '',
    articles: articles.length,
    directories,
    facts: facts.map(({ tag }) => tag),
    people: people.map(({ tag }) => tag),
    months: monthsOf(articles),
    mixed,
  };
  const version = contentTag(manifestMessage(manifest), VERSION_LENGTH);
  yield { path: MANIFEST_PATH, content: wrap(manifestMessage({ ...manifest, version })) };
  return {
    format: FORMAT,
    partitions,
    suggestions,
    runs: articles.map(({ run }) => run),
    words: Object.fromEntries(counts.words),
    forms: counts.forms,
  };
}

const VERSION_LENGTH = 12;

function* allPartitions(runs: Runs): Generator<MadePartition | Pause> {
  const writer = new PartitionWriter();
  for (const gram of mergeRuns(runs)) {
    if (gram === PAUSE) {
      yield PAUSE;
      continue;
    }
    const done = writer.add(gram);
    // Nearly all of a million grams end no partition.
    if (done.length > 0) yield* done;
  }
  yield* writer.end();
}

interface Written {
  readonly partitions: readonly KeptPartition[];
  /** Tags of directories, by block. */
  readonly directories: ReadonlyMap<number, string>;
}

/** Yields the files of all partitions, then the directories. */
function* writePartitions(made: Iterable<MadePartition | Pause>): Generator<IndexFile | Pause, Written> {
  const partitions: KeptPartition[] = [];
  const blocks = new Map<number, DirectoryEntry[]>();
  for (const partition of made) {
    if (partition === PAUSE) {
      yield PAUSE;
      continue;
    }
    const { hi, cell, tag, lists } = partition;
    const entries = blocks.get(blockOf(hi));
    const entry = { hi, cell, tag };
    if (entries) entries.push(entry);
    else blocks.set(blockOf(hi), [entry]);
    partitions.push({ hi, cell, tag, lists });
    if ('files' in partition) yield* partition.files;
    else yield* keptFiles(pathsOf(partition));
  }
  const directories = new Map<number, string>();
  for (const [block, entries] of blocks) {
    const { tag, file } = taggedFile(directoryPath(block), ...writeDirectory(block, entries));
    directories.set(block, tag);
    yield file;
  }
  return { partitions, directories };
}

const keptFiles = (paths: readonly string[]): IndexFile[] => paths.map((path) => ({ path, kept: true }));

const pathsOf = (kept: KeptPartition): string[] => [
  dictionaryPath(kept),
  ...Array.from({ length: kept.lists }, (_, n) => listPath(kept, n)),
];

function monthsOf(articles: readonly IndexedArticle[]): Month[] {
  const months: Month[] = [];
  articles.forEach(({ date }, first) => {
    const month = (date ?? '').slice(0, 7);
    if (months.length === 0 || months[months.length - 1]?.month !== month) months.push({ month, first });
  });
  return months;
}
