/**
 * Head metadata of an article for other programs: Zotero reads the meta elements (Highwire's citation_*, Dublin Core, PRISM,
 * Open Graph), search engines read the linked data. `citation_journal_title` is omitted deliberately: it would make Zotero file the
 * item as a journal article.
 */
import type { ArticleEntry } from '../../model/model.ts';
import { type Cited, pageSpan } from '../citations/cited.ts';
import { addPicture, addTag, type MetaTag, type SharedPicture } from '../meta-tags.ts';

/** The data of an article described in its head metadata. */
export interface Described {
  readonly entry: ArticleEntry;
  readonly item: Cited;
  readonly siteTitle: string;
  /** The article's first picture, or the site's. */
  readonly picture: SharedPicture | null;
}

export function articleMeta({ entry, item, siteTitle, picture }: Described): readonly MetaTag[] {
  const { title, authors, sureDate: date, paper, language, page, url } = item;
  const [first, last] = page === null ? [null, null] : pageSpan(page);
  const tags: MetaTag[] = [];
  addTag(tags, 'name', 'DC.type', 'newspaperArticle');
  addTag(tags, 'name', 'DC.title', title);
  for (const author of authors) addTag(tags, 'name', 'DC.creator', author);
  addTag(tags, 'name', 'DC.date', date);
  addTag(tags, 'name', 'DC.publisher', paper);
  addTag(tags, 'name', 'DC.language', language);
  addTag(tags, 'name', 'DC.identifier', url ?? item.id);
  addTag(tags, 'name', 'citation_title', title);
  for (const author of authors) addTag(tags, 'name', 'citation_author', author);
  addTag(tags, 'name', 'citation_date', date);
  addTag(tags, 'name', 'citation_firstpage', first);
  addTag(tags, 'name', 'citation_lastpage', last === first ? null : last);
  addTag(tags, 'name', 'citation_language', language);
  addTag(tags, 'name', 'citation_public_url', url);
  addTag(tags, 'name', 'prism.publicationName', paper);
  addTag(tags, 'name', 'prism.publicationDate', date);
  addTag(tags, 'name', 'prism.startingPage', first);
  addTag(tags, 'property', 'og:type', 'article');
  addTag(tags, 'property', 'og:title', title);
  addTag(tags, 'property', 'og:description', entry.excerpt);
  addTag(tags, 'property', 'og:site_name', siteTitle);
  addTag(tags, 'property', 'og:locale', language === 'zh-CN' ? 'zh_CN' : 'zh_TW');
  addTag(tags, 'property', 'og:url', url);
  addPicture(tags, picture);
  addTag(tags, 'property', 'article:published_time', date);
  addTag(tags, 'property', 'article:section', item.section);
  for (const author of authors) addTag(tags, 'property', 'article:author', author);
  return tags;
}

/** schema.org NewsArticle in its PublicationIssue, safe inside a script element. */
export function articleJsonLd({ entry, item, picture }: Described): string {
  const paper = item.paper === null ? null : { '@type': 'Newspaper', name: item.paper };
  const issue =
    item.sureDate === null && paper === null
      ? null
      : { '@type': 'PublicationIssue', datePublished: fact(item.sureDate), isPartOf: fact(paper) };
  return scriptSafeJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    alternativeHeadline: fact(entry.subtitle),
    author: item.authors.length === 0 ? undefined : item.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: fact(item.sureDate),
    dateline: fact(entry.dateline),
    articleSection: item.section,
    printPage: fact(item.page),
    printSection: fact(entry.page.name),
    inLanguage: item.language,
    identifier: item.id,
    url: fact(item.url),
    image: fact(picture?.url),
    isPartOf: fact(issue),
  });
}

/** `undefined`: JSON.stringify omits the key. */
const fact = <T>(value: T): NonNullable<T> | undefined => value ?? undefined;

/** JSON without `<`, so that nothing in it can end the script element. */
export function scriptSafeJson(value: object): string {
  return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const UNSAFE = /[<>&\u2028\u2029]/gu;
