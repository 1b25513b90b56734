/**
 * A ready sidecar of what was read from a page, for a person to edit. In: the page's record. Out: YAML with comments;
 * fed back unchanged it states exactly what was read.
 */
import { Document, isCollection, isScalar } from 'yaml';
import type { ArticleRecord, Credit, PageRecord } from '../../model/model.ts';

const HEAD = ` What was read from this page. Change what is wrong and delete what may stay as it is:
 whatever stands here wins over what the program infers. An empty value says that there is none.
 lines: all lines of the article and no others; replace it by \`at: LINE\` to keep its boundaries as found.`;

export function writeSidecar(page: PageRecord): string {
  const all = new Set([...page.articles, ...page.furniture].flatMap((part) => part.lines));
  const furniture = page.furniture.filter((f) => f.role !== 'front matter').flatMap((f) => f.lines);
  const sure = page.date.confidence === 'stated' || page.date.confidence === 'high';
  const doc = new Document({
    paper: page.paper,
    date: sure ? page.date.value : null,
    page: page.page.number,
    pageName: page.page.name,
    furniture: lineRanges(furniture, all) || null,
    articles: page.articles.map((article) => fields(article, all)),
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

function fields(article: ArticleRecord, all: ReadonlySet<number>): Record<string, unknown> {
  return {
    lines: lineRanges(article.lines, all),
    kicker: article.kicker,
    headline: article.headline,
    subtitle: article.subtitle,
    byline: article.byline.map(creditField),
    dateline: article.dateline,
    section: article.section.label,
    kind: article.kind,
    ...(article.date ? { date: article.date } : {}),
    ...(article.note ? { note: article.note } : {}),
  };
}

const creditField = (credit: Credit): Credit | string => (credit.role === '记者' ? credit.name : { name: credit.name, role: credit.role });

/** [5, 7, 9, 20] -> `5-9, 20` in reading order, where between 5 and 9 the page has no other line than 7. */
export function lineRanges(lines: readonly number[], all: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line > last[1] && nothingBetween(last[1], line, all)) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(', ');
}

function nothingBetween(from: number, to: number, all: ReadonlySet<number>): boolean {
  for (let line = from + 1; line < to; line++) if (all.has(line)) return false;
  return true;
}

const itemAt = (list: unknown, i: number): unknown =>
  typeof list === 'object' && list !== null && 'items' in list && Array.isArray(list.items) ? list.items[i] : null;

function comment(node: unknown, text: string): void {
  if (isScalar(node)) node.comment = text;
  else if (isCollection(node)) node.commentBefore = text;
}
