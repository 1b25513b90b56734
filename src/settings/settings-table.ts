/**
 * Every setting of `guzhi.yaml`, one row each: the values it can have and what it is for. check-settings.ts checks by these rows,
 * and its JSON Schema is made from them. A new setting is a field of Config, its default, and a row here.
 */
import { LANGUAGES } from '../model/vocabulary.ts';
import type { Config, Folders } from './config.ts';
import { DAYS } from './declared-days.ts';
import { WORDS } from './named-words.ts';
import { address, colour, editLink, flag, menu, oneOf, orNull, reportLink, sections, type SettingValue, text } from './setting-value.ts';

export interface SettingRow {
  readonly value: SettingValue;
  /** One line, shown by editors that know the schema. */
  readonly description: string;
  readonly examples?: readonly unknown[];
}

export const SETTINGS_TABLE: { readonly [Name in keyof Config]: SettingRow } = {
  title: { value: text, description: 'The site’s nameplate', examples: ['太原日报旧报'] },
  subtitle: { value: text, description: 'The line below it', examples: ['2022 年的版面'] },
  paper: {
    value: orNull(text),
    description: 'The newspaper, where pages do not name theirs; used in citations',
    examples: ['太原日报'],
  },
  address: {
    value: orNull(address),
    description: 'Where the site will be published, ending in `/`; feeds, the sitemap and permanent links need it',
    examples: ['https://news.example/archive/'],
  },
  language: { value: oneOf(LANGUAGES), description: 'The language of the interface' },
  sections: {
    value: sections,
    description: 'Sections of your own: label and words that speak for it; empty takes a built-in section away',
    examples: [{ 晋剧: '晋剧 梆子 名角' }],
  },
  words: {
    value: WORDS,
    description: 'Names that you know, each with its other spellings; under `none` (不收) words that are no names',
    examples: [{ 机构: { 供电公司: ['国网太原供电公司', '电业局'] } }],
  },
  days: {
    value: DAYS,
    description: 'Days without a paper, or with part of it: a day, a list, or spans of at most 100 years',
    examples: [{ 未出版: ['2022-10-01..2022-10-07'] }],
  },
  fullWidthPunctuation: { value: flag, description: 'Show half-width punctuation between Han characters full-width' },
  owner: {
    value: orNull(text),
    description: 'Who keeps the archive; shown in the footer and on the about page',
    examples: ['某某图书馆'],
  },
  accent: { value: orNull(colour), description: 'Colour of links and marks where the page is light', examples: ['#1c5a94'] },
  accentDark: { value: orNull(colour), description: 'The same where the page is dark', examples: ['#8fc3f0'] },
  footer: { value: orNull(text), description: 'A line in the footer of every page', examples: ['仅供研究使用'] },
  menu: {
    value: menu,
    description: 'Entries of your own in the menu: label and address, or a path below the site',
    examples: [{ 报社网站: 'https://news.example/' }],
  },
  about: { value: orNull(text), description: 'The about page, in Markdown', examples: ['本馆所藏……'] },
  report: {
    value: orNull(reportLink),
    description:
      'Link for reporting an error; `{id}`, `{source}`, `{line}`, `{lines}`, `{title}` and `{words}` (the opening) are filled in',
    examples: [
      'mailto:archive@news.example?subject={id}',
      'https://git.example/archive/issues/new?title={title}&body={id}%20{source}:{line}%20{words}',
    ],
  },
  edit: {
    value: orNull(editLink),
    description: 'Link from an article to its source in your repository; `{source}` (the path below the seeds) and `{line}` are filled in',
    examples: ['https://git.example/archive/edit/main/seeds/{source}#L{line}'],
  },
};

/** The settings under `folders`. */
export const FOLDERS_TABLE: { readonly [Name in keyof Folders]: SettingRow } = {
  seeds: { value: text, description: 'The pages' },
  out: { value: text, description: 'The site' },
  templates: {
    value: orNull(text),
    description: 'Your own templates, in place of the built-in ones of the same name',
    examples: ['my-templates'],
  },
  pages: {
    value: orNull(text),
    description: 'Pages of your own, Markdown; without it the folder `pages` beside the seeds, if there is one',
    examples: ['my-pages'],
  },
  public: { value: orNull(text), description: 'Your own styles and pictures, copied to `assets/`', examples: ['my-files'] },
  cache: { value: text, description: 'What later builds need not do again; may be deleted at any time' },
  addresses: { value: orNull(text), description: 'The file that keeps every address ever published; empty: none are kept' },
};
