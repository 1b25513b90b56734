/** The data of an article used in citations. */
import type { ArticleEntry, ArticleKind, Confidence, Credit } from '../../model/model.ts';
import { pageKey } from '../../archive/page-number.ts';
import { guessOf } from '../../model/vocabulary.ts';
import { editionOf } from '../../text/editions.ts';

export interface Cited {
  readonly id: string;
  /** In square brackets where it was made from the text, as catalogues write it. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly paper: string | null;
  /** YYYY-MM-DD; YYYY-MM or YYYY where only the month or the year is stated. */
  readonly date: string | null;
  /** The day if it is no guess: for programs that would take it for a fact. */
  readonly sureDate: string | null;
  /** Whether the date is a guess, which a citation must mark. */
  readonly dateGuessed: boolean;
  readonly page: string | null;
  /** 晨刊, 号外; null for the main edition. */
  readonly edition: string | null;
  readonly section: string;
  readonly language: 'zh-CN' | 'zh-TW';
  /** Full address; null unless the owner has set the site's address. */
  readonly url: string | null;
}

/** Roles of photographers only; in roles such as 文/摄 and 摄影报道 the person also wrote the text. */
const ONLY_PHOTOGRAPHED = /^(?:摄|攝|摄影|攝影|图|圖|图片|圖片)$/u;
const WHITE_SPACE = /\s+/gu;

/** What a citation takes of an article, in the archive as in the hits of a search. */
export interface Citable {
  readonly id: string;
  readonly url: string;
  /** Null where the title was made from the text. */
  readonly headline: string | null;
  readonly title: string;
  readonly byline: readonly Credit[];
  readonly kind: ArticleKind;
  readonly paper: string | null;
  readonly date: string | null;
  readonly dateConfidence: Confidence;
  /** Hits of a search have none. */
  readonly datePeriod?: string | null;
  readonly pageNumber: string | null;
  readonly pageName: string | null;
  /** The section's label. */
  readonly section: string;
}

/** @param address the site's address, ending in `/`; null if unknown. */
export const cited = (entry: ArticleEntry, script: 'zh-Hans' | 'zh-Hant', address: string | null): Cited =>
  citedOf({ ...entry, pageNumber: entry.page.number, pageName: entry.page.name, section: entry.section.label }, script, address);

export function citedOf(entry: Citable, script: 'zh-Hans' | 'zh-Hant', address: string | null): Cited {
  const dateGuessed = guessOf(entry.date, entry.dateConfidence) !== null;
  return {
    id: entry.id,
    title: citedTitle(entry),
    authors: authorsOf(entry.byline, entry.kind === 'photo'),
    paper: entry.paper,
    date: entry.date ?? entry.datePeriod ?? null,
    sureDate: dateGuessed ? null : entry.date,
    dateGuessed,
    page: pageKey(entry.pageNumber)?.toUpperCase() ?? null,
    edition: editionOf(entry.pageName),
    section: entry.section,
    language: script === 'zh-Hans' ? 'zh-CN' : 'zh-TW',
    url: address === null ? null : address + entry.url,
  };
}

function citedTitle({ title, headline }: Citable): string {
  const plain = title.replace(WHITE_SPACE, ' ').trim();
  return headline === null ? `[${withoutFinalStop(plain)}]` : plain;
}

/** The authors, without duplicates. Photographers are authors of photographs only, not of texts. */
export function authorsOf(byline: readonly Credit[], isPhotograph: boolean): readonly string[] {
  const authors = isPhotograph ? byline : byline.filter(({ role }) => !ONLY_PHOTOGRAPHED.test(role));
  return [...new Set(authors.map(({ name }) => name.replace(WHITE_SPACE, ' ').trim()))];
}

/** First and last page: 12-13, A2-3; both the same for a single page. */
export function pageSpan(page: string): readonly [first: string, last: string] {
  const [, letters = '', first = '', last = ''] = SPAN.exec(page) ?? [];
  return last === '' ? [page, page] : [letters + first, letters + last];
}
const SPAN = /^([A-Z]{0,2})(\d+)-(\d+)$/u;

/** What citations say of a date that was inferred, in the language of the article. */
export const dateNote = ({ dateGuessed, language }: Cited): string | null =>
  dateGuessed ? (language === 'zh-CN' ? '日期为推定' : '日期為推定') : null;

/** Removes the final full stop of a title made from the text, because a reference adds its own. */
export const withoutFinalStop = (title: string): string => {
  let end = title.length;
  while (STOPS.has(title.charAt(end - 1))) end--;
  return title.slice(0, end);
};
const STOPS: ReadonlySet<string> = new Set(['.', '。', '．']);
