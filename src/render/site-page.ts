/** A page of the site before it is put into the layout: its template's view, and its data for the head and the masthead. */
import type { MetaTag } from './meta-tags.ts';

/** The parts of the site: `it.kind` in templates, `page-AREA` in styles. A menu entry is marked as current on the pages of its area. */
export const AREAS = [
  'home',
  'days',
  'issue',
  'article',
  'sections',
  'people',
  'search',
  'about',
  'figures',
  'source',
  'list',
  'report',
  'missing',
  'papers',
  'own',
] as const;
export type Area = (typeof AREAS)[number];

/** A relation to another page: `prev`, `next`, `alternate` … */
export interface PageLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** Limits the page's search box to part of the archive, by a parameter of the search page. */
export interface SearchScope {
  readonly name: 'issue' | 'section' | 'person' | 'kind' | 'paper';
  readonly value: string;
  readonly label: string;
}

/** @typeParam V the type of `it.view` in the page's template. */
export interface SitePage<V extends object = object> {
  /** Relative to the site's root. */
  readonly url: string;
  /** The page's own title, to which the site's title is appended; null for the front page. */
  readonly title: string | null;
  readonly view: V;
  readonly description?: string;
  /** Replaces the default Open Graph elements. */
  readonly meta?: readonly MetaTag[];
  /** Linked data: JSON that is safe inside a script element. */
  readonly jsonLd?: string;
  readonly links?: readonly PageLink[];
  readonly scope?: SearchScope;
  /** The page's area if it differs from its kind's. */
  readonly area?: Area;
  /** Path to the site's root, for a page that is served at several depths. */
  readonly root?: string;
}

/** A page as a unit: rendered only if its key has changed. With the same frame and program, equal keys mean equal pages. */
export interface PageUnit<V extends object = object> {
  readonly url: string;
  /** See unitKey. */
  readonly key: string;
  page(): SitePage<V>;
}
