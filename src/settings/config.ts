/**
 * What an archive's owner may set in `guzhi.yaml`. Everything has a default: guzhi works with no configuration at all.
 * Types and defaults here; the file is read and checked in settings/settings.ts.
 */

import type { DayState, Language } from '../model/model.ts';

export interface Config {
  /** Name of the archive, shown as the site's nameplate. */
  readonly title: string;
  /** One line below the nameplate. */
  readonly subtitle: string;
  /** The newspaper, where pages do not name theirs; used in citations. */
  readonly paper: string | null;
  /** Full address under which the site will be published, ending in `/`; needed only by feeds, sitemap and permanent links. */
  readonly address: string | null;
  /** Language of the interface. */
  readonly language: Language;
  /**
   * The owner's own sections, for articles without a printed label: label to words that speak for it, separated by spaces
   * (`体育: 比赛 冠军 联赛`). A built-in section of the same label gives way; null takes it away.
   */
  readonly sections: Readonly<Record<string, string | null>>;
  /**
   * Names that the owner knows: each with its other spellings, gathered under one; and words that are no names. They are found
   * wherever they stand, with no post or place before them. The file may use the Chinese words.
   */
  readonly words: {
    readonly people: Readonly<Record<string, readonly string[]>>;
    readonly places: Readonly<Record<string, readonly string[]>>;
    readonly organisations: Readonly<Record<string, readonly string[]>>;
    readonly none: readonly string[];
  };
  /** Days that have no paper here, or not all of it, each `2022-12-25` or a span `2022-10-01..2022-10-07`. The file may use the Chinese words. */
  readonly days: Readonly<Partial<Record<DayState, readonly string[]>>>;
  /** Half-width punctuation between Han characters is shown full-width; the source text is kept as it is. */
  readonly fullWidthPunctuation: boolean;
  /** Who keeps the archive, and how to reach them; shown on the about page and in the footer. */
  readonly owner: string | null;
  /** Colour of links and marks, `#942a1c`, where the page is light and where it is dark. */
  readonly accent: string | null;
  readonly accentDark: string | null;
  /** A line of plain text in the footer of every page. */
  readonly footer: string | null;
  /** Entries after the built-in ones of the menu: label to address; one without `https:` is a path below the site's root. */
  readonly menu: Readonly<Record<string, string>>;
  /** Text of the about page, Markdown. */
  readonly about: string | null;
  /** Link for reporting an error; `{id}`, `{source}` and `{lines}` are filled in. */
  readonly report: string | null;
}

/** Where things lie on the disk; relative paths count from the folder of the configuration file, or the current one. */
export interface Folders {
  readonly seeds: string;
  readonly out: string;
  /** The owner's own templates; each one found here stands in for the built-in one of the same name. */
  readonly templates: string | null;
  /** The owner's own files, copied to `assets/` after the built-in ones. */
  readonly public: string | null;
  /** What later builds need not do again; may be deleted at any time. */
  readonly cache: string;
  /** The file that keeps every address ever published; addresses are kept where it exists. Null: they are not. */
  readonly addresses: string | null;
}

export const DEFAULTS: Config = {
  title: '故纸',
  subtitle: '旧报检索',
  paper: null,
  address: null,
  language: 'zh-Hans',
  sections: {},
  words: { people: {}, places: {}, organisations: {}, none: [] },
  days: {},
  fullWidthPunctuation: true,
  owner: null,
  accent: null,
  accentDark: null,
  footer: null,
  menu: {},
  about: null,
  report: null,
};

export const DEFAULT_FOLDERS: Folders = {
  seeds: 'seeds',
  out: 'dist',
  templates: null,
  public: null,
  cache: '.guzhi',
  addresses: 'addresses.txt',
};
