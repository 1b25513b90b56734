/** The data of an article used in citations. */
import type { ArticleEntry, Confidence, Credit } from '../../model/model.ts';
import { pageKey } from '../../archive/page-number.ts';

export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly paper: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** Whether the date is a guess, which a citation must mark. */
  readonly dateGuessed: boolean;
  readonly page: string | null;
  readonly section: string;
  readonly language: 'zh-CN' | 'zh-TW';
  /** Full address; null unless the owner has set the site's address. */
  readonly url: string | null;
}

/** Roles of photographers only; in roles such as 文/摄 and 摄影报道 the person also wrote the text. */
const ONLY_PHOTOGRAPHED = /^(?:摄|攝|摄影|攝影|图|圖|图片|圖片)$/u;
const GUESSED: ReadonlySet<Confidence> = new Set(['medium', 'low']);
const WHITE_SPACE = /\s+/gu;

/** @param address the site's address, ending in `/`; null if unknown. */
export function cited(entry: ArticleEntry, script: 'zh-Hans' | 'zh-Hant', address: string | null): Cited {
  return {
    id: entry.id,
    title: entry.title.replace(WHITE_SPACE, ' ').trim(),
    authors: authorsOf(entry.byline, entry.kind === 'photo'),
    paper: entry.paper,
    date: entry.date,
    dateGuessed: entry.date !== null && GUESSED.has(entry.dateConfidence),
    page: pageKey(entry.page.number)?.toUpperCase() ?? null,
    section: entry.section.label,
    language: script === 'zh-Hans' ? 'zh-CN' : 'zh-TW',
    url: address === null ? null : address + entry.url,
  };
}

/** The authors, without duplicates. Photographers are authors of photographs only, not of texts. */
export function authorsOf(byline: readonly Credit[], isPhotograph: boolean): readonly string[] {
  const authors = isPhotograph ? byline : byline.filter(({ role }) => !ONLY_PHOTOGRAPHED.test(role));
  return [...new Set(authors.map(({ name }) => name.replace(WHITE_SPACE, ' ').trim()))];
}
