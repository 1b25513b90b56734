/** A batch of work items that one thread does in one go. */
export interface Job {
  /** What each item of the batch is about, for people. */
  readonly names: readonly string[];
  /** Estimated seconds that it takes one thread. */
  readonly seconds: number;
  /** Shared between threads: the number of items begun so far, so that a thread that dies leaves a trace. */
  readonly began?: Int32Array;
}
