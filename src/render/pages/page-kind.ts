/** The properties of a page kind. Every field is required, so that an incomplete kind does not compile. */
import type { Issue } from '../../model/model.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import type { Frame, Site } from '../frame-model.ts';
import type { IssueContext } from '../issue-context.ts';
import type { PageInputs, ReadPage } from '../page-context.ts';
import type { Area, PageUnit, SitePage } from '../site-page.ts';
import type { MovedPage } from './moved-page.ts';
import type { DoubtfulReading } from './report-pages.ts';

/** An entry of the masthead's menu. */
export interface MenuEntry {
  /** Entries are shown in ascending order. */
  readonly position: number;
  readonly url: string;
  readonly label: (t: SiteTexts) => string;
  /** Pages of this area mark the entry as current. */
  readonly area: Area;
  /** Whether the menu shows it; absent: always. */
  readonly shown?: (frame: Frame) => boolean;
}

/** The properties that decide how pages of the kind are framed and listed. */
interface PageKindBase {
  /** Matches only this kind's addresses, relative to the site's root; null if they cannot be distinguished from other kinds'. */
  readonly addresses: RegExp | null;
  /** The part of the site to which the pages belong. */
  readonly area: Area;
  readonly menu: MenuEntry | null;
  /** Addresses for the sitemap; null if the kind is not listed there. */
  readonly sitemap: ((site: Site) => Iterable<string>) | null;
  /** Whether search engines may list the pages. */
  readonly robots: 'index' | 'noindex';
  /** Names below assets/, e.g. `search.js`. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The input of a kind's pages, which decides when and in which thread they are rendered. */
export type PageOrigin<V extends object> =
  /** The archive: units are rendered when their key changes, other pages in each build. */
  | { readonly from: 'archive'; pages(site: Site): Iterable<SitePage<V> | PageUnit<V>> }
  /** One printed page's record: rendered together with the other pages made from it. */
  | { readonly from: 'printed page'; pages(frame: Frame, inputs: PageInputs): Iterable<SitePage<V>> }
  /** The records of an issue's pages: one unit for each issue to which `urlOf` assigns an address. */
  | {
      readonly from: 'issue';
      urlOf(issue: Issue): string | null;
      page(frame: Frame, context: IssueContext, readPage: (record: string) => ReadPage): SitePage<V>;
    }
  /** An address that used to have a page. */
  | { readonly from: 'former address'; page(frame: Frame, url: string, moved: MovedPage): SitePage<V> }
  /** The doubtful readings of all pages. */
  | { readonly from: 'readings'; pages(site: Site, readings: readonly DoubtfulReading[]): Iterable<SitePage<V>> };

/** @typeParam V the type of `it.view` in the kind's template. */
export type PageKind<V extends object = object> = PageKindBase & PageOrigin<V>;

/** The kinds made from one origin. */
export type PageKindFrom<O extends PageOrigin<object>['from']> = PageKindBase & Extract<PageOrigin<object>, { readonly from: O }>;
