/** Runs many inputs through the program, and cuts those that break it down to what matters. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { examine } from './examine.ts';
import { type Input, inputs } from './inputs.ts';

export interface Finding {
  readonly number: number;
  readonly what: string;
  /** The smallest input that still shows it. */
  readonly input: Input;
}

export interface FuzzReport {
  readonly tried: Readonly<Record<Input['kind'], number>>;
  readonly findings: readonly Finding[];
  /** The longest that any input took, in milliseconds of the processor's work. */
  readonly longest: { readonly milliseconds: number; readonly number: number; readonly bytes: number };
}

/** Milliseconds of work after which an input of a few thousand characters counts as a hang. */
const HANG = 4000;
/** Enough to see what kinds there are. */
const MOST_FINDINGS = 25;

export function fuzz(count: number, seed: number, seedsFolder: string, progress: (done: number) => void = () => undefined): FuzzReport {
  const pages = fs.readdirSync(seedsFolder).map((name) => fs.readFileSync(path.join(seedsFolder, name), 'utf8').split('\n'));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-fuzz-'));
  const tried = { page: 0, settings: 0, query: 0 };
  const findings: Finding[] = [];
  let longest = { milliseconds: 0, number: 0, bytes: 0 };
  let number = 0;
  for (const input of inputs(count, seed, pages)) {
    const { what, milliseconds } = tryOut(input, folder);
    tried[input.kind]++;
    if (milliseconds > longest.milliseconds) longest = { milliseconds, number, bytes: sizeOf(input) };
    const key = what?.replace(/\d+|“[^“”]*”/gu, '');
    if (what !== null && findings.length < MOST_FINDINGS && !findings.some((f) => f.what.replace(/\d+|“[^“”]*”/gu, '') === key))
      findings.push({ number, what, input: smallest(input, folder) });
    number++;
    if (number % 1000 === 0) progress(number);
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return { tried, findings, longest };
}

const sizeOf = (input: Input): number => (input.kind === 'page' ? input.bytes.length : input.text.length);

function tryOut(input: Input, folder: string): { what: string | null; milliseconds: number } {
  const began = process.cpuUsage();
  let what: string | null;
  try {
    what = examine(input, folder)[0] ?? null;
  } catch (error) {
    what = `crash: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)}`;
  }
  const { user, system } = process.cpuUsage(began);
  const milliseconds = (user + system) / 1000;
  return { what: what ?? (milliseconds > HANG ? `took ${Math.round(milliseconds)} ms` : null), milliseconds };
}

/** Takes lines, then characters away while something is still wrong. */
function smallest(input: Input, folder: string): Input {
  const text = input.kind === 'page' ? Buffer.from(input.bytes).toString('utf8') : input.text;
  const made = (next: string): Input => (input.kind === 'page' ? { ...input, bytes: Buffer.from(next) } : { ...input, text: next });
  const wrong = (next: string): boolean => tryOut(made(next), folder).what !== null;
  if (!wrong(text)) return input; // shows itself in bytes that are no text only
  const lines = cut(text.split('\n'), (parts) => wrong(parts.join('\n')));
  return made(cut([...lines.join('\n')], (parts) => wrong(parts.join(''))).join(''));
}

const MOST_TRIES = 400;

function cut(parts: readonly string[], wrong: (parts: readonly string[]) => boolean): readonly string[] {
  let left = parts;
  let tries = 0;
  for (let size = left.length >> 1; size >= 1; size >>= 1)
    for (let at = 0; at < left.length && tries < MOST_TRIES; tries++) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (wrong(without)) left = without;
      else at += size;
    }
  return left;
}
