/**
 * The key of a unit: a text with all the unit's data, in which each article's entry is replaced by the entry's key. A build compares
 * tens of thousands of units with those of the last build, and serialising whole units as JSON would take too long.
 */
import type { ArticleTags, Label } from '../model/model.ts';
import type { IssueContext, IssueContextPage } from '../render/issue-context.ts';
import type { ArticleContext, ContinuedPart, PageContext, RelatedLink } from '../render/page-context.ts';
import type { Unit } from './work/unit.ts';

/** Every field must be part of the key: a field left out is a compile error at `satisfies AllUsed`. */
type AllUsed = Readonly<Record<string, never>>;

/** Separates parts, which contain no line ends. */
const END = '\n';

export function keyOfUnit(unit: Unit): string {
  switch (unit.kind) {
    case 'page':
      return `page${END}${unit.record}${END}${keyOfPage(unit.context)}`;
    case 'issue':
      return `${unit.page}${END}${keyOfIssue(unit.context)}`;
    case 'texts':
      return `texts${END}${unit.record}${END}${unit.articles.map(({ number, key }) => `${number} ${key}`).join(END)}`;
  }
}

function keyOfPage({ source, date, articles, images, ...rest }: PageContext): string {
  rest satisfies AllUsed;
  let key = JSON.stringify([source, date, images]);
  for (const article of articles) key += END + keyOfArticle(article);
  return key;
}

function keyOfArticle({ entry, printedPage, related, tags, from, to, ...rest }: ArticleContext): string {
  rest satisfies AllUsed;
  let key = `${entry.key} ${printedPage}`;
  for (const link of related) key += END + keyOfLink(link);
  key += keyOfTags(tags);
  return from === null && to.length === 0 ? key : `${key}${END}${[from, ...to].map(keyOfPart).join(END)}`;
}

/** A title may contain any character, so its length precedes it to mark its end. */
function keyOfLink({ url, title, date, dateConfidence, lang, kind, ...rest }: RelatedLink): string {
  rest satisfies AllUsed;
  return `${url} ${kind} ${lang} ${date ?? ''} ${dateConfidence} ${title.length} ${title}`;
}

function keyOfTags({ named, places, organisations, keywords, ...rest }: ArticleTags): string {
  rest satisfies AllUsed;
  return keyOfLabels(named) + keyOfLabels(places) + keyOfLabels(organisations) + keyOfLabels(keywords);
}

function keyOfLabels(labels: readonly Label[]): string {
  let key = `${END}${labels.length}`;
  for (const { label, url } of labels) key += `${END}${url} ${label.length} ${label}`;
  return key;
}

function keyOfPart(part: ContinuedPart | null): string {
  if (part === null) return '';
  const { entry, record, index, images, ...rest } = part;
  rest satisfies AllUsed;
  return JSON.stringify([entry.key, record, index, images]);
}

function keyOfIssue({ url, issue, pages, ...rest }: IssueContext): string {
  rest satisfies AllUsed;
  return JSON.stringify([url, issue, pages.map(shortPage)]);
}

const shortPage = ({ articles, ...page }: IssueContextPage): object => ({
  ...page,
  articles: articles.map(({ index, entry }) => [index, entry.key]),
});
