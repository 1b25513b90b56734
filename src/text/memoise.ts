/**
 * Remembers the results of a function of a text. When `most` results are remembered, all are dropped, so that a program that
 * runs for days keeps no more.
 */
export function memoise<V extends NonNullable<unknown>>(most: number, make: (text: string) => V): (text: string) => V {
  const results = new Map<string, V>();
  return (text) => {
    let result = results.get(text);
    if (result === undefined) {
      if (results.size >= most) results.clear();
      results.set(text, (result = make(text)));
    }
    return result;
  };
}
