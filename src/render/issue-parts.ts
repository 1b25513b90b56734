/** Divides a long issue, or the undated pages, among several pages of the site. */
import { issueUrl } from '../archive/issues.ts';
import type { Archive, ArticleEntry, IssuePage } from '../model/model.ts';
import { PAGE_SIZE, partUrl } from './list-pages.ts';

const NOT_IN_AN_ANCHOR = /[^a-z0-9]/gu;

/** The anchor of a printed page, made from its source so that it stays the same when pages are added. */
export const pageAnchor = (source: string): string =>
  `p-${source.replace(NOT_IN_AN_ANCHOR, (character) => `_${(character.codePointAt(0) ?? 0).toString(36)}`)}`;

/** Groups printed pages into parts of about PAGE_SIZE articles; splits a page only if it alone has more. */
export function issueParts(pages: readonly IssuePage[]): readonly (readonly IssuePage[])[] {
  const parts: IssuePage[][] = [];
  let room = 0;
  for (const page of pages.flatMap(slicesOf)) {
    const last = parts.at(-1);
    if (last === undefined || page.articles.length > room) {
      parts.push([page]);
      room = PAGE_SIZE - page.articles.length;
    } else {
      last.push(page);
      room -= page.articles.length;
    }
  }
  return parts;
}

/** Slices a page with more than PAGE_SIZE articles, such as a file of thousands of short items; the first slice gets the furniture. */
function slicesOf(page: IssuePage): readonly IssuePage[] {
  if (page.articles.length <= PAGE_SIZE) return [page];
  const count = Math.ceil(page.articles.length / PAGE_SIZE);
  return Array.from({ length: count }, (_, i) => ({
    ...page,
    articles: page.articles.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
    furniture: i === 0 ? page.furniture : [],
  }));
}

/** Address of an article's printed page, relative to the site's root, with its anchor. */
export function printedPageUrl(archive: Archive, entry: ArticleEntry): string {
  const part = laterParts(archive).get(place(entry.issue, entry.source)) ?? 0;
  return `${partUrl(issueUrl(entry.issue), part)}#${pageAnchor(entry.source)}`;
}

const place = (issue: string, source: string): string => `${issue}\n${source}`;

/** Caches, for each archive, the parts of printed pages that are not on their issue's first part, because every article needs them. */
const KNOWN = new WeakMap<Archive, ReadonlyMap<string, number>>();
function laterParts(archive: Archive): ReadonlyMap<string, number> {
  const known = KNOWN.get(archive);
  if (known !== undefined) return known;
  const parts = new Map<string, number>();
  for (const issue of archive.issues) {
    const seen = new Set<string>();
    for (const [part, pages] of issueParts(issue.pages).entries()) {
      for (const { source } of pages) {
        if (part > 0 && !seen.has(source)) parts.set(place(issue.id, source), part);
        seen.add(source);
      }
    }
  }
  KNOWN.set(archive, parts);
  return parts;
}
