/** A batch of work items that one thread processes in one call. */
export interface Job {
  /** A name for each item of the batch, for messages. */
  readonly names: readonly string[];
  /** Estimated seconds for one thread. */
  readonly seconds: number;
  /** Shared between threads: the number of items begun so far, so that a thread that dies leaves a trace. */
  readonly began?: Int32Array;
}
