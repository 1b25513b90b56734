/**
 * Learns weights from composed pages: one chain for the first reading, another for the additional features of the second look.
 * The second chain must learn from first readings of unseen pages, so each half of the pages is read with weights learned on
 * the other half.
 */
import { toBlocks } from '../../src/input/blocks.ts';
import { cohesionOf, type Vocabulary } from '../../src/read/layout/cohesion.ts';
import { featuresOf } from '../../src/read/layout/features.ts';
import { secondLook } from '../../src/read/layout/second-look.ts';
import { bestPath } from '../../src/read/layout/sequence.ts';
import { toStrips, type Strip } from '../../src/read/layout/strips.ts';
import { TAGS, type Tag } from '../../src/read/layout/strip-tags.ts';
import { openModel, WEIGHT_SCALE } from '../../src/read/layout/weights.ts';
import { N, trainChain, type Chain, type ChainOptions, type TaggedPage } from './chain.ts';
import type { ComposedPage, LineTag } from './composed.ts';
import type { Random } from './random.ts';
import { moveLines, type Learned } from './weights-file.ts';

export interface LearnOptions extends ChainOptions {
  /** Strips that a feature needs; rarer features would only memorise those strips. */
  readonly least: number;
}

/** A page's strips with their features and right tags. */
interface Digest {
  readonly strips: readonly Strip[];
  readonly gold: readonly number[];
  readonly features: readonly Int32Array[];
  readonly vocabulary: Vocabulary;
}

export function learnWeights(pages: readonly ComposedPage[], options: LearnOptions, random: Random, log: (line: string) => void): Learned {
  const names = new FeatureNames();
  const digests = pages.flatMap((page) => digest(page, names) ?? []);
  log(`${digests.length} of ${pages.length} pages`);
  const first = learn(digests, (page) => ({ gold: page.gold, rows: page.features }), names, options, random, log);
  const halves = [0, 1].map((half) =>
    learn(
      digests.filter((_, i) => i % 2 === half),
      (page) => ({ gold: page.gold, rows: page.features }),
      names,
      options,
      random,
      log,
    ),
  );
  const read = digests.flatMap((page, i) => {
    const other = halves[1 - (i % 2)];
    return other ? [secondPage(page, other, names)] : [];
  });
  const second = learn(read, (page) => page, names, { ...options, epochs: 5 }, random, log);
  const features = new Map<string, Float64Array>();
  for (const { index, chain } of [first, second])
    for (const [number, at] of index) features.set(names.nameOf(number), chain.weights.slice(at * N, at * N + N));
  return { features, moves: first.chain.moves };
}

/** Numbers the names of features; pages store the numbers. */
class FeatureNames {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  get size(): number {
    return this.names.length;
  }
  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    return number;
  }
  nameOf(number: number): string {
    return this.names[number] ?? '';
  }
  rows(features: readonly (readonly string[])[]): Int32Array[] {
    return features.map((row) => Int32Array.from(row, (name) => this.numberOf(name)));
  }
}

/** The tags of the continuation lines of a strip. */
const FURTHER: Readonly<Partial<Record<Tag, Tag>>> = { K: 'k', H: 'h', Q: 'q' };

/** Computes strips, tags and features of a page. @returns null if Markdown joined lines with different tags */
function digest({ lines, tags }: ComposedPage, names: FeatureNames): Digest | null {
  const { strips } = toStrips({ source: '', sha256: '', lines, blocks: toBlocks(lines, 0), stated: {} });
  const gold: number[] = [];
  for (const { block } of strips) {
    const tag = tags[block.first - 1] ?? null;
    const number = TAGS.findIndex((one) => one === tag);
    if (tag === null || tag === '+' || number < 0) return null;
    const fits: readonly LineTag[] = [FURTHER[tag] ?? tag, '+', tag, null];
    for (let line = block.first + 1; line <= block.last; line++)
      if (block.mark !== 'strong' && !fits.includes(tags[line - 1] ?? null)) return null;
    gold.push(number);
  }
  if (gold.length === 0) return null;
  const cohesion = cohesionOf(strips);
  return { strips, gold, features: names.rows(featuresOf(strips, cohesion)), vocabulary: cohesion.vocabulary };
}

interface LearnedChain {
  readonly chain: Chain;
  /** Number of a feature -> its index among the learned ones. */
  readonly index: ReadonlyMap<number, number>;
}

/** Learns one chain from the features of at least `options.least` strips. */
function learn<P>(
  digests: readonly P[],
  pageOf: (digest: P) => TaggedPage,
  names: FeatureNames,
  options: LearnOptions,
  random: Random,
  log: (line: string) => void,
): LearnedChain {
  const pages = digests.map(pageOf);
  const counts = new Int32Array(names.size);
  for (const { rows } of pages) for (const row of rows) for (const number of row) counts[number] = (counts[number] ?? 0) + 1;
  const index = new Map<number, number>();
  counts.forEach((count, number) => {
    if (count >= options.least) index.set(number, index.size);
  });
  const encoded = pages.map((page) => ({ ...page, rows: page.rows.map((row) => placesIn(index, row)) }));
  return { chain: trainChain(index.size, encoded, options, random, log), index };
}

const placesIn = (index: ReadonlyMap<number, number>, row: Int32Array): Int32Array =>
  Int32Array.from([...row].flatMap((number) => index.get(number) ?? []));

/** Prepares a page for the second chain by reading it with the first one. */
function secondPage({ strips, gold, features, vocabulary }: Digest, { chain, index }: LearnedChain, names: FeatureNames): TaggedPage {
  const base = new Float64Array(strips.length * N);
  for (const [i, row] of features.entries())
    for (const place of placesIn(index, row))
      for (let t = 0; t < N; t++) base[i * N + t] = (base[i * N + t] ?? 0) + (chain.weights[place * N + t] ?? 0);
  const model = openModel({ features: [], moves: moveLines(chain.moves) });
  const tags = bestPath(
    model,
    base.map((score) => score * WEIGHT_SCALE),
  );
  return { gold, rows: names.rows(secondLook(strips, tags, vocabulary)), base, moves: chain.moves };
}
