/** Groups items, in order, into batches with a total weight of at most `most`; a heavier item gets a batch of its own. */
export function* inBatches<T>(items: Iterable<T>, weightOf: (item: T) => number, most: number): Iterable<readonly T[]> {
  let batch: T[] = [];
  let room = most;
  for (const item of items) {
    const weight = weightOf(item);
    if (weight > room && batch.length > 0) {
      yield batch;
      batch = [];
      room = most;
    }
    batch.push(item);
    room -= weight;
  }
  if (batch.length > 0) yield batch;
}
