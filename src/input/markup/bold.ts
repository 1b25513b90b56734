/**
 * The micromark construct for `**bold**`. CommonMark's own is switched off: it takes the asterisks of `138****1234`, `晋A*5678` and
 * `120*60*30` for marks, and does not take those of `**问：**您好` for any, since it expects a space beside punctuation.
 *
 * Bold are two asterisks, no more, around words of one paragraph. Half of a pair is print.
 */
import { isSurname } from '../../text/surnames.ts';
import type { Construct, Context, Events, State, SyntaxExtension, Token } from './syntax.ts';

const ASTERISK = 42;

const markStars: Construct = {
  name: 'boldMark',
  tokenize(effects, ok) {
    const inside: State = (code) => {
      if (code === ASTERISK) {
        effects.consume(code);
        return inside;
      }
      effects.exit('boldMark');
      return ok(code);
    };
    return (code) => {
      effects.enter('boldMark');
      return inside(code);
    };
  },
  resolveAll: resolveBold,
};

export const BOLD_SYNTAX: SyntaxExtension = { text: { [ASTERISK]: markStars } };

/** A run of asterisks in the source of a paragraph: offsets of its first character and of the one after it. */
export type Stars = readonly [from: number, to: number];

/** The pairs among the runs of a paragraph, by their places in `runs`. Pairs follow one another; none is inside another. */
export function boldPairs(source: string, runs: readonly Stars[]): (readonly [open: number, close: number])[] {
  const pairs: (readonly [number, number])[] = [];
  let open: number | null = null;
  for (const [i, run] of runs.entries()) {
    const opened = open === null ? undefined : runs[open];
    if (opened !== undefined && open !== null && isPair(source, opened, run) && !isTorn(source, opened, run, runs[i + 1])) {
      pairs.push([open, i]);
      open = null;
    } else if (opens(source, run)) open = i;
    else if (run[1] - run[0] > SIZE) open = null;
  }
  return pairs;
}

const SIZE = 2;
const WORD = /[\p{L}\p{N}]/u;
const WORD_OR_OPENING = /[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const LATIN = /[A-Za-z0-9]/u;
/** The end of a line, or white space. */
const BLANK = /^\s?$/u;
const LINE_END = /^\n?$/u;

/** Whether bold text can begin at a run: `说**“八纲”**`, `**问：**`; not at `138**`, `王**、`, `3 ** 5`. */
function opens(source: string, [from, to]: Stars): boolean {
  const [before, after] = [source.charAt(from - 1), source.charAt(to)];
  if (to - from !== SIZE || LINE_END.test(after)) return false;
  if (WORD.test(before)) return !LATIN.test(before) && WORD_OR_OPENING.test(after);
  return LINE_END.test(before) || !BLANK.test(after);
}

/** Whether bold text can end at a run. A blank before the marks is an engine's slip: `**注意: **睡前`. */
function closes(source: string, [from, to]: Stars): boolean {
  const [before, after] = [source.charAt(from - 1), source.charAt(to)];
  return to - from === SIZE && !LINE_END.test(before) && !(LATIN.test(before) && LATIN.test(after));
}

function isPair(source: string, open: Stars, close: Stars): boolean {
  const between = source.slice(open[1], close[0]);
  if (!closes(source, close) || between.trim() === '') return false;
  if (isAroundLines(source, open, close)) return true;
  if (!WORD.test(between)) return false;
  // `林**读《**重点**》`: no bold text ends with a mark that opens.
  if (OPENING.test(between.slice(-1))) return false;
  // Over a line's end only where both stand at the edge of words, as in a title on two lines.
  if (between.includes('\n') && !(edges(source, open) && edges(source, close))) return false;
  return !(coversName(source, open) && coversName(source, close));
}

const isAroundLines = (source: string, [from]: Stars, [, to]: Stars): boolean =>
  LINE_END.test(source.charAt(from - 1)) && LINE_END.test(source.charAt(to));

/** Whether bold text over lines would take half of a pair of its last line: `获奖者林**(同\n学)**重点**`. */
function isTorn(source: string, open: Stars, close: Stars, next: Stars | undefined): boolean {
  if (next === undefined || LINE_END.test(source.charAt(open[0] - 1)) || !source.slice(open[1], close[0]).includes('\n')) return false;
  return !source.slice(close[1], next[0]).includes('\n') && opens(source, close) && isPair(source, close, next);
}

const edges = (source: string, [from, to]: Stars): boolean => !WORD.test(source.charAt(from - 1)) || !WORD.test(source.charAt(to));

/** 张**和李**: names that show only the surname. A surname after the beginning, a mark, or a word that joins names. */
const coversName = (source: string, [from]: Stars): boolean =>
  isSurname(source.charAt(from - 1)) && BEFORE_NAME.test(source.slice(0, from - 1).slice(-1));
const BEFORE_NAME = /^(?:[^\p{Script=Han}]|[和与及跟同对由被向给为是叫])?$/u;

/** Turns paired runs into `strong` and the others into text. */
function resolveBold(events: Events, context: Context): Events {
  const [first, last] = [events[0]?.[1], events.at(-1)?.[1]];
  const marks = events.flatMap(([step, token]) => (step === 'enter' && token.type === 'boldMark' ? [token] : []));
  if (marks.length === 0 || first === undefined || last === undefined) return events;
  const source = context.sliceSerialize({ start: first.start, end: last.end });
  const from = first.start.offset;
  const pairs = boldPairs(
    source,
    marks.map(({ start, end }) => [start.offset - from, end.offset - from]),
  );
  const opening = new Map<Token, Events>();
  const closing = new Map<Token, Events>();
  for (const [at, to] of pairs) {
    const [open, close] = [marks[at], marks[to]];
    if (open === undefined || close === undefined) continue;
    const strong: Token = { type: 'strong', start: open.start, end: close.end };
    const text: Token = { type: 'strongText', start: open.end, end: close.start };
    opening.set(open, [['enter', strong, context], ...sequence(open, context), ['enter', text, context]]);
    closing.set(close, [['exit', text, context], ...sequence(close, context), ['exit', strong, context]]);
  }
  const resolved = events.flatMap((event): Events => {
    const [step, token] = event;
    if (token.type !== 'boldMark' && !opening.has(token) && !closing.has(token)) return [event];
    if (step === 'exit') return opening.has(token) || closing.has(token) ? [] : [['exit', Object.assign(token, { type: 'data' }), context]];
    return opening.get(token) ?? closing.get(token) ?? [event];
  });
  // micromark goes on with the very array that it handed over.
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
}

function sequence({ start, end }: Token, context: Context): Events {
  const token: Token = { type: 'strongSequence', start, end };
  return [
    ['enter', token, context],
    ['exit', token, context],
  ];
}
