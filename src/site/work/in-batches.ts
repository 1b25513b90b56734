/** Groups items, in their order, into batches of at most `most` in weight; an item heavier than that is a batch of its own. */
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
