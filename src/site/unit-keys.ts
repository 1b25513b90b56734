/**
 * What tells two units apart: a text that holds all that the unit holds, entries by their keys. Tens of thousands are compared
 * with those of the last build, of which a handful differ: as JSON, that took most of the time of rendering what had changed.
 */
import type { ArticleTags, Label } from '../model/model.ts';
import type { ArticleContext, ContinuedPart, PageContext, RelatedLink } from '../render/page-context.ts';
import type { PrintContext, PrintedPart } from '../render/pages/print-page.ts';
import type { Unit } from './work/render-job.ts';

/** Every field must be told: a further one does not compile. */
type Told = Readonly<Record<string, never>>;

/** Between parts that hold no line ends. */
const END = '\n';

export function keyOfUnit(unit: Unit): string {
  switch (unit.kind) {
    case 'page':
      return `page${END}${unit.record}${END}${keyOfPage(unit.context)}`;
    case 'print':
      return `print${END}${keyOfPrint(unit.context)}`;
    case 'texts':
      return `texts${END}${unit.record}${END}${unit.articles.map(({ number, key }) => `${number} ${key}`).join(END)}`;
  }
}

function keyOfPage({ source, date, articles, images, ...rest }: PageContext): string {
  rest satisfies Told;
  let key = JSON.stringify([source, date, images]);
  for (const article of articles) key += END + keyOfArticle(article);
  return key;
}

function keyOfArticle({ entry, printedPage, related, tags, from, to, ...rest }: ArticleContext): string {
  rest satisfies Told;
  let key = `${entry.key} ${printedPage}`;
  for (const link of related) key += END + keyOfLink(link);
  key += keyOfTags(tags);
  return from === null && to.length === 0 ? key : `${key}${END}${[from, ...to].map(keyOfPart).join(END)}`;
}

/** A title may hold anything but its own place: that follows it by its length. */
function keyOfLink({ url, title, date, lang, kind, ...rest }: RelatedLink): string {
  rest satisfies Told;
  return `${url} ${kind} ${lang} ${date ?? ''} ${title.length} ${title}`;
}

function keyOfTags({ named, places, organisations, keywords, ...rest }: ArticleTags): string {
  rest satisfies Told;
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
  rest satisfies Told;
  return JSON.stringify([entry.key, record, index, images]);
}

function keyOfPrint({ url, issue, pages, ...rest }: PrintContext): string {
  rest satisfies Told;
  return JSON.stringify([url, issue, pages.map(shortPage)]);
}

const shortPage = ({ articles, ...page }: PrintedPart): object => ({
  ...page,
  articles: articles.map(({ index, entry }) => [index, entry.key]),
});
