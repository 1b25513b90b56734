/** What a page's record and its articles' HTML have lost of the print, by the oracle of `guzhi check`, without building a site. */
import { articleText } from '../../../src/check/html-facts.ts';
import { fold } from '../../../src/check/print/fold.ts';
import { lostPrint, type PrintedArticle } from '../../../src/check/print/lost-print.ts';
import { printedLines } from '../../../src/check/print/printed-lines.ts';
import { localeOf } from '../../../src/locales/locale.ts';
import type { ArticleRecord, PageRecord } from '../../../src/model/model.ts';
import { bodyHtml } from '../../../src/render/body-html.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';

const texts = localeOf(DEFAULTS.language).site;
const isText = (value: string | null): value is string => value !== null && value !== '';

const printedArticle = ({ lines, byline, dateline, section, continued }: ArticleRecord): PrintedArticle => ({
  lines,
  values: [dateline, section.label, ...byline.flatMap(({ name, role }) => [role, name])].filter(isText),
  continued: [continued.from, continued.to].filter(isText),
});

/** Each printed character that an article or the furniture lacks, in the order of the page. */
export function lostOfPage(page: PageRecord, lines: readonly string[]): string[] {
  const print = printedLines(lines);
  const inArticles = page.articles.flatMap((article) => {
    const titles = [article.kicker, article.headline, article.subtitle].filter(isText);
    const record = [...titles, article.paragraphs.map(({ text }) => text).join('\n')];
    const html = [...titles, articleText(`<article>${bodyHtml(article, texts)}</article>`)];
    const printed = printedArticle(article);
    return [
      ...lostPrint(printed, print, { where: 'the record', streams: record }),
      ...lostPrint(printed, print, { where: 'the page', streams: html }),
    ];
  });
  const shown = page.furniture.filter(({ role }) => role !== 'image' && role !== 'front matter');
  const inFurniture = shown.flatMap(({ lines: own, text }) =>
    lostPrint({ lines: own, values: [], continued: [] }, print, { where: 'the furniture', streams: [text] }),
  );
  return [...inArticles, ...inFurniture].map(
    ({ line, letters, where, excerpt }) => `line ${line}: “${letters}” is not in ${where}: ${excerpt}`,
  );
}

/** Lines that are in no article and no furniture, or in more than one place. */
export function misplacedLines(page: PageRecord, lines: readonly string[]): string[] {
  const places = [...page.articles.flatMap((article) => article.lines), ...page.furniture.flatMap((item) => item.lines)];
  const counts = new Map<number, number>();
  for (const line of places) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.flatMap((text, i) => {
    const count = counts.get(i + 1) ?? 0;
    return text.trim() === '' || count === 1 ? [] : [`line ${i + 1} is in ${count} places`];
  });
}

const LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits that an article has less often than its lines do, whatever their order: for pages of which nobody knows what is print. */
export function missingLetters(article: ArticleRecord, lines: readonly string[]): string[] {
  const print = printedLines(lines);
  const { kicker, headline, subtitle, title, paragraphs } = article;
  const { values } = printedArticle(article);
  const left = new Map<string, number>();
  for (const character of fold([kicker, headline, subtitle, title, ...values, ...paragraphs.map(({ text }) => text)].join('')))
    left.set(character, (left.get(character) ?? 0) + 1);
  return article.lines.flatMap((line) => {
    const missing = [...fold(print[line - 1] ?? '')].filter((character) => {
      if (!LETTER.test(character)) return false;
      left.set(character, (left.get(character) ?? 0) - 1);
      return (left.get(character) ?? 0) < 0;
    });
    return missing.length > 0 ? [`line ${line}: the article lacks “${missing.join('')}”`] : [];
  });
}
