/**
 * Words that no dictionary knows: each character begins a word, ends one, is inside one or is one by itself, and the likeliest row of
 * these four states cuts the text. Model and search are those of cppjieba's HMMModel and HMMSegment (cppjieba 5, MIT licence).
 */

/** The states in the model's order. A word ends at those with odd numbers. */
const [END, SINGLE] = [1, 3] as const;
const STATES = 4;
/** The logarithm of what the model holds impossible. */
const IMPOSSIBLE = -3.14e100;
const UNITS = 0x10000;

export interface HiddenMarkovModel {
  /** Appends the ends of the words between two places of `points`; `from` < `to`. */
  cut(points: Int32Array, from: number, to: number, ends: number[]): void;
}

/**
 * @param model cppjieba's hmm_model.utf8: logarithms of how likely each state begins (a line), follows another (four lines), and
 *   of how likely each character is in a state (four lines of `character:value`); lines that begin with `#` are comments
 */
export function hiddenMarkovModel(model: string): HiddenMarkovModel {
  const lines = model
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const numbersOf = (line = ''): readonly number[] => line.split(' ').map(Number);
  const start = numbersOf(lines[0]);
  /** By the state before, then the state after. */
  const follows = Float64Array.from(lines.slice(1, 1 + STATES).flatMap(numbersOf));
  /** By state, then code unit. */
  const emits = new Float64Array(STATES * UNITS).fill(IMPOSSIBLE);
  for (const [state, line] of lines.slice(1 + STATES, 1 + 2 * STATES).entries())
    for (const pair of line.split(',')) emits[state * UNITS + (pair.codePointAt(0) ?? 0)] = Number(pair.slice(2));
  const emitted = (state: number, point: number): number => (point < UNITS ? (emits[state * UNITS + point] ?? IMPOSSIBLE) : IMPOSSIBLE);

  let weights = new Float64Array(STATES * 64);
  let before = new Int8Array(STATES * 64);
  return {
    cut(points, from, to, ends) {
      const length = to - from;
      if (weights.length < STATES * length) {
        weights = new Float64Array(2 * STATES * length);
        before = new Int8Array(2 * STATES * length);
      }
      for (let state = 0; state < STATES; state++) weights[state] = (start[state] ?? IMPOSSIBLE) + emitted(state, points[from] ?? 0);
      for (let i = 1; i < length; i++) {
        for (let state = 0; state < STATES; state++) {
          const emission = emitted(state, points[from + i] ?? 0);
          let best = IMPOSSIBLE;
          let via: number = END;
          for (let last = 0; last < STATES; last++) {
            // In this very order of additions: another one rounds otherwise, and now and then decides otherwise.
            const weight = (weights[STATES * (i - 1) + last] ?? 0) + (follows[STATES * last + state] ?? 0) + emission;
            if (weight > best) [best, via] = [weight, last];
          }
          weights[STATES * i + state] = best;
          before[STATES * i + state] = via;
        }
      }
      const final = STATES * (length - 1);
      let state: number = (weights[final + END] ?? 0) >= (weights[final + SINGLE] ?? 0) ? END : SINGLE;
      const first = ends.length;
      for (let i = length - 1; i >= 0; i--) {
        if (state % 2 === 1) ends.push(from + i + 1);
        state = before[STATES * i + state] ?? END;
      }
      reverseFrom(ends, first);
    },
  };
}

function reverseFrom(list: number[], first: number): void {
  for (let low = first, high = list.length - 1; low < high; low++, high--) {
    const kept = list[low] ?? 0;
    list[low] = list[high] ?? 0;
    list[high] = kept;
  }
}
