/** Ordering, grouping and searching in sorted sequences: pure, without locale, the same on every machine. */

/** Comparator for `sort`: by UTF-16 code units, as `<` compares; 0 only for equal texts. */
export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Values by key: keys in the order in which they first occur, values of a key in the order given. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/**
 * Binary search for the boundary in a sequence of `length` places: the first place where `isBefore` is false, `length` if none.
 * `isBefore` must be true for a (possibly empty) opening stretch and false for all places after it.
 */
export function bisect(length: number, isBefore: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place of an ascending sequence whose value is at least `wanted`, its length if all are smaller. */
export const lowerBound = (ascending: ArrayLike<number>, wanted: number): number =>
  bisect(ascending.length, (place) => (ascending[place] ?? 0) < wanted);
