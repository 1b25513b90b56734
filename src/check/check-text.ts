/** Nothing is lost: every non-blank source line is in exactly one article or in the furniture, and all its characters are in the site. */
import { CHECK } from '../messages/check.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import type { ArticleRecord, Diagnostic, PageRecord } from '../model/model.ts';
import type { ArticleData } from './article-data.ts';
import { textOf } from './html-facts.ts';

const WHITE_SPACE = /\s+/gu;
/**
 * Removes white space and width, which printing changes. Decomposes (NFKD) instead of composing: joining lines would compose an
 * accent at the start of a line with the letter before it.
 */
export const characters = (text: string): string => text.normalize('NFKD').replace(WHITE_SPACE, '');

const lost = (file: string, line: number | null, excerpt: string, message: Message): Diagnostic =>
  diagnosticOf(message, file, line, excerpt);

/** @param lines the source's lines, `lines[0]` being line 1. */
export function checkLines(page: PageRecord, lines: readonly string[]): Diagnostic[] {
  const places = new Map<number, number>();
  for (const line of [...page.articles.flatMap((a) => a.lines), ...page.furniture.flatMap((f) => f.lines)])
    places.set(line, (places.get(line) ?? 0) + 1);
  return lines.flatMap((text, i) => {
    const count = places.get(i + 1) ?? 0;
    if (text.trim() === '' || count === 1) return [];
    return [lost(page.source, i + 1, text, count ? CHECK.lineTwice() : CHECK.lineLost())];
  });
}

const LETTER = /[\p{L}\p{N}]/u;
/** The address of a link or picture is not text of the page. */
const ADDRESS = /\]\((?:[^()\n]|\([^()\n]*\))*\)/gu;

/** Removes addresses from a line and resolves character references (`&amp;`). */
const asRead = (line: string): string => textOf(line.replace(ADDRESS, ']').replaceAll('<', '&lt;')).normalize('NFKD');

/** Fields whose printed words appear only in the source once a person states others. */
const CORRECTED = new Set(['kicker', 'headline', 'subtitle', 'byline', 'dateline', 'section']);

/** The lines whose letters the article must contain; without those above the text if a person corrected a field. */
function linesWithLetters({ lines, paragraphs, stated = [] }: ArticleRecord): readonly number[] {
  if (!stated.some((field) => CORRECTED.has(field))) return lines;
  const inText = new Set(paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.filter((line) => inText.has(line));
}

/** The article contains every letter and digit of its source lines, as often as the lines do. */
export function checkLetters(page: PageRecord, article: ArticleRecord, lines: readonly string[]): Diagnostic[] {
  const { kicker, headline, subtitle, title, dateline, section, byline } = article;
  const left = new Map<string, number>();
  const stated = [kicker, headline, subtitle, title, dateline, section.label, ...byline.flatMap(({ name, role }) => [name, role])];
  for (const character of [...stated, ...article.paragraphs.map(({ text }) => text)].join('').normalize('NFKD'))
    left.set(character, (left.get(character) ?? 0) + 1);
  return linesWithLetters(article).flatMap((line) => {
    const text = lines[line - 1] ?? '';
    const missing = [...asRead(text)].filter((character) => {
      if (!LETTER.test(character)) return false;
      const count = left.get(character) ?? 0;
      left.set(character, count - 1);
      return count <= 0;
    });
    return missing.length ? [lost(page.source, line, text, CHECK.lettersLost({ letters: missing.join('').slice(0, 20) }))] : [];
  });
}

/** The source view cuts lines longer than this (UTF-16 code units). */
const LONGEST_SHOWN = 10_000;

/** @param rows the lines that the view of the source shows, by their number. */
export function checkSourceView(page: PageRecord, lines: readonly string[], rows: ReadonlyMap<number, string>, url: string): Diagnostic[] {
  return lines.flatMap((text, i) => {
    const wanted = text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
    return text.trim() === '' || rows.get(i + 1) === wanted ? [] : [lost(page.source, i + 1, text, CHECK.lineNotInView({ url }))];
  });
}

/** An article of a page against its line of the data. */
export function checkArticleData(page: PageRecord, article: ArticleRecord, data: ArticleData | null): Diagnostic[] {
  const line = article.lines[0] ?? null;
  if (!data) return [lost(page.source, line, article.title, CHECK.articleNotInData())];
  const titles = (['title', 'kicker', 'headline', 'subtitle'] as const).filter((part) => article[part] !== data[part]);
  const problems = titles.map((part) => lost(page.source, line, article[part] ?? '', CHECK.otherTitleInData({ part })));
  if (article.lines.join() !== data.lines.join()) problems.push(lost(page.source, line, article.title, CHECK.otherLinesInData()));
  const inData = characters(data.text);
  for (const { role, text, lines } of article.paragraphs)
    if ((role === 'body' || role === 'caption') && !inData.includes(characters(text)))
      problems.push(lost(page.source, lines[0] ?? null, text, CHECK.textNotInData()));
  return problems;
}

/**
 * An article of a page against its HTML page.
 * @param shown characters of the text of the HTML page.
 */
export function checkArticlePage(page: PageRecord, article: ArticleRecord, url: string, shown: string): Diagnostic[] {
  const line = article.lines[0] ?? null;
  const titles = [article.kicker, article.headline, article.subtitle].filter((part) => part !== null && !shown.includes(characters(part)));
  const texts = article.paragraphs.filter(({ text, markdown }) => !holds(shown, characters(text), picturesIn(markdown ?? '')));
  return [
    ...titles.map((part) => lost(page.source, line, part ?? '', CHECK.titleNotOnPage({ url }))),
    ...texts.map(({ text, lines }) => lost(page.source, lines[0] ?? null, text, CHECK.textNotOnPage({ url }))),
  ];
}

const picturesIn = (markdown: string): number => markdown.split('![').length - 1;

/** Characters that a page may add around the alt text of a missing picture. */
const AROUND_A_PICTURE = 40;

function holds(shown: string, wanted: string, pictures: number): boolean {
  if (shown.includes(wanted)) return true;
  if (pictures === 0) return false;
  for (let start = shown.indexOf(wanted.charAt(0)); start >= 0; start = shown.indexOf(wanted.charAt(0), start + 1)) {
    const end = Math.min(shown.length, start + wanted.length + pictures * AROUND_A_PICTURE);
    let found = 0;
    for (let at = start; at < end && found < wanted.length; at++) if (shown[at] === wanted[found]) found++;
    if (found === wanted.length) return true;
  }
  return false;
}
