/**
 * Head metadata of an article for other programs: Zotero reads the meta elements (Highwire's citation_*, Dublin Core, PRISM,
 * Open Graph), search engines the linked data. `citation_journal_title` is left out on purpose: it would make a journal article.
 */
import type { ArticleEntry } from '../../model/model.ts';
import type { Cited } from '../citations/cited.ts';
import type { MetaTag } from '../frame.ts';

/** A page's facts that only sharing and linking need. */
export interface Described {
  readonly entry: ArticleEntry;
  readonly item: Cited;
  readonly siteTitle: string;
  /** Its first picture. */
  readonly picture: SharedPicture | null;
}

/** What others show where a page is shared. */
export interface SharedPicture {
  /** Full address: others find no other. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The site's own picture, in `public/`; an owner's file of the same name stands in for it. */
const CARD = { url: 'assets/card.png', width: 1200, height: 630 } as const;

/** The card of a page: its own picture or the site's; none where nobody knows where the site is published. */
export const cardOf = (picture: SharedPicture | null, address: string | null, siteTitle: string): SharedPicture | null =>
  picture ?? (address === null ? null : { ...CARD, url: address + CARD.url, alt: siteTitle });

/** Open Graph of a page that is no article. */
export function pageMeta(page: {
  readonly title: string;
  readonly description: string | null;
  readonly siteTitle: string;
  readonly locale: string;
  readonly url: string | null;
  readonly picture: SharedPicture | null;
}): readonly MetaTag[] {
  const told: MetaTag[] = [];
  tell(told, 'property', 'og:type', 'website');
  tell(told, 'property', 'og:title', page.title);
  tell(told, 'property', 'og:description', page.description);
  tell(told, 'property', 'og:site_name', page.siteTitle);
  tell(told, 'property', 'og:locale', page.locale);
  tell(told, 'property', 'og:url', page.url);
  tellPicture(told, page.picture);
  return told;
}

export function articleMeta({ entry, item, siteTitle, picture }: Described): readonly MetaTag[] {
  const { title, authors, date, paper, language, page, url } = item;
  const told: MetaTag[] = [];
  tell(told, 'name', 'DC.type', 'newspaperArticle');
  tell(told, 'name', 'DC.title', title);
  for (const author of authors) tell(told, 'name', 'DC.creator', author);
  tell(told, 'name', 'DC.date', date);
  tell(told, 'name', 'DC.publisher', paper);
  tell(told, 'name', 'DC.language', language);
  tell(told, 'name', 'DC.identifier', url ?? item.id);
  tell(told, 'name', 'citation_title', title);
  for (const author of authors) tell(told, 'name', 'citation_author', author);
  tell(told, 'name', 'citation_date', date);
  tell(told, 'name', 'citation_firstpage', page);
  tell(told, 'name', 'citation_language', language);
  tell(told, 'name', 'citation_public_url', url);
  tell(told, 'name', 'prism.publicationName', paper);
  tell(told, 'name', 'prism.publicationDate', date);
  tell(told, 'name', 'prism.startingPage', page);
  tell(told, 'property', 'og:type', 'article');
  tell(told, 'property', 'og:title', title);
  tell(told, 'property', 'og:description', entry.excerpt);
  tell(told, 'property', 'og:site_name', siteTitle);
  tell(told, 'property', 'og:locale', language === 'zh-CN' ? 'zh_CN' : 'zh_TW');
  tell(told, 'property', 'og:url', url);
  tellPicture(told, picture);
  tell(told, 'property', 'article:published_time', date);
  tell(told, 'property', 'article:section', item.section);
  for (const author of authors) tell(told, 'property', 'article:author', author);
  return told;
}

function tell(told: MetaTag[], key: MetaTag['key'], name: string, content: string | null): void {
  if (content !== null) told.push({ key, name, content });
}

function tellPicture(told: MetaTag[], picture: SharedPicture | null): void {
  if (picture === null) return;
  tell(told, 'property', 'og:image', picture.url);
  tell(told, 'property', 'og:image:width', String(picture.width));
  tell(told, 'property', 'og:image:height', String(picture.height));
  tell(told, 'property', 'og:image:alt', picture.alt);
}

/** schema.org NewsArticle in its PublicationIssue, safe inside a script element. */
export function articleJsonLd({ entry, item, picture }: Described): string {
  const paper = item.paper === null ? null : { '@type': 'Newspaper', name: item.paper };
  const issue =
    item.date === null && paper === null ? null : { '@type': 'PublicationIssue', datePublished: fact(item.date), isPartOf: fact(paper) };
  return scriptSafeJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    alternativeHeadline: fact(entry.subtitle),
    author: item.authors.length === 0 ? undefined : item.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: fact(item.date),
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

/** JSON leaves out what is undefined. */
const fact = <T>(value: T): NonNullable<T> | undefined => value ?? undefined;

/** No `<` can end the script element. */
export function scriptSafeJson(value: object): string {
  return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const UNSAFE = /[<>&\u2028\u2029]/gu;
