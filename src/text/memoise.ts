/**
 * Remembers the results of a function of a text. When `most` results are remembered, all are dropped, so that a program that
 * runs for days keeps no more.
 */
export function memoise<V extends NonNullable<unknown>>(most: number, make: (text: string) => V): (text: string) => V {
  const results = new Map<string | number, V>();
  return (text) => {
    const key = text.length === 2 ? pairKey(text) : text;
    let result = results.get(key);
    if (result === undefined) {
      if (results.size >= most) results.clear();
      results.set(key, (result = make(text)));
    }
    return result;
  };
}

/** Two code units as one number, which a Map finds sooner than a new string. Nine of ten words that are longer than one character have two. */
const pairKey = (text: string): number => (text.charCodeAt(0) << 16) | text.charCodeAt(1);
