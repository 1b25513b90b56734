/** Random choices from a seed: the same seed composes the same pages on every machine. */
export function openRandom(seed) {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const chance = (p) => next() < p;
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  /** A key of `{ key: weight }`. */
  const weighted = (table) => {
    let left = next() * Object.values(table).reduce((sum, w) => sum + w, 0);
    for (const [key, weight] of Object.entries(table)) if ((left -= weight) < 0) return key;
    return Object.keys(table)[0];
  };
  const shuffle = (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  };
  return { next, chance, int, pick, weighted, shuffle };
}
