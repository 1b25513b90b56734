/**
 * Writes a sidecar with everything read from a page, for a person to edit. In: the page's record. Out: YAML with comments;
 * an unedited sidecar states exactly what was read.
 */
import { Document, isCollection, isScalar } from 'yaml';
import { ARTICLE_FIELDS, fieldNames, PAGE_FIELDS, type PageField, STATED_FIELDS, type StatedField } from '../../model/article-fields.ts';
import type { ArticleRecord, Credit, PageRecord } from '../../model/model.ts';
import { statedDateText } from '../dates/stated-date.ts';
import { lineRanges, lineRanks, PLAIN_RANGES } from '../../text/line-ranges.ts';

const HEAD = ` Everything that guzhi read from this page. Correct what is wrong and delete the rest:
 what remains in this file overrides what guzhi infers. A field without a value says that nothing of the kind is printed.
 lines: all lines of the article and no others; write \`at: LINE\` in its place to keep the boundaries that guzhi found.`;

export function writeSidecar(page: PageRecord): string {
  const ranks = lineRanks(page);
  const furniture = page.furniture.filter((f) => f.role !== 'front matter').flatMap((f) => f.lines);
  const sure = page.date.confidence === 'stated' || page.date.confidence === 'high';
  const doc = new Document({
    ...Object.fromEntries(fieldNames(PAGE_FIELDS).map((field) => [PAGE_FIELDS[field].sidecar, PAGE_VALUES[field](page, sure)])),
    furniture: lineRanges(furniture, PLAIN_RANGES, ranks) || null,
    articles: page.articles.map((article) => fields(article, ranks)),
  });
  doc.commentBefore = HEAD;
  comment(
    doc.get('date', true),
    sure ? ` ${page.date.confidence}` : page.date.value ? ` perhaps ${page.date.value} (${page.date.confidence})` : ' unknown: YYYY-MM-DD',
  );
  const articles = doc.get('articles');
  page.articles.forEach((article, i) => comment(itemAt(articles, i), ` ${article.title.slice(0, 40)}`));
  return doc.toString({ lineWidth: 0, nullStr: '' });
}

/** The value written for each field of the page; a field without a row is a compile error. */
const PAGE_VALUES: { readonly [Field in PageField]: (page: PageRecord, sure: boolean) => string | null } = {
  paper: ({ paper }) => paper,
  date: ({ date }, sure) => (sure ? (date.value ?? boundsOf(date)) : null),
  pageNumber: ({ page }) => page.number,
  pageName: ({ page }) => page.name,
};

const boundsOf = ({ earliest, latest }: PageRecord['date']): string | null =>
  earliest === null || latest === null ? null : statedDateText({ first: earliest, last: latest });

/** The value written for each field of an article; `undefined` omits the key. */
const ARTICLE_VALUES: { readonly [Field in StatedField]: (article: ArticleRecord, ranks: ReadonlyMap<number, number>) => unknown } = {
  kicker: ({ kicker }) => kicker,
  headline: ({ headline }) => headline,
  subtitle: ({ subtitle }) => subtitle,
  byline: ({ byline }) => byline.map(creditField),
  dateline: ({ dateline }) => dateline,
  date: ({ date }) => date,
  section: ({ section }) => section.label,
  kind: ({ kind }) => kind,
  note: ({ note }) => note,
  lines: ({ lines }, ranks) => lineRanges(lines, PLAIN_RANGES, ranks),
  // Omitted: a stated id would stay when a corrected text should change it.
  id: () => undefined,
};

function fields(article: ArticleRecord, ranks: ReadonlyMap<number, number>): Record<string, unknown> {
  const order: readonly StatedField[] = ['lines', ...STATED_FIELDS.filter((field) => field !== 'lines')];
  return Object.fromEntries(
    order.map((field) => [ARTICLE_FIELDS[field].sidecar, ARTICLE_VALUES[field](article, ranks)]).filter(([, value]) => value !== undefined),
  );
}

const creditField = (credit: Credit): Credit | string => (credit.role === '记者' ? credit.name : { name: credit.name, role: credit.role });

const itemAt = (list: unknown, i: number): unknown =>
  typeof list === 'object' && list !== null && 'items' in list && Array.isArray(list.items) ? list.items[i] : null;

function comment(node: unknown, text: string): void {
  if (isScalar(node)) node.comment = text;
  else if (isCollection(node)) node.commentBefore = text;
}
