/**
 * Assigns an article its section (栏目): the printed label, or else the section whose words the title and the opening use
 * most. In: kind, title, text and printed label. Out: the label, and whether it was printed or inferred.
 */
import type { ArticleKind } from '../../model/model.ts';
import { simplified } from '../../text/simplified.ts';
import type { SectionRules } from './section-words.ts';
import { findWords, openFinder, wordsIn, type Sayings, type WordFinder, type WordsFound } from './word-table.ts';

export { DEFAULT_SECTION_RULES, type SectionRules } from './section-words.ts';

export interface SectionInput {
  readonly kind: ArticleKind;
  readonly title: string;
  readonly text: string;
  /** The printed label, or null. */
  readonly label: string | null;
}

export interface Section {
  readonly label: string;
  readonly origin: 'stated' | 'inferred';
}

/** UTF-16 units of text that are read: the opening names the subject, and cutting words takes time. */
const OPENING = 200;
const TITLE_WEIGHT = 3;
/** Points that a section needs. */
const LEAST = 3;

export function inferSection({ kind, title, text, label }: SectionInput, rules: SectionRules): Section {
  if (label) return { label, origin: 'stated' };
  const own = rules.kinds[kind];
  if (own !== null) return { label: own, origin: 'inferred' };
  return { label: rules.sections[strongestSection(title, text, rules)]?.label ?? rules.fallback, origin: 'inferred' };
}

/** The index of the section that `explainSection` lists first, or -1 if no section reaches LEAST; cuts only as many clauses as needed. */
function strongestSection(title: string, text: string, rules: SectionRules): number {
  const finder = finderOf(rules);
  const score = rules.sections.map(() => 0);
  const most = rules.sections.map(() => 0);
  const add = (to: number[], sayings: Sayings, weight: number): void => {
    for (const [section, points] of sayings) to[section] = (to[section] ?? 0) + points * weight;
  };
  const passages = passagesOf(title, text, finder);
  for (const { found, weight } of passages) {
    for (const word of found.long) add(score, finder.table.get(word) ?? [], weight);
    for (const clause of found.clauses) add(most, clause.most, weight);
  }
  score.forEach((value, i) => (most[i] = (most[i] ?? 0) + value));
  const clauses = passages.flatMap(({ found, weight }) => found.clauses.map((clause) => ({ clause, weight })));
  clauses.sort((a, b) => b.weight * b.clause.most.length - a.weight * a.clause.most.length);
  for (const { clause, weight } of clauses) {
    if (isSettled(score, most)) break;
    add(most, clause.most, -weight);
    for (const word of wordsIn(clause, finder)) {
      add(score, finder.table.get(word) ?? [], weight);
      add(most, finder.table.get(word) ?? [], weight);
    }
  }
  const first = strongest(score);
  return (score[first] ?? 0) >= LEAST ? first : -1;
}

interface Passage {
  readonly found: WordsFound;
  /** Factor for the points of its words. */
  readonly weight: number;
}

const passagesOf = (title: string, text: string, finder: WordFinder): readonly Passage[] => [
  { found: findWords(simplified(title), finder), weight: TITLE_WEIGHT },
  { found: findWords(simplified(text.slice(0, OPENING)), finder), weight: 1 },
];

/** The index of the highest score; the first on a tie. */
const strongest = (score: readonly number[]): number => score.reduce((best, value, i) => (value > (score[best] ?? 0) ? i : best), 0);

/** Whether the uncut clauses can no longer change the result: no section can overtake the leader, or all stay below LEAST. */
function isSettled(score: readonly number[], most: readonly number[]): boolean {
  const first = strongest(score);
  const lead = score[first] ?? 0;
  if (lead < LEAST) return most.every((value) => value < LEAST);
  return most.every((value, i) => i === first || value < lead || (value === lead && i > first));
}

export interface SectionScore {
  readonly label: string;
  readonly score: number;
  /** The words that scored for it. */
  readonly words: readonly string[];
}

/** All sections with at least LEAST points and their words, strongest first: the reason for an inferred section. */
export function explainSection(title: string, text: string, rules: SectionRules): readonly SectionScore[] {
  const finder = finderOf(rules);
  const scores = rules.sections.map(() => ({ score: 0, words: new Set<string>() }));
  for (const { found, weight } of passagesOf(title, text, finder)) {
    for (const word of [...found.long, ...found.clauses.flatMap((clause) => wordsIn(clause, finder))]) {
      for (const [section, points] of finder.table.get(word) ?? []) {
        const entry = scores[section];
        if (entry) entry.score += points * weight;
        entry?.words.add(word);
      }
    }
  }
  return scores
    .map(({ score, words }, i) => ({ label: rules.sections[i]?.label ?? rules.fallback, score, words: [...words], i }))
    .filter((s) => s.score >= LEAST)
    .sort((a, b) => b.score - a.score || a.i - b.i);
}

const finders = new WeakMap<SectionRules, WordFinder>();

/** Builds the finder for the words of all sections, once for each set of rules. */
function finderOf(rules: SectionRules): WordFinder {
  const known = finders.get(rules);
  if (known) return known;
  const table = new Map<string, [number, number][]>();
  rules.sections.forEach((section, i) => {
    for (const [list, points] of [
      [section.strong, 2],
      [section.words, 1],
    ] as const)
      for (const word of list) table.set(word, [...(table.get(word) ?? []), [i, points]]);
  });
  const finder = openFinder(table);
  finders.set(rules, finder);
  return finder;
}
