/** The texts of the site's pages in one language. Texts from the newspaper itself are never translated. */
import type { StatedField } from '../model/article-fields.ts';
import type {
  ArticleKind,
  Confidence,
  DateRule,
  DayState,
  DoubtedPrint,
  DoubtedReading,
  FurnitureRole,
  Guess,
  Language,
  ParagraphRole,
  RelationKind,
  TitleRole,
} from '../model/vocabulary.ts';
import type { ChineseScript } from '../text/script.ts';

export interface SiteTexts {
  /** For the `lang` attribute. */
  readonly lang: Language;
  readonly skip: string;
  readonly menu: string;
  readonly days: string;
  readonly sections: string;
  readonly people: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchWithin: (label: string) => string;
  readonly about: string;
  readonly themeDark: string;
  readonly themeLight: string;
  readonly madeWith: string;
  readonly keptBy: (owner: string) => string;

  /** 2022年11月9日 */
  readonly date: (iso: string) => string;
  /** 2022年11月9日 星期三 */
  readonly dateAndWeekday: (iso: string) => string;
  readonly year: (year: string) => string;
  /** 1 to 12 */
  readonly month: (month: number) => string;
  readonly yearAndMonth: (year: string, month: number) => string;
  /** Monday first: the short name for table headers, and the full name. */
  readonly weekdays: readonly (readonly [short: string, long: string])[];
  readonly undated: string;
  /** The mark beside a guessed date, one word. */
  readonly guess: Readonly<Record<Guess, string>>;
  /** A date with its mark, in a title or label. */
  readonly markedDate: (date: string, mark: string) => string;
  /** What the mark means, below a calendar. */
  readonly guessLegend: string;
  /** Before the words of certainty and the evidence for the day of a printed page. */
  readonly guessedDay: string;
  readonly undatedNote: string;

  readonly pageNumber: (number: string) => string;
  readonly unnumberedPage: string;
  readonly articles: (count: number) => string;
  readonly pages: (count: number) => string;
  readonly issues: (count: number) => string;
  readonly characters: (count: number) => string;
  readonly range: (first: number, last: number, total: number) => string;
  readonly listSeparator: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly fullStop: string;

  readonly latestIssue: string;
  readonly recentIssues: string;
  readonly wholeIssue: string;
  readonly more: string;
  readonly emptyArchive: string;
  readonly emptyPage: string;
  readonly pagesOfIssue: string;
  readonly onThisPage: string;
  readonly furniture: string;
  readonly furnitureRoles: Readonly<Record<FurnitureRole, string>>;
  readonly newerIssue: string;
  readonly olderIssue: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly years: string;
  readonly yearsCaption: string;
  readonly yearHeader: string;
  readonly total: string;
  readonly calendarLegend: string;
  /** A word short enough for a calendar cell, and its meaning. */
  readonly dayStates: Readonly<Record<DayState, readonly [short: string, long: string]>>;
  readonly printIssue: string;
  readonly partialIssue: string;

