/** The papers of an archive, each with its issues. */
import type { Archive, ArticleEntry, Issue } from '../model/model.ts';
import { labelKey } from './label-key.ts';
import { compareCodeUnits, groupBy } from '../text/order.ts';
import { labelId } from '../text/short-hash.ts';

export interface Paper {
  /** Permanent, from the name alone. */
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** Newest first. */
  readonly issues: readonly Issue[];
  readonly articles: number;
  /** Articles of the paper whose date is unknown. */
  readonly undated: number;
}

/** Caches the papers of an archive, because every page of an issue asks for them. */
const KNOWN = new WeakMap<Archive, readonly Paper[]>();

/** Papers with most issues first; pages that name no paper belong to none. Names that differ only in script or width are one paper. */
export function papersOf(archive: Archive): readonly Paper[] {
  const known = KNOWN.get(archive);
  if (known !== undefined) return known;
  const named = archive.articles.filter((entry): entry is ArticleEntry & { readonly paper: string } => entry.paper !== null);
  const byName = groupBy(named, ({ paper }) => labelKey(paper));
  const issues = groupBy(
    archive.issues.filter(({ paper, date }) => paper !== null && date !== null),
    ({ paper }) => labelKey(paper ?? ''),
  );
  const papers = [...byName].map(([key, articles]) => paperOf(articles, issues.get(key) ?? []));
  papers.sort((a, b) => b.issues.length - a.issues.length || b.articles - a.articles || compareCodeUnits(a.name, b.name));
  KNOWN.set(archive, papers);
  return papers;
}

/** Whether readers have papers to choose from. */
export const hasSeveralPapers = (archive: Archive): boolean => papersOf(archive).length > 1;

/** Equal for names of one paper in either script. */
export const paperId = (name: string): string => labelId(labelKey(name));
export const paperUrl = (name: string): string => `papers/${paperId(name)}.html`;

function paperOf(articles: readonly (ArticleEntry & { readonly paper: string })[], issues: readonly Issue[]): Paper {
  const name = mostFrequent(articles.map(({ paper }) => paper));
  const undated = articles.filter(({ date }) => date === null).length;
  return { id: paperId(name), url: paperUrl(name), name, issues, articles: articles.length, undated };
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0]))[0]?.[0] ?? '';
}
