/** What of an article's printed lines is missing where the site shows the article. */
import { BREAK, fold, unfoldedIndex } from './fold.ts';
import { ShownText } from './shown-text.ts';

/** An article as far as the comparison needs it. */
export interface PrintedArticle {
  /** Its lines in reading order, 1-based. */
  readonly lines: readonly number[];
  /** What is shown apart from the text: names, roles, a label. */
  readonly values: readonly string[];
  /** The pages that it comes from and goes on to, if a note says so. */
  readonly continued: readonly string[];
}

/** A place where the article is shown, and its texts there in order. */
export interface ShownPlace {
  readonly where: string;
  readonly streams: readonly string[];
}

export interface LostPrint {
  readonly line: number;
  readonly letters: string;
  /** The print around it. */
  readonly excerpt: string;
  readonly where: string;
}

/** @param print each line's print, `print[0]` being line 1. @param lines the lines to look for. */
export function lostPrint(article: PrintedArticle, print: readonly string[], place: ShownPlace): LostPrint[] {
  const shown = new ShownText(place.streams.map(fold), article.values.map(fold));
  return article.lines.flatMap((line) => {
    const text = withoutNote(print[line - 1] ?? '', article.continued);
    const folded = fold(text);
    const missing = missingParts(folded, shown);
    if (missing.length === 0) return [];
    const letters = missing.map((index) => folded[index] ?? '').join('');
    const middle = unfoldedIndex(text, missing[0] ?? 0);
    return [
      {
        line,
        letters,
        excerpt: text
          .slice(Math.max(0, middle - BEFORE), middle + AFTER)
          .replaceAll(BREAK, '')
          .trim(),
        where: place.where,
      },
    ];
  });
}

/** The parts between breaks are looked for one by one. */
function missingParts(folded: string, shown: ShownText): number[] {
  let from = 0;
  return folded.split(BREAK).flatMap((part) => {
    const start = from;
    from += part.length + BREAK.length;
    return shown.missing(part).map((index) => start + index);
  });
}

const BEFORE = 12;
const AFTER = 24;

/** 上接第1版, (下转第四版): the page says so in its own words. */
const NOTE = /[（(【〔[]?(?:紧|緊)?(?:[上下][接转轉]|[接转轉]|续见)[^（）()\n]{0,20}?[版頁页面]\s{0,2}[)）】〕\]]?/gu;

const withoutNote = (text: string, continued: readonly string[]): string => (continued.length > 0 ? text.replace(NOTE, '') : text);
