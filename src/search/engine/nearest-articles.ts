/**
 * If no article has all of a query, finds those that have most of it, by weight of grams. The lists choose candidates; the text of
 * each candidate decides its rank.
 */
import { CHARACTER, classOf, coveringGrams, gramText, LO, pairKey } from '../shared/grams.ts';
import type { Found } from '../shared/match.ts';
import { piecePlaces, saysSomething, withoutQuestions } from '../shared/query-pieces.ts';
import { piecesScore, rarity, presence } from '../shared/score.ts';
import { type PreparedQuery, inDates, isUnwanted, needlesOf } from './prepared-query.ts';
import { type Filters, inMonthsOf } from './facet-columns.ts';
import { IndexProblem } from './index-files.ts';
import type { GramList } from './posting-lists.ts';
import type { Engine } from './engine.ts';
import type { JudgedArticle } from './running-query.ts';
import { withValues } from './query-values.ts';

/** Articles whose text is read; here and below a judgement. */
const TEXTS_READ = 16;
/** List files read at most, those of the rarest grams first. */
const LIST_FILES = 16;

/** An article with less than this share of the query's weight is no answer to it. */
const LEAST_SHARE = 0.08;
/** A single character counts if not more than one article in this many has it. */
const RARE = 1000;
/** Factor of a gram that has only question words and particles. */
const ASKING_WEIGHT = 0.15;

interface Weighed {
  readonly list: GramList;
  readonly weight: number;
}

/** The nearest articles that pass filters, dates and excluded words, best first. Adds paths of unusable files to `problems`. */
export async function nearestArticles(
  engine: Engine,
  query: PreparedQuery,
  filters: Filters,
  problems: Set<string>,
): Promise<JudgedArticle[]> {
  const texts = query.all.flatMap((clause) => clause.flatMap((atom) => needlesOf(atom).flatMap(({ normal }) => withoutQuestions(normal))));
  const { grams, whole } = await weighedGrams(engine, texts, problems);
  const best = await topByLists(engine, query, grams, whole * LEAST_SHARE, filters);
  const weights = new Map(grams.map(({ list, weight }) => [list.key, weight]));
  const judged = await Promise.all(best.map(([number, score]) => lookAt(engine, query, texts, weights, number, score, problems)));
  return judged.filter((one) => one !== null).sort((a, b) => b.score - a.score || b.number - a.number);
}

/** The query's grams that some article has, the rarest first, with their lists loaded; and `whole`, the weight of all its grams. */
async function weighedGrams(
  engine: Engine,
  texts: readonly string[],
  problems: Set<string>,
): Promise<{ readonly grams: Weighed[]; readonly whole: number }> {
  const keys = [...new Set(texts.flatMap((text) => coveringGrams(text).map(({ key }) => key)))];
  const tolerant = async (key: number): Promise<GramList | null> =>
    engine.lists.find(key).catch((problem: unknown) => noted(problem, problems));
  const found = await Promise.all(keys.map(tolerant));
  const pairs = found.filter((list) => list !== null);
  const singles = await Promise.all(unpairedCharacters(texts, pairs).map(tolerant));
  const { articles } = engine.files.manifest;
  const rare = singles.filter((list) => list !== null && list.term.articles * RARE <= articles);
  const lists = [...pairs.filter(({ key }) => isSeveral(key)), ...rare.filter((list) => list !== null)];
  const weigh = (key: number, having: number): number => rarity(articles, having) * (saysSomething(gramText(key)) ? 1 : ASKING_WEIGHT);
  const weighed = lists.map((list) => ({ list, weight: weigh(list.key, list.term.articles) }));
  const whole = keys.reduce((sum, key, i) => sum + weigh(key, found[i]?.term.articles ?? 0), 0);
  weighed.sort((a, b) => b.weight - a.weight || a.list.key - b.list.key);
  let files = 0;
  const chosen = weighed.filter(({ list }) => (files += list.term.pieces.length) <= LIST_FILES || list.term.pieces.length === 0);
  await Promise.all(chosen.map(({ list }) => engine.lists.load(list).catch((problem: unknown) => noted(problem, problems))));
  return { grams: chosen, whole };
}

/** Whether a gram is a run of two characters or more. */
const isSeveral = (key: number): boolean => key % LO !== 0;

/** Characters whose pairs in the query do not occur in the archive. Alone they may still name something: 蓍 in 蓍所生长. */
function unpairedCharacters(texts: readonly string[], found: readonly GramList[]): number[] {
  const met = new Set(found.map(({ key }) => key));
  const keys = texts.flatMap((text) => {
    const grams = coveringGrams(text);
    const known = grams.filter(({ key }) => met.has(key));
    return Array.from(text).flatMap((char, i) => {
      const single = pairKey(char.codePointAt(0) ?? 0, 0);
      return known.some(({ at, length }) => at <= i && i < at + length) ||
        classOf(char.codePointAt(0) ?? 0) !== CHARACTER ||
        met.has(single)
        ? []
        : [single];
    });
  });
  return [...new Set(keys)];
}

function noted(problem: unknown, problems: Set<string>): null {
  if (!(problem instanceof IndexProblem) || problem.reason === 'other build') throw problem;
  problems.add(problem.path);
  return null;
}

async function topByLists(
  engine: Engine,
  query: PreparedQuery,
  grams: readonly Weighed[],
  least: number,
  filters: Filters,
): Promise<(readonly [number: number, score: number])[]> {
  const scores = new Float64Array(engine.files.manifest.articles);
  const shares = new Float64Array(scores.length);
  for (const { list, weight } of grams)
    for (const part of list.parts)
      part?.articles.forEach((article, i) => {
        scores[article] = (scores[article] ?? 0) + weight * presence(part.classes[i] ?? 0);
        shares[article] = (shares[article] ?? 0) + weight;
      });
  const met: number[] = [];
  scores.forEach((score, article) => {
    if (score > 0 && (shares[article] ?? 0) >= least) met.push(article);
  });
  const inMonths = inMonthsOf(Uint32Array.from(met), query.dates, engine.files.manifest);
  const allowed = Array.from(
    await engine.columns.filter(await withValues(inMonths, query, engine.columns, engine.files), filters),
    (article) => [article, scores[article] ?? 0] as const,
  );
  return allowed.sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, TEXTS_READ);
}

async function lookAt(
  engine: Engine,
  query: PreparedQuery,
  texts: readonly string[],
  weights: ReadonlyMap<number, number>,
  number: number,
  listScore: number,
  problems: Set<string>,
): Promise<JudgedArticle | null> {
  try {
    const article = await engine.files.article(number);
    if (!inDates(query, article.doc.date) || isUnwanted(query, article)) return null;
    const found: readonly Found[] = piecePlaces(article, texts);
    if (found.length === 0) return null;
    return { number, article, verdict: { grade: 'none', found }, score: piecesScore(article, found, weights, listScore) };
  } catch (problem) {
    return noted(problem, problems);
  }
}
