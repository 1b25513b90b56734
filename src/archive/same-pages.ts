/**
 * Finds printed pages that are among the seeds twice: copies of a file, and second scans. In: the facts of all pages, sorted by source.
 * Out: a warning about each page that an earlier one already holds. Two pages that are stated to be different (another day, another
 * number) are the same only if they have the same text.
 */
import { ARCHIVE } from '../messages/archive.ts';
import { diagnosticOf } from '../messages/message.ts';
import type { ArticleFacts, Diagnostic, PageFacts } from '../model/model.ts';
import { groupBy } from '../text/order.ts';
import { unpackTerms } from './packed-terms.ts';

/** Share of words that second scans have in common: of pages stated to be the same, and of others. Two pages of a paper share a tenth. */
const ENOUGH_ON_SAME_PAGE = 0.5;
const ENOUGH_ELSEWHERE = 0.7;
/** More pages with an equal title or opening are a column, not scans of one page. */
const MOST_ALIKE = 8;

/** @param paper of pages that name none. */
export function findSamePages(pages: readonly PageFacts[], paper: string | null): Diagnostic[] {
  const warned = new Map<PageFacts, Diagnostic>();
  const warn = (page: PageFacts, other: PageFacts, isSame: boolean): void => {
    const message = isSame ? ARCHIVE.pageTwice({ other: other.source }) : ARCHIVE.pageAlike({ other: other.source });
    if (!warned.has(page)) warned.set(page, diagnosticOf(message, page.source));
  };
  const withText = pages.filter(({ articles }) => articles.length > 0);
  for (const [first, ...others] of groupBy(withText, openingsKey).values())
    for (const other of others) if (first !== undefined) warn(other, first, termsOf(first) === termsOf(other));
  const words = wordsByPage();
  for (const [page, other] of alikePairs(withText, paper)) {
    if (warned.has(page) || differ(page, other)) continue;
    const enough = placeOf(page, paper) !== null && placeOf(page, paper) === placeOf(other, paper) ? ENOUGH_ON_SAME_PAGE : ENOUGH_ELSEWHERE;
    if (shared(words(page), words(other)) >= enough) warn(page, other, false);
  }
  return pages.flatMap((page) => warned.get(page) ?? []);
}

/** The same for pages whose articles begin with the same words and are of the same length. */
const openingsKey = ({ articles }: PageFacts): string => articles.map(({ ownId, length }) => ownId + length).join(' ');

const termsOf = ({ articles }: PageFacts): string => articles.map(({ terms }) => terms).join(' ');

/** Paper, day and number of the page; null where a page does not state all of them. */
const placeOf = ({ paper, date, page }: PageFacts, otherwise: string | null): string | null =>
  date.value === null || page.number === null ? null : `${paper ?? otherwise ?? ''}\n${date.value}\n${page.number}`;

/** Whether two pages are known to be different ones. */
const differ = (a: PageFacts, b: PageFacts): boolean =>
  isOther(a.page.number, b.page.number) || isOther(sureDate(a), sureDate(b)) || isOther(a.paper, b.paper);
const isOther = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
const sureDate = ({ date }: PageFacts): string | null => (date.confidence === 'stated' || date.confidence === 'high' ? date.value : null);

/** Pairs worth comparing, the later page first: of one place, or with an article that begins alike. */
function* alikePairs(pages: readonly PageFacts[], paper: string | null): Iterable<readonly [page: PageFacts, other: PageFacts]> {
  const signs = new Map<string, PageFacts[]>();
  for (const page of pages) {
    const place = placeOf(page, paper);
    const own = new Set([...(place === null ? [] : [place]), ...page.articles.flatMap(openings)]);
    for (const sign of own) {
      const known = signs.get(sign);
      if (known === undefined) signs.set(sign, [page]);
      else {
        if (known.length < MOST_ALIKE) for (const other of known) yield [page, other];
        known.push(page);
      }
    }
  }
}

const openings = ({ title, ownId }: ArticleFacts): readonly string[] => [`t${title}`, `i${ownId}`];

/** The words of a page's titles and openings; remembers the last pages asked for. */
function wordsByPage(): (page: PageFacts) => ReadonlySet<number> {
  const known = new WeakMap<PageFacts, ReadonlySet<number>>();
  return (page) => {
    const words = known.get(page) ?? new Set(page.articles.flatMap(({ terms }) => unpackTerms(terms)));
    known.set(page, words);
    return words;
  };
}

/** The share of all words that both have. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, a.size + b.size - both);
}
