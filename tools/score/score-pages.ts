/**
 * Scores page records against their answer keys. Shares no code with the program: its input is the output of
 * `guzhi inspect --json`. Lines are non-blank source lines.
 */
import { linesIn, type AnswerKey, type KeyedArticle } from './answer-keys.ts';

/** The scored part of a page record. */
export interface ReadPage {
  readonly source: string;
  readonly articles: readonly ReadArticle[];
  readonly furniture: readonly { readonly lines: readonly number[] }[];
}

export interface ReadArticle {
  readonly lines: readonly number[];
  readonly kind: string;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
  readonly byline: readonly { readonly name: string; readonly role: string }[];
  readonly section: { readonly label: string; readonly origin: string };
  readonly paragraphs: readonly { readonly lines: readonly number[] }[];
}

/** Counts of right, wanted and found items; scored as F1 where excess findings count. */
export interface Tally {
  right: number;
  wanted: number;
  found: number;
}

/** The figures of a score; see docs/reading.md. */
export const FIGURES = ['exact', 'boundaries', 'title', 'byline', 'joins', 'section', 'kind', 'placed'] as const;
export type Figure = (typeof FIGURES)[number];
export type PageScore = Readonly<Record<Figure, Tally>>;

const tally = (): Tally => ({ right: 0, wanted: 0, found: 0 });
export const noScore = (): PageScore => ({
  exact: tally(),
  boundaries: tally(),
  title: tally(),
  byline: tally(),
  joins: tally(),
  section: tally(),
  kind: tally(),
  placed: tally(),
});

/** F1 of a tally; 1 if nothing was wanted and nothing found. */
export const f1 = ({ right, wanted, found }: Tally): number => (wanted + found === 0 ? 1 : (2 * right) / (wanted + found));

/** @param text the lines of the page's source. */
export function scorePage(key: AnswerKey, page: ReadPage, text: readonly string[]): PageScore {
  const score = noScore();
  const printed = new Set(text.flatMap((line, i) => (line.trim() === '' ? [] : [i + 1])));
  const only = (lines: readonly number[]): number[] => lines.filter((line) => printed.has(line)).sort((a, b) => a - b);
  const read = page.articles.map((article) => ({ article, lines: only(article.lines) }));
  const placed = [...read.flatMap(({ lines }) => lines), ...page.furniture.flatMap(({ lines }) => only(lines))];
  add(score.placed, [...new Set(placed)].length, printed.size, placed.length);
  const starts = new Set(read.map(({ lines }) => lines[0]));
  add(score.boundaries, 0, 0, starts.size);
  for (const wanted of key.articles) {
    const lines = only(linesIn(wanted.lines));
    add(score.boundaries, starts.has(lines[0]) ? 1 : 0, 1, 0);
    const same = read.some((other) => other.lines.join() === lines.join());
    add(score.exact, same ? 1 : 0, 1, 1);
    scoreFields(score, wanted, closest(read, lines));
  }
  return score;
}

function add(to: Tally, right: number, wanted: number, found: number): void {
  to.right += right;
  to.wanted += wanted;
  to.found += found;
}

interface Lined {
  readonly article: ReadArticle;
  readonly lines: readonly number[];
}

/** The article with the largest share of common lines among all lines of both. */
function closest(read: readonly Lined[], lines: readonly number[]): ReadArticle | null {
  const share = (other: Lined): number => {
    const both = lines.filter((line) => other.lines.includes(line)).length;
    return both / (lines.length + other.lines.length - both);
  };
  const best = read.reduce<Lined | null>((a, b) => (share(b) > (a ? share(a) : 0) ? b : a), null);
  return best?.article ?? null;
}

const flat = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/[\s*#]/gu, '');
const titleOf = ({ kicker, headline, subtitle }: Pick<KeyedArticle, 'kicker' | 'headline' | 'subtitle'>): string =>
  [kicker, headline, subtitle].map(flat).join('|');

function scoreFields(score: PageScore, wanted: KeyedArticle, found: ReadArticle | null): void {
  add(score.title, found && titleOf(found) === titleOf(wanted) ? 1 : 0, 1, 1);
  add(score.kind, found?.kind === wanted.kind ? 1 : 0, 1, 1);
  const label = found?.section.origin === 'stated' ? found.section.label : null;
  if (wanted.section !== null || label !== null) add(score.section, flat(label) === flat(wanted.section) ? 1 : 0, 1, 1);
  const credits = (list: readonly { readonly name: string; readonly role: string }[]): string[] => [
    ...new Set(list.map(({ name, role }) => `${flat(name)} ${role}`)),
  ];
  const [names, others] = [credits(found?.byline ?? []), credits(wanted.byline)];
  add(score.byline, others.filter((name) => names.includes(name)).length, others.length, names.length);
  const joins = new Set(
    (found?.paragraphs ?? []).flatMap(({ lines }) =>
      lines.slice(1).flatMap((line, i) => (line > (lines[i] ?? 0) + 1 ? [`${lines[i]} ${line}`] : [])),
    ),
  );
  add(score.joins, wanted.joins.filter(([a, b]) => joins.has(`${a} ${b}`)).length, wanted.joins.length, joins.size);
}
