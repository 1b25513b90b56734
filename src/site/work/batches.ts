/** Runs of items that each weigh about as much, as they come; a single heavy item is a run of its own. */
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
