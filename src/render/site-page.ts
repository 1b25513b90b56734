/** A page of the site before the layout is put around it: its template's view, and what the head and the masthead show. */
import type { MetaTag } from './meta-tags.ts';

/** A relation to another page: `prev`, `next`, `alternate` … */
export interface PageLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** Limits the page's search box to a part of the archive: a parameter of the search page. */
export interface SearchScope {
  readonly name: 'issue' | 'section' | 'person' | 'kind';
  readonly value: string;
  readonly label: string;
}

/** @typeParam V what the page's template gets as `it.view`. */
export interface SitePage<V extends object = object> {
  /** Below the site's root. */
  readonly url: string;
  /** The page's own title, to which the site's is added; null for the front page. */
  readonly title: string | null;
  readonly view: V;
  readonly description?: string;
  /** Replaces the Open Graph elements that other pages have. */
  readonly meta?: readonly MetaTag[];
  /** Linked data: JSON that is safe inside a script element. */
  readonly jsonLd?: string;
  readonly links?: readonly PageLink[];
  readonly scope?: SearchScope;
  /** The page's area where it differs from that of its kind. */
  readonly area?: string;
  /** The way to the site's root, where the page is served from several depths. */
  readonly root?: string;
}

/** A page as a unit: rendered only when its key has changed. Equal keys, equal pages, as long as frame and program are the same. */
export interface PageUnit<V extends object = object> {
  readonly url: string;
  /** See unitKey. */
  readonly key: string;
  page(): SitePage<V>;
}
