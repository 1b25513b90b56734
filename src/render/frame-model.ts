/** The data shared by every page of the site, and the archive needed by pages about more than one printed page. */
import type { Archive } from '../model/model.ts';
import type { Config } from '../settings/config.ts';
import type { OwnPage } from './own-page.ts';
import { type ChineseScript, scriptOf } from '../text/script.ts';
import type { Templates } from './templates.ts';

/** Shared by all pages. Plain data except for the templates. */
export interface Frame {
  readonly config: Config;
  readonly templates: Templates;
  /** The program's version. */
  readonly version: string;
  /** The script of the archive's texts: the `lang` of labels and names taken from the pages. */
  readonly script: ChineseScript;
  /** Whether the site shows the source text of each printed page. */
  readonly sourceViews: boolean;
  /** Whether the archive has several papers, which then have pages of their own. */
  readonly severalPapers: boolean;
  /** The owner's pages in the menu, in its order. */
  readonly ownMenu: readonly { readonly url: string; readonly title: string }[];
}

/** The frame with the archive, for pages that show more than one printed page or issue. */
export interface Site extends Frame {
  readonly archive: Archive;
  /** Pages of the owner's own. */
  readonly ownPages: readonly OwnPage[];
}

const TITLES_READ = 20;

/** The script of the newest titles. */
export const scriptOfArchive = ({ articles }: Archive): ChineseScript =>
  scriptOf(
    articles
      .slice(0, TITLES_READ)
      .map((entry) => entry.title)
      .join(''),
  );
