/** Other queries that a reader may have meant, each with its number of hits. */
import type { Query } from '../shared/query.ts';
import type { SuggestedQuery } from './answer.ts';
import { bareDate, isDay } from './bare-date.ts';
import type { Engine } from './engine.ts';
import type { Suggester } from './suggester.ts';

/** The number of hits of a query. */
export type CountHits = (query: string) => Promise<number>;

const DAY = /^\d{4}-\d{2}-\d{2}/u;
const PINYIN = /^[a-z' ]{2,}$/iu;
const PAGE_ALONE = /^第?([0-9０-９一二三四五六七八九十]{1,3})版$/u;
/** Words by pinyin whose hits are counted. */
const MOST_WORDS = 3;

export interface Issues {
  /** Ids of the issues of a day. */
  readonly of: readonly string[];
  /** The days of the issues before and after it. */
  readonly around: readonly string[];
}

/** The issues of a day or, if there is none, those before and after it. */
export async function issuesAround(engine: Engine, day: string): Promise<Issues> {
  const all = Uint32Array.from({ length: engine.files.manifest.articles }, (_, n) => n);
  const ids = (await engine.columns.values(all, 'issue')).filter((id) => DAY.test(id)).sort();
  const of = ids.filter((id) => id.startsWith(day));
  const before = ids.filter((id) => id < day).at(-1);
  const after = ids.find((id) => id.slice(0, 10) > day);
  return { of, around: [before, after].filter((id) => id !== undefined) };
}

const issueUrl = (id: string): string => `issues/${id}.html`;

export async function issueSuggestions(issues: Issues, count: CountHits): Promise<SuggestedQuery[]> {
  return Promise.all(
    (issues.of.length > 0 ? issues.of : issues.around).map(async (id) => {
      const date = id.slice(0, 10);
      const query = `日期:${date}`;
      return { what: 'issue', query, articles: await count(query), date, url: issueUrl(id) } as const;
    }),
  );
}

/** @param found whether the query has hits */
export async function otherQuestions(
  typed: string,
  query: Query,
  found: boolean,
  suggester: Suggester,
  count: CountHits,
): Promise<SuggestedQuery[]> {
  const out: SuggestedQuery[] = [];
  const add = async (what: SuggestedQuery['what'], other: string): Promise<void> => {
    const articles = await count(other);
    if (articles > 0) out.push({ what, query: other, articles });
  };
  const date = bareDate(query);
  if (date && !isDay(date)) await add('field', `日期:${date.from.slice(0, 7)}`);
  const page = PAGE_ALONE.exec(typed.trim())?.[1];
  if (page !== undefined) await add('field', `版:${page}`);
  if (!found && PINYIN.test(typed.trim()))
    for (const { word } of (await suggester.suggest(typed.replaceAll(' ', ''))).slice(0, MOST_WORDS)) await add('pinyin', word);
  const wider = found ? null : wordsAlone(query);
  if (wider !== null) await add('field', wider);
  return out;
}

/** The words of a query without its fields, dates and exclusions; null if it has none of those, or alternatives. */
function wordsAlone(query: Query): string | null {
  const words = query.all.map((clause) => {
    const [only, ...others] = clause;
    return only?.kind === 'term' && others.length === 0 ? only : null;
  });
  if (words.length === 0 || words.includes(null)) return null;
  const { none, dates, notDates, papers, notPapers, kinds, notKinds, undated, impossible } = query;
  const isNarrow =
    [none, dates, notDates, papers, notPapers, kinds, notKinds].some(({ length }) => length > 0) || undated !== null || impossible;
  if (!isNarrow && words.every((word) => word?.field === null)) return null;
  return words.map((word) => (word?.phrase ? `"${word.text}"` : (word?.text ?? ''))).join(' ');
}
