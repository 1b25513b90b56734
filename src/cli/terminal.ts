/** Output for people: diagnostics, colours and a progress line. Only a terminal gets colours and progress. */
import type { Diagnostic } from '../model/model.ts';

type Stream = NodeJS.WriteStream;

const useColour = (stream: Stream): boolean => stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

const CODES = { bold: 1, red: 31, yellow: 33, dim: 2 } as const;

/** Colours `text` if the stream is a terminal that shows colours. */
export function paint(stream: Stream, style: keyof typeof CODES, text: string): string {
  return useColour(stream) ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}

/**
 * One problem as a person reads it:
 *
 *     seeds/03.md:12: error: this is not …
 *         | the offending text
 *         what to do
 */
export function formatDiagnostic(
  d: Diagnostic,
  style: (name: 'red' | 'yellow' | 'dim', text: string) => string = (_, text) => text,
): string {
  const where = visible(d.line === null ? d.file : `${d.file}:${d.line}`);
  const head = `${where}: ${style(d.severity === 'error' ? 'red' : 'yellow', d.severity)}: ${visible(d.message)}`;
  const excerpt = (d.excerpt?.split('\n') ?? []).map((text) => style('dim', `    | ${visible(text)}`));
  const advice = d.advice === null ? [] : [`    ${d.advice}`];
  return `${[head, ...excerpt, ...advice].join('\n')}\n`;
}

const CONTROL = /[\p{Cc}\p{Cf}]/gu;
/** Escapes control characters, which would act on the terminal. */
const visible = (text: string): string => text.replace(CONTROL, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);

/** What a page or a reader wrote, on one line, for a terminal. */
export const plain = (written: string): string => visible(written.replace(/[\t\n]/gu, ' '));

export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const stream = process.stderr;
  for (const d of diagnostics) stream.write(formatDiagnostic(d, (style, text) => paint(stream, style, text)));
}

/** A line that a terminal shows and overwrites; other streams get nothing. */
export interface ProgressLine {
  stage(name: string): void;
  progress(done: number, total: number): void;
  end(): void;
}

export function openProgress(quiet: boolean): ProgressLine {
  const stream = process.stderr;
  if (quiet || stream.isTTY !== true) return { stage() {}, progress() {}, end() {} };
  let name = '';
  let last = 0;
  let began = { done: 0, at: 0 };
  const write = (text: string) => stream.write(`\r\u001b[2K${text}`);
  return {
    stage(next) {
      name = next;
      began = { done: 0, at: performance.now() };
      write(`${name} …`);
    },
    progress(done, total) {
      const now = performance.now();
      if (done < total && now - last < 100) return;
      // Items kept from the last build are done at once and must not count in the pace.
      if (last < began.at) began = { done, at: now };
      last = now;
      write(progressText(name, { done, total, since: done - began.done, seconds: (now - began.at) / 1000 }));
    },
    end() {
      write('');
    },
  };
}

const BAR = 24;
/** Seconds after which the pace is known well enough to estimate the time left. */
const SURE_AFTER = 1;

/** `render   ━━━━━━──────  512/1917  230/s  6 s left`. @param since how many of the `done` took the seconds. */
export function progressText(
  name: string,
  { done, total, since, seconds }: Readonly<Record<'done' | 'total' | 'since' | 'seconds', number>>,
): string {
  // Even with a wrong count, drawing the bar must not throw and end the build.
  const filled = total === 0 ? BAR : Math.min(BAR, Math.round((BAR * done) / total));
  const bar = '━'.repeat(filled) + '─'.repeat(BAR - filled);
  const pace = seconds >= SURE_AFTER ? since / seconds : 0;
  const left = pace > 0 && done < total ? `  ${Math.round(pace)}/s  ${spanText((total - done) / pace)} left` : '';
  return `${name.padEnd(10)} ${bar} ${done}/${total}${left}`;
}

/** 45 s, 3 min 20 s */
function spanText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
