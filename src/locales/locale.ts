/** The languages of the interface: the texts each must provide, and tables of them for each audience. */
import { type Language, LANGUAGES } from '../model/vocabulary.ts';
import * as en from './en.ts';
import type { MarksTexts } from './marks-texts.ts';
import type { OfflineTexts } from './offline-texts.ts';
import type { ReportTexts } from './report-texts.ts';
import type { SearchTexts } from './search-texts.ts';
import type { SiteTexts } from './site-texts.ts';
import * as zhHans from './zh-Hans.ts';
import * as zhHant from './zh-Hant.ts';

/** All texts of one language, by audience. */
export interface Locale {
  readonly site: SiteTexts;
  readonly report: ReportTexts;
  readonly search: SearchTexts;
  readonly offline: OfflineTexts;
  readonly marks: MarksTexts;
}

const LOCALES: Readonly<Record<Language, Locale>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** All texts of a language: for the program itself. */
export const localeOf = (language: Language): Locale => LOCALES[language];

// One table per script, so that each readers' script bundles only the texts it needs.
export const SEARCH_TEXTS: Readonly<Record<Language, SearchTexts>> = { 'zh-Hans': zhHans.search, 'zh-Hant': zhHant.search, en: en.search };
export const OFFLINE_TEXTS: Readonly<Record<Language, OfflineTexts>> = {
  'zh-Hans': zhHans.offline,
  'zh-Hant': zhHant.offline,
  en: en.offline,
};
export const MARKS_TEXTS: Readonly<Record<Language, MarksTexts>> = { 'zh-Hans': zhHans.marks, 'zh-Hant': zhHant.marks, en: en.marks };

/** Matches `zh-TW`, `zh-HK`, `zh-MO`; not `zh-CN`. */
const TRADITIONAL = /TW|HK|MO/u;

/** The interface language for a page's `lang`, which an owner's template may write as `en-GB` or `zh-TW`; else the default language. */
export const languageOf = (lang: string): Language =>
  LANGUAGES.find((language) => lang.startsWith(language)) ?? (TRADITIONAL.test(lang) ? 'zh-Hant' : LANGUAGES[0]);
