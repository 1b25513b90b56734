/** What the site needs to know about a kind of page. Every field is required, so that an incomplete kind does not compile. */
import type { Issue } from '../../model/model.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import type { Frame, Site } from '../frame-model.ts';
import type { IssueContext } from '../issue-context.ts';
import type { PrintedPage, ReadPage } from '../page-context.ts';
import type { PageUnit, SitePage } from '../site-page.ts';
import type { MovedPage } from './moved-page.ts';
import type { DoubtfulReading } from './report-pages.ts';

/** An entry of the masthead's menu. */
export interface MenuEntry {
  /** Entries are shown in ascending order. */
  readonly position: number;
  readonly url: string;
  readonly label: (t: SiteTexts) => string;
  /** The entry is marked as current on all pages of this area. */
  readonly area: string;
}

/** How pages of the kind are framed and listed. */
interface PageKindBase {
  /** Matches the addresses of this kind and of no other, below the site's root; null if they may be those of other kinds. */
  readonly addresses: RegExp | null;
  /** The part of the site to which the pages belong: `it.kind` in templates, and `page-AREA` for styles. */
  readonly area: string;
  readonly menu: MenuEntry | null;
  /** Addresses for the sitemap; null where none are listed. */
  readonly sitemap: ((site: Site) => Iterable<string>) | null;
  /** Whether search engines may list the pages. */
  readonly robots: 'index' | 'noindex';
  /** Names below assets/, e.g. `search.js`. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What pages are made from, which decides when and in which thread they are rendered. */
export type PageOrigin<V extends object> =
  /** The archive: each unit rendered alone, other pages in each build. */
  | { readonly from: 'archive'; pages(site: Site): Iterable<SitePage<V> | PageUnit<V>> }
  /** One printed page's record: rendered together with the other pages made from it. */
  | { readonly from: 'printed page'; pages(frame: Frame, printed: PrintedPage): Iterable<SitePage<V>> }
  /** The records of an issue's pages: a unit for each issue for which `urlOf` gives an address. */
  | {
      readonly from: 'issue';
      urlOf(issue: Issue): string | null;
      page(frame: Frame, context: IssueContext, readPage: (record: string) => ReadPage): SitePage<V>;
    }
  /** An address that used to have a page. */
  | { readonly from: 'former address'; page(frame: Frame, url: string, moved: MovedPage): SitePage<V> }
  /** The doubtful readings of all pages. */
  | { readonly from: 'readings'; pages(site: Site, readings: readonly DoubtfulReading[]): Iterable<SitePage<V>> };

/** @typeParam V what the kind's template gets as `it.view`. */
export type PageKind<V extends object = object> = PageKindBase & PageOrigin<V>;

/** The kinds made from one thing. */
export type PageKindFrom<O extends PageOrigin<object>['from']> = PageKindBase & Extract<PageOrigin<object>, { readonly from: O }>;
