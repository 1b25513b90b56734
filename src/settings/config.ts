/**
 * The settings in `guzhi.yaml`: types and defaults. Everything has a default, so that guzhi works without the file.
 * settings-table.ts lists the values that each setting can have; settings.ts reads the file.
 */

import type { DayState, Language } from '../model/model.ts';

export interface Config {
  /** Name of the archive, shown as the site's nameplate. */
  readonly title: string;
  /** One line below the nameplate. */
  readonly subtitle: string;
  /** The newspaper of pages that do not name theirs; used in citations. */
  readonly paper: string | null;
  /** Full address under which the site will be published, ending in `/`; needed only by feeds, sitemap and permanent links. */
  readonly address: string | null;
  /** Language of the interface. */
  readonly language: Language;
  /**
   * The owner's sections, for articles without a printed section label: label to words that indicate it, separated by spaces
   * (`体育: 比赛 冠军 联赛`). They replace built-in sections of the same label; null removes one.
   */
  readonly sections: Readonly<Record<string, string | null>>;
  /**
   * Names with their other spellings, which are gathered under one label, and words that are not names (`none`). They are found
   * wherever they occur, without an office or place next to them. The file can also use Chinese keys.
   */
  readonly words: {
    readonly people: Readonly<Record<string, readonly string[]>>;
    readonly places: Readonly<Record<string, readonly string[]>>;
    readonly organisations: Readonly<Record<string, readonly string[]>>;
    readonly none: readonly string[];
  };
  /** Days without a paper, or with part of it: `2022-12-25` or a span `2022-10-01..2022-10-07`. The file can also use Chinese keys. */
  readonly days: Readonly<Partial<Record<DayState, readonly string[]>>>;
  /** Whether half-width punctuation between Han characters is shown full-width; the source text is not changed. */
  readonly fullWidthPunctuation: boolean;
  /** Who keeps the archive, and how to reach them; shown on the about page and in the footer. */
  readonly owner: string | null;
  /** Colours of links and marks on light and on dark pages: `#942a1c`. */
  readonly accent: string | null;
  readonly accentDark: string | null;
  /** A line of plain text in the footer of every page. */
  readonly footer: string | null;
  /** Entries after the built-in menu: label to address; an address without `https:` is a path below the site's root. */
  readonly menu: Readonly<Record<string, string>>;
  /** Text of the about page, Markdown. */
  readonly about: string | null;
  /** Link for reporting an error; `{id}`, `{source}`, `{line}`, `{lines}`, `{title}` and `{words}` are filled in. */
  readonly report: string | null;
  /** Link for editing the source of an article; `{source}` and `{line}` are filled in. */
  readonly edit: string | null;
}

/** Folders and files of an archive; paths are relative to the folder of `guzhi.yaml`, or the current folder without the file. */
export interface Folders {
  readonly seeds: string;
  readonly out: string;
  /** The owner's templates, each in place of the built-in one of the same name. */
  readonly templates: string | null;
  /** The owner's pages, Markdown; null: the folder `pages` beside the seeds, if there is one. */
  readonly pages: string | null;
  /** The owner's files, copied to `assets/` after the built-in ones. */
  readonly public: string | null;
  /** Results that later builds reuse; can be deleted at any time. */
  readonly cache: string;
  /** The file that lists every address ever published; without it, or if null, addresses are not checked. */
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
  edit: null,
};

export const DEFAULT_FOLDERS: Folders = {
  seeds: 'seeds',
  out: 'dist',
  templates: null,
  pages: null,
  public: null,
  cache: '.guzhi',
  addresses: 'addresses.txt',
};