  readonly breadcrumb: string;
  readonly section: string;
  readonly inferredSection: string;
  /** In the head of a section's list. */
  readonly inferredSections: (count: number) => string;
  readonly byline: string;
  readonly published: string;
  readonly place: string;
  readonly paper: string;
  readonly papers: string;
  readonly papersIntro: (count: number) => string;
  readonly otherPapers: string;
  /** Heading of a column of numbers of issues. */
  readonly issueCount: string;
  readonly dateline: string;
  readonly contents: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly untitled: string;
  readonly note: string;
  readonly previous: string;
  readonly next: string;
  readonly continuedFrom: (title: string) => string;
  readonly continuedOn: (title: string) => string;
  /** Shown at the beginning of a part joined from another page. */
  readonly joinedFrom: (place: string) => string;
  /** Shown in place of a missing part of a continued article. */
  readonly continuedFromUnmatched: string;
  readonly continuedOnUnmatched: string;
  readonly unknownDate: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly dateRange: (earliest: string | null, latest: string | null) => string;
  readonly evidence: string;
  readonly dateRules: Readonly<Record<DateRule, string>>;
  /** Readings that were close to an alternative. */
  readonly doubtedPrint: Readonly<Record<DoubtedPrint, string>>;
  /** For print that is unlikely in its place; `print` is a text of `doubtedPrint`. */
  readonly unlikely: (print: string) => string;
  readonly doubtedReadings: Readonly<Record<DoubtedReading, string>>;
  /** A doubted reading with its confidence, 0 to 1. */
  readonly doubt: (reading: string, confidence: number) => string;
  readonly lineNumber: (line: number) => string;
  readonly linesOf: (ranges: string) => string;
  readonly related: string;
  /** Labels of related articles; empty for articles on the same subject, which need no label. */
  readonly relations: Readonly<Record<RelationKind, string>>;
  readonly cite: string;
  /** Before the files with the citations of a whole issue. */
  readonly citeIssue: string;
  readonly copy: string;
  readonly copied: string;
  readonly save: string;
  readonly provenance: string;
  readonly sourceFile: string;
  readonly sourceView: string;
  /** The link to the source in the owner's repository. */
  readonly editSource: string;
  readonly sourceText: string;
  readonly editedText: string;
  readonly line: string;
  readonly joinsLine: (line: number) => string;
  readonly titleBlock: string;
  readonly titleParts: Readonly<Record<TitleRole, string>>;
  readonly paragraphRoles: Readonly<Record<ParagraphRole, string>>;
  readonly fingerprint: string;
  readonly permanentId: string;
  readonly statedFields: string;
  readonly statedFieldNames: Readonly<Record<StatedField, string>>;
  readonly doubts: string;
  readonly report: string;
  readonly imageMissing: (alt: string) => string;

  readonly roles: string;
  readonly sectionsIntro: (count: number) => string;
  readonly peopleIntro: (count: number) => string;
  readonly named: string;
  readonly posts: string;
  readonly namedIntro: (count: number) => string;
  readonly places: string;
  readonly placesIntro: (count: number) => string;
  readonly organisations: string;
  readonly organisationsIntro: (count: number) => string;
  readonly keywords: string;
  readonly keywordsIntro: (count: number) => string;
  /** The page that links to all indexes of names and words. */
  readonly indexes: string;
  readonly indexesIntro: string;
  readonly mostFrequent: string;
  /** Names by the first letter of their pinyin. */
  readonly byLetter: string;
  readonly otherLetters: string;
  readonly newest: string;
  readonly periods: string;
  /** Shown for a label on too many articles to list. */
  readonly tooMany: string;
  readonly searchFor: (label: string) => string;
  /** Heading of the people, places, organisations and keywords of an article. */
  readonly tags: string;
  readonly label: string;
  readonly count: string;
  readonly span: string;
  /** How many articles have a sure date, a guessed one and none. */
  readonly datesKnown: (sure: number, guessed: number, undated: number) => string;
  readonly aboutText: readonly string[];
  readonly figures: string;
  readonly figureTime: string;
  readonly figureSections: string;
  readonly figurePeople: string;
  readonly figureLengths: string;
  readonly characterCount: string;
  readonly asTable: string;
  readonly readingList: string;
  readonly readingListIntro: string;
  readonly readingListEmpty: string;
  readonly readingListNeedsScript: string;
  readonly keep: string;
  readonly kept: string;
  readonly remove: string;
  readonly clear: string;
  readonly saveRis: string;
  readonly saveMarkdown: string;
  readonly onThisDay: string;
  readonly over: (limit: number) => string;
  readonly data: string;
  readonly dataNdjson: string;
  readonly dataCsv: string;
  readonly dataPackage: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly moved: string;
  readonly movedText: string;
  readonly withdrawn: string;
  readonly withdrawnText: string;
  readonly searchNeedsScript: string;
  /** Heading of the examples of queries, and each example with its meaning. */
  readonly queryLanguage: string;
  readonly queryExamples: readonly (readonly [query: string, meaning: string])[];
  /** `og:locale` of pages that are not articles. */
  readonly openGraphLocale: (script: ChineseScript) => string;
}
