/** Thrown between work items when a build is cancelled. */
export class BuildCancelled extends Error {}

/** @throws BuildCancelled if the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | null): void {
  if (signal?.aborted) throw new BuildCancelled();
}
