/**
 * The section (栏目) of an article: the printed label where there is one, else the one whose words the title and the
 * opening use most. In: kind, title, text and printed label. Out: the label, and whether it was printed or inferred.
 */
import type { ArticleKind } from '../model.ts';
import { cutWords } from '../text/words.ts';

/** Which section an article without a printed label gets. All labels are the owner's to choose. */
export interface SectionRules {
  /** Kinds that are a section by themselves. */
  readonly kinds: Partial<Readonly<Record<ArticleKind, string>>>;
  /** Where no words decide. */
  readonly fallback: string;
  readonly sections: readonly { readonly label: string; readonly strong: readonly string[]; readonly words: readonly string[] }[];
}

export { DEFAULT_SECTION_RULES } from './section-words.ts';

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

/** How much of the text is looked at: the opening says what a report is about, and words cost time. */
const OPENING = 200;
const TITLE_WEIGHT = 3;
const LEAST = 3;

export function inferSection({ kind, title, text, label }: SectionInput, rules: SectionRules): Section {
  if (label) return { label, origin: 'stated' };
  const own = rules.kinds[kind];
  if (own) return { label: own, origin: 'inferred' };
  return { label: explainSection(title, text, rules)[0]?.label ?? rules.fallback, origin: 'inferred' };
}

export interface SectionScore {
  readonly label: string;
  readonly score: number;
  /** The words that spoke for it. */
  readonly words: readonly string[];
}

/** All sections that title and opening speak for, strongest first: why an article went where it went. */
export function explainSection(title: string, text: string, rules: SectionRules): readonly SectionScore[] {
  const table = tableOf(rules);
  const scores = rules.sections.map(() => ({ score: 0, words: new Set<string>() }));
  const count = (passage: string, weight: number): void => {
    for (const word of cutWords(passage)) {
      for (const [section, points] of table.get(word) ?? []) {
        const entry = scores[section];
        if (entry) entry.score += points * weight;
        entry?.words.add(word);
      }
    }
  };
  count(title, TITLE_WEIGHT);
  count(text.slice(0, OPENING), 1);
  return scores
    .map(({ score, words }, i) => ({ label: rules.sections[i]?.label ?? rules.fallback, score, words: [...words], i }))
    .filter((s) => s.score >= LEAST)
    .sort((a, b) => b.score - a.score || a.i - b.i);
}

type WordTable = ReadonlyMap<string, readonly (readonly [section: number, points: number])[]>;
const tables = new WeakMap<SectionRules, WordTable>();

/** Word -> sections it speaks for; made once for each set of rules. */
function tableOf(rules: SectionRules): WordTable {
  const known = tables.get(rules);
  if (known) return known;
  const table = new Map<string, [number, number][]>();
  rules.sections.forEach((section, i) => {
    for (const [list, points] of [
      [section.strong, 2],
      [section.words, 1],
    ] as const)
      for (const word of list) table.set(word, [...(table.get(word) ?? []), [i, points]]);
  });
  tables.set(rules, table);
  return table;
}
