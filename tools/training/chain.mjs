/**
 * A linear-chain conditional random field by stochastic gradient ascent on the likelihood of the right tags. Every weight has a
 * step size of its own (AdaGrad); a share of the features is left out of every step, so that none relies on another; weights
 * that the data do not need shrink to nothing.
 */
export function trainChain({ index, pages }, reader, { epochs, random, rate, shrink, drop, fixedMoves = false }) {
  const { TAGS, mayFollow, mayOpen, mayClose } = reader;
  const N = TAGS.length;
  const w = new Float64Array(index.size * N);
  const squares = new Float64Array(index.size * N).fill(1e-6);
  const own = new Float64Array((N + 2) * N); // after each tag; at the page's start; at its end
  const ownSquares = new Float64Array((N + 2) * N).fill(1e-6);
  const open = new Uint8Array((N + 2) * N);
  for (let a = 0; a < N; a++) {
    for (let b = 0; b < N; b++) open[a * N + b] = mayFollow(TAGS[a], TAGS[b]) ? 1 : 0;
    open[N * N + a] = mayOpen(TAGS[a]) ? 1 : 0;
    open[(N + 1) * N + a] = mayClose(TAGS[a]) ? 1 : 0;
  }
  const before = TAGS.map((_, t) => TAGS.flatMap((_, a) => (open[a * N + t] ? [a] : [])));
  const power = new Float64Array((N + 2) * N);

  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (epoch < epochs / 2 ? 1 : epoch < epochs - 1 ? 0.5 : 0.25);
    let loss = 0;
    let units = 0;
    for (const page of random.shuffle(pages)) {
      const moves = fixedMoves ? page.moves : own;
      for (let k = 0; k < power.length; k++) power[k] = open[k] ? Math.exp(moves[k]) : 0;
      const rows = drop ? page.rows.map((row) => row.filter(() => random.next() >= drop)) : page.rows;
      const local = rows.map((row, i) => localScores(row, w, N, page.base?.[i]));
      loss += step(page.gold, rows, local, pace);
      units += rows.length;
    }
    console.error(`epoch ${epoch + 1}: ${(loss / units).toFixed(4)} a unit, ${index.size} features`);
  }
  return { index, w, moves: own, allowed: reader };

  /** One page: forward, backward, and every weight a step along the difference of what is right and what was expected. */
  function step(gold, rows, local, pace) {
    const n = gold.length;
    const forward = [];
    for (let i = 0; i < n; i++) {
      const row = new Float64Array(N);
      for (let t = 0; t < N; t++) {
        let sum = 0;
        if (i === 0) sum = power[N * N + t];
        else for (const a of before[t]) sum += forward[i - 1][a] * power[a * N + t];
        row[t] = sum * local[i][t];
      }
      forward.push(scaled(row));
    }
    let back = power.slice((N + 1) * N, (N + 2) * N);
    let loss = 0;
    const pull = fixedMoves ? null : new Float64Array((N + 2) * N);
    for (let i = n - 1; i >= 0; i--) {
      const posterior = scaled(forward[i].map((f, t) => f * back[t]));
      loss -= Math.log(posterior[gold[i]] + 1e-12);
      learn(rows[i], posterior, gold[i], pace);
      if (pull && i === n - 1) for (let t = 0; t < N; t++) pull[(N + 1) * N + t] += (t === gold[i] ? 1 : 0) - posterior[t];
      if (pull && i === 0) for (let t = 0; t < N; t++) pull[N * N + t] += (t === gold[i] ? 1 : 0) - posterior[t];
      const next = new Float64Array(N);
      let z = 0;
      for (let t = 0; t < N; t++) {
        const value = back[t] * local[i][t];
        for (const a of before[t]) {
          const flow = power[a * N + t] * value;
          next[a] += flow;
          if (i > 0) z += forward[i - 1][a] * flow;
        }
      }
      if (pull && i > 0) {
        for (let t = 0; t < N; t++)
          for (const a of before[t]) pull[a * N + t] -= (forward[i - 1][a] * power[a * N + t] * back[t] * local[i][t]) / z;
        pull[gold[i - 1] * N + gold[i]] += 1;
      }
      back = scaled(next);
    }
    if (pull)
      for (let k = 0; k < pull.length; k++)
        if (pull[k]) {
          ownSquares[k] += pull[k] ** 2;
          own[k] += (pace * pull[k]) / Math.sqrt(ownSquares[k]);
        }
    return loss;
  }

  function learn(row, posterior, right, pace) {
    const tags = [];
    for (let t = 0; t < N; t++) if (Math.abs((t === right ? 1 : 0) - posterior[t]) >= 1e-3) tags.push(t);
    for (const id of row) {
      for (const t of tags) {
        const d = (t === right ? 1 : 0) - posterior[t];
        const k = id * N + t;
        squares[k] += d * d;
        const size = pace / Math.sqrt(squares[k]);
        const moved = w[k] + size * d;
        // Towards zero by a fixed amount (L1), never across it.
        w[k] = moved > 0 ? Math.max(0, moved - size * shrink) : Math.min(0, moved + size * shrink);
      }
    }
  }
}

function localScores(row, w, N, base) {
  const scores = base ? Float64Array.from(base) : new Float64Array(N);
  for (const id of row) for (let t = 0; t < N; t++) scores[t] += w[id * N + t];
  const top = Math.max(...scores);
  return scores.map((score) => Math.exp(score - top));
}

function scaled(row) {
  let sum = 0;
  for (const value of row) sum += value;
  if (sum > 0) for (let t = 0; t < row.length; t++) row[t] /= sum;
  return row;
}
