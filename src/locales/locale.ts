/** The languages of the interface: what each must say, and where each audience finds its texts. */
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

// For scripts of readers: each takes the texts of its own audience along and no others.
export const SEARCH_TEXTS: Readonly<Record<Language, SearchTexts>> = { 'zh-Hans': zhHans.search, 'zh-Hant': zhHant.search, en: en.search };
export const OFFLINE_TEXTS: Readonly<Record<Language, OfflineTexts>> = {
  'zh-Hans': zhHans.offline,
  'zh-Hant': zhHant.offline,
  en: en.offline,
};
export const MARKS_TEXTS: Readonly<Record<Language, MarksTexts>> = { 'zh-Hans': zhHans.marks, 'zh-Hant': zhHant.marks, en: en.marks };

/** Matches `zh-TW`, `zh-HK`, `zh-MO`; not `zh-CN`. */
const TRADITIONAL = /TW|HK|MO/u;

/** The interface's language for a page's `lang`, which an owner's template may write as `en-GB` or `zh-TW`; the default where none fits. */
export const languageOf = (lang: string): Language =>
  LANGUAGES.find((language) => lang.startsWith(language)) ?? (TRADITIONAL.test(lang) ? 'zh-Hant' : LANGUAGES[0]);
