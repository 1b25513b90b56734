/** English interface. */
import type { Strings } from './strings.ts';
import { dateParts, isoWeekday } from '../dates.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (day) => [day.slice(0, 2), day] as const,
);

const date = (iso: string): string => {
  const { year, month, day } = dateParts(iso);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
};
const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

export const en: Strings = {
  lang: 'en',
  skip: 'Skip to content',
  menu: 'Sections of this site',
  home: 'Home',
  days: 'Days',
  sections: 'Sections',
  people: 'Bylines',
  search: 'Search',
  searchHint: 'Search all articles',
  about: 'About',
  themeDark: 'Dark',
  themeLight: 'Light',
  madeWith: 'Made with guzhi',
  keptBy: (owner) => `Kept by ${owner}`,
  date,
  dateAndWeekday: (iso) => `${WEEKDAYS[isoWeekday(iso)]?.[1] ?? ''}, ${date(iso)}`,
  year: (year) => year,
  month: (month) => MONTHS[month - 1] ?? '',
  yearAndMonth: (year, month) => `${MONTHS[month - 1] ?? ''} ${year}`,
  weekdays: WEEKDAYS,
  undated: 'Undated',
  undatedNote: 'These pages bear no date, and none could be inferred from their text.',
  pageNumber: (number) => `Page ${number}`,
  unnumberedPage: 'Unnumbered page',
  articles: counted('article', 'articles'),
  pages: counted('page', 'pages'),
  issues: counted('issue', 'issues'),
  characters: counted('character', 'characters'),
  range: (first, last, total) => `${first}–${last} of ${total} articles`,
  listSeparator: ', ',
  colon: ': ',
  latestIssue: 'Latest issue',
  recentIssues: 'Recent issues',
  wholeIssue: 'Read the whole issue',
  more: 'All',
  emptyArchive: 'There are no articles yet. Put page files into the seeds folder and build again.',
  emptyPage: 'No article was read from this page.',
  pagesOfIssue: 'Pages of this issue',
  onThisPage: 'On this page',
  thisArticle: 'this article',
  furniture: 'Also printed on the page',
  furnitureRole: (role) => role,
  newerIssue: 'Next issue',
  olderIssue: 'Previous issue',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  years: 'Years',
  yearsCaption: 'Issues by year and month',
  yearHeader: 'Year',
  total: 'Total',
  calendarLegend: 'Linked days have a paper; the small figure is its number of pages.',
  breadcrumb: 'You are here',
  section: 'Section',
  inferredSection: 'inferred from the text',
  byline: 'Byline',
  published: 'Date',
  place: 'Page',
  paper: 'Newspaper',
  dateline: 'Dateline',
  contents: 'Contents',
  kind: 'Kind',
  kinds: {
    news: 'News',
    photo: 'Photograph',
    notice: 'Notice',
    document: 'Document',
    advertisement: 'Advertisement',
    continuation: 'Continuation',
  },
  untitled: 'Printed without a headline; this title is made from the opening of the text.',
  note: 'Correction',
  previous: 'Previous article',
  next: 'Next article',
  continuedFrom: (title) => `Continued from: ${title}`,
  continuedOn: (title) => `Continued on: ${title}`,
  continuedFromPage: (page) => `Continued from ${page}`,
  continuedOnPage: (page) => `Continued on ${page}`,
  unknownDate: 'Date unknown',
  confidence: {
    stated: 'as printed',
    high: 'inferred; two or more clues agree',
    medium: 'inferred: the day after the latest event',
    low: 'inferred; uncertain',
  },
  dateRange: (earliest, latest) =>
    earliest !== null && latest !== null
      ? `between ${date(earliest)} and ${date(latest)}`
      : earliest !== null
        ? `not before ${date(earliest)}`
        : latest !== null
          ? `not after ${date(latest)}`
          : '',
  evidence: 'Evidence for the date',
  lineNumber: (line) => `line ${line}`,
  lines: 'Lines',
  linesOf: (ranges) => `lines ${ranges}`,
  provenance: 'Provenance',
  sourceFile: 'Source file',
  fingerprint: 'Fingerprint (SHA-256)',
  permanentId: 'Permanent id',
  statedFields: 'Corrected by hand',
  doubts: 'Doubts',
  report: 'Report an error',
  imageMissing: (alt) => (alt === '' ? '[image not kept]' : `[image not kept: ${alt}]`),
  roles: 'Credited as',
  sectionsIntro: (count) => `${count} sections, largest first.`,
  peopleIntro: (count) => `${count} names found in bylines, busiest first; people of one name are not told apart.`,
  label: 'Name',
  count: 'Articles',
  span: 'From – to',
  aboutText: [
    'This site turns newspaper pages, as character recognition wrote them down, into articles that can be read, searched and cited. Headlines, bylines, dates and paragraphs were read out by a program and may be wrong; below each article its source file and lines are named, so that it can be checked.',
    'The address of an article never changes. Searching happens in your browser; what you search for is sent to nobody.',
  ],
  notFound: 'There is no such page',
  notFoundText: 'Try the days or the sections, or search the text.',
  searchNeedsScript: 'Searching needs scripts to be allowed. You can also browse by day and section.',
};
