/**
 * Who does the work: threads of a pool where there is much of it, this thread where starting others would take longer. The
 * only place that knows tinypool.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Tinypool } from 'tinypool';
import { PACKAGE_FOLDER } from '../../text/package-folder.ts';
import type * as Jobs from './worker.ts';

/** A batch of work. */
export interface Job {
  /** What each piece of the batch is about, for people. */
  readonly names: readonly string[];
  /** How long it takes in one thread, about. */
  readonly seconds: number;
  /** Shared: how many pieces have been begun, so that a thread that dies leaves a trace. */
  readonly began?: Int32Array;
}

type Name = keyof typeof Jobs;
type JobOf<N extends Name> = Parameters<(typeof Jobs)[N]>[0];
type OutcomeOf<N extends Name> = ReturnType<(typeof Jobs)[N]>;

export interface Workers {
  /** How many threads there may be. */
  readonly threads: number;
  /**
   * Does all jobs, in any order; they are asked for no earlier than somebody has time for them.
   * @param done called after each job.
   * @param free when this thread has nothing more urgent to do and takes part; at once where nothing is said.
   * @throws WorkFailure, after which no job is begun any more.
   */
  all<N extends Name>(name: N, jobs: Iterable<JobOf<N>>, done: (outcome: OutcomeOf<N>) => void, free?: Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

/** A piece of work that could not be done. */
export class WorkFailure extends Error {
  /** What it was about. */
  readonly what: string;
  constructor(what: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.what = what;
  }
}

/** Starting a thread, its program and its dictionary takes about half as long. */
const WORTH_THREADS = 1.2;

/**
 * @param threads null: as many as the machine runs at once.
 * @param worth seconds of work from which on threads are started.
 */
export function openWorkers(threads: number | null, worth = WORTH_THREADS): Workers {
  const count = threads ?? os.availableParallelism();
  const program = path.join(PACKAGE_FOLDER, 'lib/worker.js');
  let pool: Promise<Pool> | null = null;
  return {
    threads: count,
    async all(name, jobs, done, free) {
      const waiting = jobs[Symbol.iterator]();
      const first = pool === null ? upTo(worth, waiting) : { jobs: [], more: true };
      const rest = chained(first.jobs, waiting);
      const others = first.more && count > 1 && fs.existsSync(program) ? await (pool ??= openPool(program, count - 1)) : null;
      await doAll(name, rest, done, others, free);
    },
    async close() {
      await (await pool)?.pool.destroy();
      pool = null;
    },
  };
}

/** The first jobs, as far as they take so long together. */
function upTo<J extends Job>(seconds: number, jobs: Iterator<J>): { readonly jobs: readonly J[]; readonly more: boolean } {
  const taken: J[] = [];
  for (let sum = 0; sum < seconds; sum += taken.at(-1)?.seconds ?? 0) {
    const next = jobs.next();
    if (next.done) return { jobs: taken, more: false };
    taken.push(next.value);
  }
  return { jobs: taken, more: true };
}

function* chained<J>(first: readonly J[], rest: Iterator<J>): Generator<J> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

interface Pool {
  readonly pool: Tinypool;
  /** Jobs under way at once. */
  readonly lanes: number;
}

/**
 * Further jobs wait in each thread's own queue, so that none is idle while this thread is at a job of its own and cannot hand
 * out the next.
 */
const JOBS_A_THREAD = 3;
/** MiB for what is made and soon forgotten, twice V8's own: swept half as often, a build takes some hundredths less time. */
const YOUNG = 96;

async function openPool(filename: string, count: number): Promise<Pool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename,
    minThreads: count,
    maxThreads: count,
    isolateWorkers: false,
    concurrentTasksPerWorker: JOBS_A_THREAD,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  return { pool, lanes: count * JOBS_A_THREAD };
}

/** Each lane has one job under way, and takes the next when that is done: jobs are made no earlier than they are needed. */
async function doAll<N extends Name>(
  name: N,
  waiting: Iterator<JobOf<N>>,
  done: (outcome: OutcomeOf<N>) => void,
  others: Pool | null,
  free: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const failures: WorkFailure[] = [];
  const lane = async (work: (job: JobOf<N>) => Promise<OutcomeOf<N>>): Promise<void> => {
    for (let next = waiting.next(); !next.done && failures.length === 0; next = waiting.next()) {
      const began = new Int32Array(new SharedArrayBuffer(4));
      try {
        done(await work({ ...next.value, began }));
      } catch (error) {
        failures.push(new WorkFailure(nameOf(next.value, began), error));
      }
    }
  };
  const there = async (job: JobOf<N>): Promise<OutcomeOf<N>> => (await others?.pool.run(job, { name })) as OutcomeOf<N>;
  const lanes = Array.from({ length: others?.lanes ?? 0 }, () => lane(there));
  const own = Promise.allSettled([others === null ? null : free]).then(async () => lane(await workHere(name)));
  await Promise.all([own, ...lanes]);
  // A job that waited in the queue of a thread that died has not begun anything.
  const failure = failures.find(({ what }) => what !== '') ?? failures[0];
  if (failure !== undefined) throw failure;
}

/** This thread's way of doing a job; between two of them the others are heard. */
async function workHere<N extends Name>(name: N): Promise<(job: JobOf<N>) => Promise<OutcomeOf<N>>> {
  // Loaded where there is work only: most of the program is behind it.
  const jobs: { readonly [M in Name]: (job: JobOf<M>) => OutcomeOf<M> } = await import('./worker.ts');
  return async (job) => {
    await new Promise(setImmediate);
    return jobs[name](job);
  };
}

/** The piece that had been begun last; empty where none had. */
const nameOf = (job: Job, began: Int32Array): string => job.names[(began[0] ?? 0) - 1] ?? '';
