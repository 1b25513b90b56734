/**
 * Head metadata of an article for other programs: Zotero reads the meta elements (Highwire's citation_*, Dublin Core, PRISM,
 * Open Graph), search engines the linked data. `citation_journal_title` is left out on purpose: it would make a journal article.
 */
import type { ArticleEntry } from '../model.ts';
import type { Cited } from './citations/cited.ts';
import type { MetaTag } from './frame.ts';

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

const pictureProperties = (picture: SharedPicture | null): readonly (readonly [string, string | null])[] =>
  picture === null
    ? []
    : [
        ['og:image', picture.url],
        ['og:image:width', String(picture.width)],
        ['og:image:height', String(picture.height)],
        ['og:image:alt', picture.alt],
      ];

/** Open Graph of a page that is no article. */
export function pageMeta(page: {
  readonly title: string;
  readonly description: string | null;
  readonly siteTitle: string;
  readonly locale: string;
  readonly url: string | null;
  readonly picture: SharedPicture | null;
}): readonly MetaTag[] {
  return tags('property', [
    ['og:type', 'website'],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:site_name', page.siteTitle],
    ['og:locale', page.locale],
    ['og:url', page.url],
    ...pictureProperties(page.picture),
  ]);
}

export function articleMeta({ entry, item, siteTitle, picture }: Described): readonly MetaTag[] {
  const named: readonly (readonly [string, string | null])[] = [
    ['DC.type', 'newspaperArticle'],
    ['DC.title', item.title],
    ...item.authors.map((name) => ['DC.creator', name] as const),
    ['DC.date', item.date],
    ['DC.publisher', item.paper],
    ['DC.language', item.language],
    ['DC.identifier', item.url ?? item.id],
    ['citation_title', item.title],
    ...item.authors.map((name) => ['citation_author', name] as const),
    ['citation_date', item.date],
    ['citation_firstpage', item.page],
    ['citation_language', item.language],
    ['citation_public_url', item.url],
    ['prism.publicationName', item.paper],
    ['prism.publicationDate', item.date],
    ['prism.startingPage', item.page],
  ];
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:title', item.title],
    ['og:description', entry.excerpt],
    ['og:site_name', siteTitle],
    ['og:locale', item.language.replace('-', '_')],
    ['og:url', item.url],
    ...pictureProperties(picture),
    ['article:published_time', item.date],
    ['article:section', item.section],
    ...item.authors.map((name) => ['article:author', name] as const),
  ];
  return [...tags('name', named), ...tags('property', properties)];
}

const tags = (key: MetaTag['key'], pairs: readonly (readonly [string, string | null])[]): MetaTag[] =>
  pairs.flatMap(([name, content]) => (content === null ? [] : [{ key, name, content }]));

/** schema.org NewsArticle in its PublicationIssue, safe inside a script element. */
export function articleJsonLd({ entry, item, picture }: Described): string {
  const paper = item.paper === null ? null : { '@type': 'Newspaper', name: item.paper };
  const issue = item.date === null && paper === null ? null : { '@type': 'PublicationIssue', datePublished: item.date, isPartOf: paper };
  return scriptSafeJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    alternativeHeadline: entry.subtitle,
    author: item.authors.length === 0 ? null : item.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: item.date,
    dateline: entry.dateline,
    articleSection: item.section,
    printPage: item.page,
    printSection: entry.page.name,
    inLanguage: item.language,
    identifier: item.id,
    url: item.url,
    image: picture?.url ?? null,
    isPartOf: issue,
  });
}

/** Facts that are null are left out; no `<` can end the script element. */
export function scriptSafeJson(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner === null ? undefined : inner)).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
