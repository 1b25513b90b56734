/** A batch of work items that one thread processes in one call. */
export interface Job {
  /** A name for each item of the batch, for messages. */
  readonly names: readonly string[];
  /** Estimated seconds for one thread. */
  readonly seconds: number;
  /** Number of items started so far. Shared between threads, so that it is known at which item a thread died. */
  readonly began?: Int32Array;
}
