/** Divides long lists into pages of bounded size, so that no page grows with the archive. */

export const PAGE_SIZE = 200;

export interface ListPage<T> {
  readonly items: readonly T[];
  /** Address of this part; the first part has the list's own address. */
  readonly url: string;
  /** 1-based position of its first item in the whole list. */
  readonly first: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Pages a list at `sections/x.html`, `sections/x-2.html` … An empty list has one page. */
export function listPages<T>(items: readonly T[], url: string, size = PAGE_SIZE): readonly ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    url: partUrl(url, index),
    first: index * size + 1,
    total: items.length,
    previous: index > 0 ? partUrl(url, index - 1) : null,
    next: index + 1 < count ? partUrl(url, index + 1) : null,
  }));
}

/** The address of a part. @param index 0-based. */
export const partUrl = (url: string, index: number): string => (index === 0 ? url : url.replace(/\.html$/u, `-${index + 1}.html`));
