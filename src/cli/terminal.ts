/** How guzhi speaks on a terminal: diagnostics, colours, a progress line. Colour and progress only where a person looks. */
import type { Diagnostic } from '../model/model.ts';

type Stream = NodeJS.WriteStream;

const useColour = (stream: Stream): boolean => stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

const CODES = { bold: 1, red: 31, yellow: 33, dim: 2 } as const;

/** `text` in a colour where the stream is a terminal that wants colours. */
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
  const excerpt = d.excerpt === null ? [] : [style('dim', `    | ${visible(d.excerpt)}`)];
  const advice = d.advice === null ? [] : [`    ${d.advice}`];
  return `${[head, ...excerpt, ...advice].join('\n')}\n`;
}

const CONTROL = /[\p{Cc}\p{Cf}]/gu;
/** Control characters in a text or a file's name would act on the terminal. */
const visible = (text: string): string => text.replace(CONTROL, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);

/** What a page or a reader wrote, on one line, for a terminal. */
export const plain = (written: string): string => visible(written.replace(/[\t\n]/gu, ' '));

export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const stream = process.stderr;
  for (const d of diagnostics) stream.write(formatDiagnostic(d, (style, text) => paint(stream, style, text)));
}

/** A line that is written over and over on a terminal; elsewhere nothing. */
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
      // What was there at once, from the last build, says nothing of the pace.
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
/** Before so many seconds have gone, nobody can say how long it will take. */
const SURE_AFTER = 1;

/** `render   ━━━━━━──────  512/1917  230/s  6 s left`. @param since how many of the `done` took the seconds. */
export function progressText(
  name: string,
  { done, total, since, seconds }: Readonly<Record<'done' | 'total' | 'since' | 'seconds', number>>,
): string {
  // Whatever was counted wrong: a bar that cannot be drawn may not end a build.
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
