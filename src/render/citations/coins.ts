/**
 * COinS: an article as a context object (OpenURL, Z39.88-2004, key/encoded-value form) in the title of an empty span, by which Zotero
 * and other managers offer every article of a list. A newspaper article has no format of its own there; Dublin Core with Zotero's
 * name for the type is the form that Zotero itself writes.
 */
import { type Cited, dateNote } from './cited.ts';

/** The value of the title attribute, not yet escaped for HTML. */
export function contextObject(item: Cited): string {
  const { authors, title, paper, date, sureDate, dateGuessed, page, edition, language, url } = item;
  return [
    pair('ctx_ver', 'Z39.88-2004'),
    pair('rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'),
    pair('rft.type', 'newspaperArticle'),
    pair('rft.title', title),
    ...authors.map((name) => pair('rft.creator', name)),
    pair('rft.source', paper),
    pair('rft.date', sureDate),
    pair('rft.pages', page),
    pair('rft.edition', edition),
    pair('rft.language', language),
    pair('rft.description', dateGuessed ? `${dateNote(item)}：${date}` : null),
    pair('rft.identifier', url),
  ]
    .filter((part) => part !== '')
    .join('&');
}

const pair = (key: string, value: string | null): string => (value === null ? '' : `${key}=${encodeURIComponent(wellFormed(value))}`);

/** Lone surrogates of damaged texts cannot be encoded. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
