/** Meta elements of a page's head, and the Open Graph of pages that are not articles. */

export interface MetaTag {
  /** The attribute that names it: `name` for most, `property` for Open Graph, `http-equiv` in place of a server's header. */
  readonly key: 'name' | 'property' | 'http-equiv';
  readonly name: string;
  readonly content: string;
}

/** The picture shown where a page is shared. */
export interface SharedPicture {
  /** An absolute address, as required by other sites. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The site's own picture, in `public/`; an owner's file of the same name replaces it. */
const CARD = { url: 'assets/card.png', width: 1200, height: 630 } as const;

/** The page's own picture or the site's. @param address the site's address; if unknown, the site's picture cannot be linked. */
export const cardOf = (picture: SharedPicture | null, address: string | null, siteTitle: string): SharedPicture | null =>
  picture ?? (address === null ? null : { ...CARD, url: address + CARD.url, alt: siteTitle });

/** Asks search engines to leave the page out of their index. */
export const NOINDEX: MetaTag = { key: 'name', name: 'robots', content: 'noindex' };

/** Appends an element unless its content is unknown. */
export function addTag(tags: MetaTag[], key: MetaTag['key'], name: string, content: string | null): void {
  if (content !== null) tags.push({ key, name, content });
}

export function addPicture(tags: MetaTag[], picture: SharedPicture | null): void {
  if (picture === null) return;
  addTag(tags, 'property', 'og:image', picture.url);
  addTag(tags, 'property', 'og:image:width', String(picture.width));
  addTag(tags, 'property', 'og:image:height', String(picture.height));
  addTag(tags, 'property', 'og:image:alt', picture.alt);
}

/** Open Graph of a page that is not an article. */
export function pageMeta(page: {
  readonly title: string;
  readonly description: string | null;
  readonly siteTitle: string;
  readonly locale: string;
  readonly url: string | null;
  readonly picture: SharedPicture | null;
}): readonly MetaTag[] {
  const tags: MetaTag[] = [];
  addTag(tags, 'property', 'og:type', 'website');
  addTag(tags, 'property', 'og:title', page.title);
  addTag(tags, 'property', 'og:description', page.description);
  addTag(tags, 'property', 'og:site_name', page.siteTitle);
  addTag(tags, 'property', 'og:locale', page.locale);
  addTag(tags, 'property', 'og:url', page.url);
  addPicture(tags, page.picture);
  return tags;
}
