/** Chooses the passage that shows best why an article was found, and marks the matches in it. */
import type { Field } from './searched-fields.ts';
import { isContinuationLine } from '../../text/continuation-line.ts';
import type { Fold } from './fold.ts';
import { type Found, type PreparedArticle, sourceRange, withOffsets } from './match.ts';

export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** Characters of a passage; here and below a judgement. */
const LENGTH = 110;
/** Characters before the first mark, if the passage does not begin with it. */
const LEAD = 24;
const ELLIPSIS = '…';
const SHOWN: ReadonlySet<Field> = new Set<Field>(['text', 'crosshead', 'credit']);
/** A passage begins after one of these if one is near. */
const STOPS = '。！？；!?;，,、：:';
/** Lines with matches that are considered. */
const LINES = 12;
/** Factor of words that occur a second time in a passage. */
const REPEATED = 0.2;

type Range = readonly [start: number, end: number];

export function snippet(article: PreparedArticle, found: readonly Found[], fold: Fold): Snippet {
  const byLine = new Map<number, Found[]>();
  for (const place of found) {
    const line = article.lines[place.line];
    if (line && SHOWN.has(line.field)) byLine.set(place.line, [...(byLine.get(place.line) ?? []), place]);
  }
  let best: Snippet | null = null;
  let bestScore = -1;
  for (const [n, places] of [...byLine].slice(0, LINES)) {
    const line = article.lines[n];
    if (!line) continue;
    const offsets = withOffsets(line, fold);
    const ranges = merged(places.map((place) => sourceRange(offsets, place)));
    const dense = densest(line.text, ranges);
    if (dense.score > bestScore) {
      bestScore = dense.score;
      best = cut(line.text, ranges, dense.from);
    }
  }
  return best ?? opening(article);
}

/** Sorts ranges and merges those that touch or overlap. */
export function merged(ranges: readonly Range[]): Range[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out[out.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** The start and score of the passage with most matches; repeated words count little. */
function densest(text: string, ranges: readonly Range[]): { from: number; score: number } {
  let best = { from: ranges[0]?.[0] ?? 0, score: 0 };
  ranges.forEach(([from], i) => {
    let score = 0;
    const met = new Set<string>();
    for (let k = i; k < ranges.length; k++) {
      const [start, end] = ranges[k] ?? [0, 0];
      if (end > from + LENGTH - LEAD) break;
      const words = text.slice(start, end);
      score += (end - start + 1) * (met.has(words) ? REPEATED : 1);
      met.add(words);
    }
    if (score > best.score) best = { from, score };
  });
  return best;
}

function cut(text: string, ranges: readonly Range[], firstMark: number): Snippet {
  let from = text.length <= LENGTH ? 0 : Math.max(0, firstMark - LEAD);
  for (let i = from; from > 0 && i < firstMark; i++) {
    if (STOPS.includes(text.charAt(i))) {
      from = i + 1;
      break;
    }
  }
  const to = Math.min(text.length, Math.max(from + LENGTH, ranges.find(([start]) => start === firstMark)?.[1] ?? 0));
  if (isLowSurrogate(text, from)) from--;
  const end = isLowSurrogate(text, to) ? to - 1 : to;
  const before = from > 0 ? ELLIPSIS : '';
  const marks = ranges
    .filter(([start, stop]) => start >= from && stop <= end)
    .map(([start, stop]) => [start - from + before.length, stop - from + before.length] as const);
  return { text: `${before}${text.slice(from, end).replaceAll('\n', ' ')}${end < text.length ? ELLIPSIS : ''}`, marks };
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

function opening(article: PreparedArticle): Snippet {
  const says = article.lines.filter(({ text }) => !isContinuationLine(text));
  const line =
    says.find(({ field }) => field === 'text') ??
    says.find(({ field }) => SHOWN.has(field)) ??
    article.lines.find(({ field }) => SHOWN.has(field));
  return line ? cut(line.text, [], 0) : { text: '', marks: [] };
}

/** The ranges to mark in a text that is shown whole, e.g. a title. */
export function marksIn(article: PreparedArticle, text: string | null, found: readonly Found[], fold: Fold): Range[] {
  if (!text) return [];
  const places = found.filter((place) => article.lines[place.line]?.text === text);
  const line = places[0] && article.lines[places[0].line];
  if (!line) return [];
  const offsets = withOffsets(line, fold);
  return merged(places.filter((place) => place.line === places[0]?.line).map((place) => sourceRange(offsets, place)));
}
