/**
 * Learns the weights: a linear-chain conditional random field for the first look, another for what the second look adds to it.
 * So that the second look learns from readings as good as they will be on new pages, each half of the pages is read with
 * weights that were learned on the other half.
 */
import { trainChain } from './chain.mjs';

/** Every name of a feature once; rows hold its number. */
const names = [];
const numbers = new Map();
function numberOf(name) {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, (number = names.push(name) - 1));
  return number;
}
const numbered = (rows) => rows.map((row) => Int32Array.from(row, numberOf));

export function train(pages, reader, options) {
  const digested = pages.map((page) => digest(page, reader)).filter(Boolean);
  console.error(`${digested.length} of ${pages.length} pages`);
  const whole = trainChain(
    encode(digested, (page) => page.features, options.least),
    reader,
    options,
  );
  const second = options.once ? null : secondLook(digested, reader, options);
  return weightsOf(whole, second, reader);
}

function secondLook(digested, reader, options) {
  const halves = [0, 1].map((h) => digested.filter((_, i) => i % 2 === h));
  const models = halves.map((half) => {
    const { index, w, moves } = trainChain(
      encode(half, (page) => page.features, options.least),
      reader,
      options,
    );
    return { index, w, moves };
  });
  for (const [i, page] of digested.entries()) {
    const model = models[1 - (i % 2)];
    page.base = scores(page.features, model, reader.TAGS.length);
    page.moves = model.moves;
    const tags = reader.bestPath(openModel(model, reader), flat(page.base, reader.UNIT));
    page.second = numbered(reader.secondLook(page.units, tags, page.vocabulary));
  }
  const data = encode(digested, (page) => page.second, options.least);
  data.pages.forEach((row, i) => Object.assign(row, { base: digested[i].base, moves: digested[i].moves }));
  return trainChain(data, reader, { ...options, epochs: 5, fixedMoves: true });
}

/** The tags of the further lines of a unit. */
const FURTHER = { K: 'k', H: 'h', Q: 'q' };

/** A page's units with their features and right tags; null where Markdown took lines together that have tags of their own. */
function digest(page, reader) {
  const { units } = reader.toUnits({ source: '', sha256: '', lines: page.lines, blocks: reader.toBlocks(page.lines, 0), stated: {} });
  const gold = [];
  for (const { block } of units) {
    const tag = page.tags[block.first - 1];
    for (let line = block.first + 1; line <= block.last; line++)
      if (block.mark !== 'strong' && ![FURTHER[tag] ?? tag, '+', tag, null].includes(page.tags[line - 1])) return null;
    gold.push(reader.TAGS.indexOf(tag));
  }
  if (gold.length === 0 || gold.includes(-1)) return null;
  const cohesion = reader.cohesionOf(units);
  return { units, gold, features: numbered(reader.featuresOf(units, cohesion)), vocabulary: cohesion.vocabulary };
}

/** Features as numbers. Those seen in few places say more about those places than about newspapers. */
function encode(digested, featuresOf, least) {
  const counts = new Int32Array(names.length);
  for (const page of digested) for (const row of featuresOf(page)) for (const number of row) counts[number]++;
  const index = new Map(); // number of a feature -> its place among those learned
  counts.forEach((count, number) => count >= least && index.set(number, index.size));
  const pages = digested.map((page) => ({
    gold: page.gold,
    rows: featuresOf(page).map((row) => Int32Array.from([...row].flatMap((number) => index.get(number) ?? []))),
  }));
  return { index, pages };
}

function scores(features, { index, w }, N) {
  return features.map((row) => {
    const sum = new Float64Array(N);
    for (const number of row) {
      const id = index.get(number);
      if (id !== undefined) for (let t = 0; t < N; t++) sum[t] += w[id * N + t];
    }
    return sum;
  });
}

/** Scores as the program wants them: one unit after the other, in the weights' fraction of one. */
const flat = (rows, unit) => Float64Array.from(rows.flatMap((row) => [...row].map((score) => score * unit)));

/** The weights as the program opens them, without features: only the moves matter here. */
function openModel(model, reader) {
  return (model.opened ??= reader.openModel({ features: [], moves: moveLines(movesOf(model.moves, reader.TAGS, reader)) }));
}

function movesOf(moves, TAGS, { mayFollow, mayOpen, mayClose }) {
  const N = TAGS.length;
  const out = {};
  for (const [a, before] of TAGS.entries()) {
    for (const [b, after] of TAGS.entries()) if (mayFollow(before, after)) out[before + after] = moves[a * N + b];
    if (mayOpen(before)) out[`^${before}`] = moves[N * N + a];
    if (mayClose(before)) out[`${before}.`] = moves[(N + 1) * N + a];
  }
  return out;
}

const hundredths = (x) => Math.round(x * 100) || 0;

/** `B J55E98`: one line for each tag before. */
function moveLines(moves) {
  const lines = new Map();
  for (const [[before, after], x] of Object.entries(moves))
    lines.set(before, `${lines.get(before) ?? `${before} `}${after}${hundredths(x)}`);
  return [...lines.values()];
}

/** Feature -> tag -> weight, and moves, as the program wants them. */
function weightsOf(first, second, reader) {
  const { TAGS } = reader;
  const N = TAGS.length;
  const features = {};
  for (const { index, w } of second ? [first, second] : [first]) {
    for (const [number, id] of index)
      features[names[number]] = Object.fromEntries(TAGS.map((tag, t) => [tag, w[id * N + t]]).filter(([, x]) => x !== 0));
  }
  return { features, moves: movesOf(first.moves, TAGS, reader) };
}

/** The mean of several runs: what one run learned from the accidents of its pages, the others did not. */
export function average(runs) {
  const features = {};
  for (const run of runs) {
    for (const [name, row] of Object.entries(run.features)) {
      const sum = (features[name] ??= {});
      for (const [tag, x] of Object.entries(row)) sum[tag] = (sum[tag] ?? 0) + x / runs.length;
    }
  }
  const moves = Object.fromEntries(
    Object.keys(runs[0].moves).map((move) => [move, runs.reduce((sum, run) => sum + run.moves[move], 0) / runs.length]),
  );
  return { features, moves };
}

/** Weights nearer to nothing than this are left out: half the file, and no loss that shows. */
const LEAST_WEIGHT = 0.15;

/** The file: one feature a line, `H120X-35 mark=heading`, weights in hundredths. */
export function toJson({ features, moves }, least = LEAST_WEIGHT) {
  const lines = Object.keys(features)
    .sort()
    .flatMap((name) => {
      const row = Object.entries(features[name]).filter(([, x]) => Math.abs(x) >= least);
      return row.length ? [`${row.map(([tag, x]) => tag + hundredths(x)).join('')} ${name}`] : [];
    });
  const list = (items) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `{\n  "moves": [\n${list(moveLines(moves))}\n  ],\n  "features": [\n${list(lines)}\n  ]\n}\n`;
}
