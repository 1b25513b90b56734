/** A build that somebody no longer wants ends between two pieces of its work. */
export class Stopped extends Error {}

/** @throws Stopped where the signal says so. */
export function goOn(signal: AbortSignal | null): void {
  if (signal?.aborted) throw new Stopped();
}
