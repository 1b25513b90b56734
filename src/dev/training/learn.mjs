/**
 * Learns weights by gradient ascent on the likelihood of the right tags (a linear-chain conditional random field), with
 * step sizes of their own for every weight (AdaGrad) and small weights shrunk away.
 */
const NONE = -1e9;

/** Page -> feature numbers and right tags; null where Markdown took lines together that have tags of their own. */
function digest(page, reader, index, grow) {
  const { units } = reader.toUnits({ source: '', sha256: '', lines: page.lines, blocks: reader.toBlocks(page.lines, 0), stated: {} });
  const features = reader.featuresOf(units);
  const gold = [];
  for (const unit of units) {
    const tag = reader.TAGS.indexOf(page.tags[unit.block.first - 1]);
    if (tag < 0) return null;
    for (let line = unit.block.first + 1; line <= unit.block.last; line++)
      if (!['+', page.tags[unit.block.first - 1], null].includes(page.tags[line - 1]) && unit.block.mark === 'plain') return null;
    gold.push(tag);
  }
  const rows = features.map((names) => {
    const ids = [];
    for (const name of names) {
      let id = index.get(name);
      if (id === undefined && grow) index.set(name, (id = index.size));
      if (id !== undefined) ids.push(id);
    }
    return ids;
  });
  return gold.length ? { rows, gold } : null;
}

export function train(pages, reader, { epochs, random }) {
  const { TAGS, mayFollow, mayOpen, mayClose } = reader;
  const N = TAGS.length;
  let index = new Map();
  const counts = [];
  let data = pages.map((page) => digest(page, reader, index, true)).filter(Boolean);
  for (const page of data) for (const row of page.rows) for (const id of row) counts[id] = (counts[id] ?? 0) + 1;
  // Features seen in few places say more about those places than about newspapers.
  const kept = new Map();
  const renumber = new Int32Array(index.size).fill(-1);
  for (const [name, id] of index) if (counts[id] >= 12) kept.set(name, (renumber[id] = kept.size));
  data = data.map((page) => ({ gold: page.gold, rows: page.rows.map((row) => row.map((id) => renumber[id]).filter((id) => id >= 0)) }));
  index = kept;
  console.error(`${data.length} of ${pages.length} pages, ${index.size} features`);

  const F = index.size;
  const w = new Float64Array(F * N);
  const g2 = new Float64Array(F * N).fill(1e-6);
  const moves = new Float64Array((N + 2) * N); // after each tag; at the start; at the end
  const m2 = new Float64Array((N + 2) * N).fill(1e-6);
  const allowed = (a, b) => (a === N ? mayOpen(TAGS[b]) : a === N + 1 ? mayClose(TAGS[b]) : mayFollow(TAGS[a], TAGS[b]));
  const open = new Uint8Array((N + 2) * N);
  for (let a = 0; a < N + 2; a++) for (let b = 0; b < N; b++) open[a * N + b] = allowed(a, b) ? 1 : 0;
  const rate = 0.12;
  const shrink = 2e-6;

  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const page of random.shuffle(data)) {
      const n = page.gold.length;
      const score = page.rows.map((row) => {
        const s = new Float64Array(N);
        for (const id of row) for (let t = 0; t < N; t++) s[t] += w[id * N + t];
        return s;
      });
      const P = new Float64Array((N + 2) * N);
      for (let k = 0; k < P.length; k++) P[k] = open[k] ? Math.exp(moves[k]) : 0;
      const E = score.map((s) => {
        const top = Math.max(...s);
        loss -= 0;
        return s.map((x) => Math.exp(x - top));
      });
      const alpha = [];
      for (let i = 0; i < n; i++) {
        const row = new Float64Array(N);
        let sum = 0;
        for (let t = 0; t < N; t++) {
          let v = 0;
          if (i === 0) v = P[N * N + t];
          else for (let a = 0; a < N; a++) v += alpha[i - 1][a] * P[a * N + t];
          sum += row[t] = v * E[i][t];
        }
        for (let t = 0; t < N; t++) row[t] /= sum;
        alpha.push(row);
      }
      let beta = P.slice((N + 1) * N, (N + 2) * N);
      const dMoves = new Float64Array((N + 2) * N);
      for (let i = n - 1; i >= 0; i--) {
        const post = new Float64Array(N);
        let sum = 0;
        for (let t = 0; t < N; t++) sum += post[t] = alpha[i][t] * beta[t];
        for (let t = 0; t < N; t++) post[t] /= sum;
        loss -= Math.log(post[page.gold[i]] + 1e-12);
        for (let t = 0; t < N; t++) {
          const d = (t === page.gold[i] ? 1 : 0) - post[t];
          if (Math.abs(d) < 1e-4) continue;
          for (const id of page.rows[i]) {
            const k = id * N + t;
            g2[k] += d * d;
            w[k] += (rate * d) / Math.sqrt(g2[k]) - shrink * w[k];
          }
        }
        if (i === n - 1) for (let t = 0; t < N; t++) dMoves[(N + 1) * N + t] += (t === page.gold[i] ? 1 : 0) - post[t];
        const next = new Float64Array(N);
        if (i > 0) {
          let z = 0;
          for (let t = 0; t < N; t++) {
            const v = beta[t] * E[i][t];
            for (let a = 0; a < N; a++)
              if (open[a * N + t]) {
                next[a] += P[a * N + t] * v;
                z += alpha[i - 1][a] * P[a * N + t] * v;
              }
          }
          for (let t = 0; t < N; t++) {
            const v = beta[t] * E[i][t];
            for (let a = 0; a < N; a++) if (open[a * N + t]) dMoves[a * N + t] -= (alpha[i - 1][a] * P[a * N + t] * v) / z;
          }
          dMoves[page.gold[i - 1] * N + page.gold[i]] += 1;
          let s = 0;
          for (const v of next) s += v;
          for (let t = 0; t < N; t++) next[t] /= s;
        } else {
          for (let t = 0; t < N; t++) dMoves[N * N + t] += (t === page.gold[0] ? 1 : 0) - post[t];
        }
        beta = next;
      }
      for (let k = 0; k < dMoves.length; k++)
        if (dMoves[k] !== 0) {
          m2[k] += dMoves[k] ** 2;
          moves[k] += (rate * dMoves[k]) / Math.sqrt(m2[k]);
        }
    }
    console.error(`epoch ${epoch + 1}: ${(loss / data.reduce((s, p) => s + p.gold.length, 0)).toFixed(4)} a unit`);
  }
  return toJson(index, w, moves, open, TAGS);
}

/** One feature a line, weights with two decimals, those near nothing left out. */
function toJson(index, w, moves, open, TAGS) {
  const N = TAGS.length;
  const round = (x) => Math.round(x * 100) / 100;
  const features = [];
  for (const [name, id] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row = {};
    for (let t = 0; t < N; t++) {
      const x = round(w[id * N + t]);
      if (Math.abs(x) >= 0.06) row[TAGS[t]] = x;
    }
    if (Object.keys(row).length) features.push(`    ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
  }
  const pairs = {};
  for (let a = 0; a < N + 2; a++)
    for (let b = 0; b < N; b++)
      if (open[a * N + b]) pairs[a === N ? `^${TAGS[b]}` : a === N + 1 ? `${TAGS[b]}$` : TAGS[a] + TAGS[b]] = round(moves[a * N + b]);
  return `{\n  "moves": ${JSON.stringify(pairs)},\n  "features": {\n${features.join(',\n')}\n  }\n}\n`;
}
