/**
 * Runs jobs in the threads of a pool, or in this thread if starting others would take longer than the work. The only file that uses
 * tinypool. Generic: the table of jobs is its type parameter.
 */
import fs from 'node:fs';
import os from 'node:os';
import type { Tinypool } from 'tinypool';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { Problem } from '../../model/problem.ts';
import type { Job } from './job.ts';
import { type JobResult, outcomeOf } from './job-result.ts';

/** Kinds of jobs by name, each with the type of its result. */
export type JobKinds = Readonly<Record<string, { readonly job: Job; readonly outcome: unknown }>>;

/** The functions that run the jobs. */
export type JobTable<K extends JobKinds> = { readonly [N in keyof K]: (job: K[N]['job']) => JobResult<K[N]['outcome']> };

export interface RunOptions {
  /** This thread runs jobs too once this promise resolves; by default at once. */
  readonly free?: Promise<unknown>;
  /** Once aborted, no further jobs are started, and the promise resolves when those in progress have ended. */
  readonly signal?: AbortSignal | null;
}

export interface Workers<K extends JobKinds> {
  /** Maximum number of threads working at once, including this one. */
  readonly threads: number;
  /**
   * Runs all jobs, in any order. Takes the next job from the iterable only when a thread is ready for it.
   * @param done called after each job.
   * @throws the error of the first job that failed, or a Problem if its thread died; no further jobs are started.
   */
  all<N extends keyof K & string>(
    name: N,
    jobs: Iterable<K[N]['job']>,
    done: (outcome: K[N]['outcome']) => void,
    options?: RunOptions,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Minimum seconds of work for which threads are started: starting one with its program and dictionary takes about half as long. */
const WORTH_THREADS = 1.2;

/**
 * @param program the compiled program of a thread, which exports the functions of the table. If the file is missing, as when the
 *   sources run uncompiled, this thread runs all jobs.
 * @param load loads the same functions into this thread: called only when there is work, because it loads most of guzhi.
 * @param threads null for one per processor core.
 * @param worth minimum seconds of work for which other threads are started.
 */
export function openWorkers<K extends JobKinds>(
  program: string,
  load: () => Promise<JobTable<K>>,
  threads: number | null,
  worth = WORTH_THREADS,
): Workers<K> {
  const count = threads ?? os.availableParallelism();
  let pool: Promise<Pool> | null = null;
  return {
    threads: count,
    async all(name, jobs, done, { free, signal = null } = {}) {
      const waiting = jobs[Symbol.iterator]();
      const first = pool === null ? upTo(worth, waiting) : { jobs: [], more: true };
      const rest = chained(first.jobs, waiting);
      const others = first.more && count > 1 && fs.existsSync(program) ? await (pool ??= openPool(program, count - 1)) : null;
      await doAll({ name, load, waiting: rest, done, others, free: others === null ? null : free, signal });
    },
    async close() {
      await (await pool)?.pool.destroy();
      pool = null;
    },
  };
}

/** Takes jobs until their estimates add up to `seconds`. */
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
  /** Number of jobs in progress at once. */
  readonly lanes: number;
}

/** Jobs queued for each thread, so that threads stay busy while this one runs a job and cannot hand out others. */
const JOBS_A_THREAD = 3;
/** MiB of a thread's young generation, twice V8's default, so that it is collected half as often. */
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

interface Round<K extends JobKinds, N extends keyof K & string> {
  readonly name: N;
  readonly load: () => Promise<JobTable<K>>;
  readonly waiting: Iterator<K[N]['job']>;
  readonly done: (outcome: K[N]['outcome']) => void;
  readonly others: Pool | null;
  readonly free: Promise<unknown> | null | undefined;
  readonly signal: AbortSignal | null;
}

/** Each lane runs one job at a time and then takes the next, so that jobs are created only when needed. */
async function doAll<K extends JobKinds, N extends keyof K & string>({
  name,
  load,
  waiting,
  done,
  others,
  free,
  signal,
}: Round<K, N>): Promise<void> {
  const failures: Failure[] = [];
  const ended = (): boolean => failures.length > 0 || signal?.aborted === true;
  const lane = async (work: (job: K[N]['job']) => Promise<JobResult<K[N]['outcome']>>): Promise<void> => {
    for (let next = waiting.next(); !next.done && !ended(); next = waiting.next()) {
      const began = new Int32Array(new SharedArrayBuffer(4));
      try {
        const result = await work({ ...next.value, began });
        done(outcomeOf(result, itemOf(next.value, began)));
      } catch (error) {
        failures.push({ item: itemOf(next.value, began), error });
      }
    }
  };
  const there = async (job: K[N]['job']): Promise<JobResult<K[N]['outcome']>> => {
    try {
      return (await others?.pool.run(job, { name })) as JobResult<K[N]['outcome']>;
    } catch (error) {
      // Jobs never throw, so the thread itself has died.
      throw threadDied(itemOf(job, job.began ?? NOT_BEGUN), error);
    }
  };
  const lanes = Array.from({ length: others?.lanes ?? 0 }, () => lane(there));
  const own = Promise.allSettled([free]).then(async () => lane(await inThisThread(name, load)));
  await Promise.all([own, ...lanes]);
  // A job still queued when its thread died had started no item: prefer a failure that names one.
  const failure = failures.find(({ item }) => item !== '') ?? failures[0];
  if (failure !== undefined) throw failure.error;
}

interface Failure {
  /** The item's name; empty if no item of the job had started. */
  readonly item: string;
  readonly error: unknown;
}

const NOT_BEGUN = new Int32Array(1);

function threadDied(item: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Problem(diagnosticOf(SITE.workerDied({ reason }), item === '' ? 'guzhi' : item), { cause });
}

/** Runs jobs in this thread; lets the other threads' messages arrive before each. */
async function inThisThread<K extends JobKinds, N extends keyof K & string>(
  name: N,
  load: () => Promise<JobTable<K>>,
): Promise<(job: K[N]['job']) => Promise<JobResult<K[N]['outcome']>>> {
  const table = await load();
  return async (job) => {
    await new Promise(setImmediate);
    return table[name](job);
  };
}

/** The name of the item started last; empty if no item was started. */
const itemOf = (job: Job, began: Int32Array): string => job.names[(began[0] ?? 0) - 1] ?? '';
