/**
 * Does jobs in threads of a pool, or in this thread where starting others would take longer than the work. The only place that
 * knows tinypool. Knows no job by name: the table of jobs is its type parameter.
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

/** The functions that do the jobs. */
export type JobTable<K extends JobKinds> = { readonly [N in keyof K]: (job: K[N]['job']) => JobResult<K[N]['outcome']> };

export interface Workers<K extends JobKinds> {
  /** The most threads that work at once, this one included. */
  readonly threads: number;
  /**
   * Does all jobs, in any order. The next job is taken from the iterable only when a thread has time for it.
   * @param done called after each job.
   * @param free resolves when this thread has nothing more urgent to do and takes part; by default it takes part at once.
   * @throws what the first job that failed threw, or a Problem where its thread died; no further job is begun.
   */
  all<N extends keyof K & string>(
    name: N,
    jobs: Iterable<K[N]['job']>,
    done: (outcome: K[N]['outcome']) => void,
    free?: Promise<unknown>,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Seconds of work from which on other threads are started: starting one with its program and dictionary takes about half as long. */
const WORTH_THREADS = 1.2;

/**
 * @param program the compiled program of a thread, which exports the functions of the table. Where the file is missing (the
 *   sources run uncompiled), this thread does all jobs.
 * @param load loads the same functions for this thread: called only when there is work, as most of guzhi is behind it.
 * @param threads null: as many as the machine runs at once.
 * @param worth seconds of work from which on other threads are started.
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
    async all(name, jobs, done, free) {
      const waiting = jobs[Symbol.iterator]();
      const first = pool === null ? upTo(worth, waiting) : { jobs: [], more: true };
      const rest = chained(first.jobs, waiting);
      const others = first.more && count > 1 && fs.existsSync(program) ? await (pool ??= openPool(program, count - 1)) : null;
      await doAll({ name, load, waiting: rest, done, others, free: others === null ? null : free });
    },
    async close() {
      await (await pool)?.pool.destroy();
      pool = null;
    },
  };
}

/** Takes jobs until together they take so many seconds. */
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

/** Further jobs wait in each thread's own queue: a thread stays busy while this one is at a job and cannot hand out the next. */
const JOBS_A_THREAD = 3;
/** MiB of a thread's young generation, twice V8's default: collected half as often, a build takes some hundredths less time. */
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
}

/** Each lane has one job under way and takes the next when that is done, so that jobs are made no earlier than they are needed. */
async function doAll<K extends JobKinds, N extends keyof K & string>({
  name,
  load,
  waiting,
  done,
  others,
  free,
}: Round<K, N>): Promise<void> {
  const failures: Failure[] = [];
  const lane = async (work: (job: K[N]['job']) => Promise<JobResult<K[N]['outcome']>>): Promise<void> => {
    for (let next = waiting.next(); !next.done && failures.length === 0; next = waiting.next()) {
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
      // Jobs do not throw: the thread itself has ended.
      throw threadDied(itemOf(job, job.began ?? NOT_BEGUN), error);
    }
  };
  const lanes = Array.from({ length: others?.lanes ?? 0 }, () => lane(there));
  const own = Promise.allSettled([free]).then(async () => lane(await inThisThread(name, load)));
  await Promise.all([own, ...lanes]);
  // A job that waited in the queue of a thread that died has begun nothing: another failure says more.
  const failure = failures.find(({ item }) => item !== '') ?? failures[0];
  if (failure !== undefined) throw failure.error;
}

interface Failure {
  /** The item's name; empty where no item of the job had begun. */
  readonly item: string;
  readonly error: unknown;
}

const NOT_BEGUN = new Int32Array(1);

function threadDied(item: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Problem(diagnosticOf(SITE.workerDied({ reason }), item === '' ? 'guzhi' : item), { cause });
}

/** Does a job here; lets the other threads' messages arrive before each. */
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

/** The item that was begun last; empty where none was. */
const itemOf = (job: Job, began: Int32Array): string => job.names[(began[0] ?? 0) - 1] ?? '';
