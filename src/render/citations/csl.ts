/** CSL-JSON (`article-newspaper`). Names are literal: nothing tells a Chinese name's family part for certain. */
import type { Cited } from './cited.ts';

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: boolean };
  readonly page?: string;
  readonly section: string;
  readonly language: string;
  readonly URL?: string;
}

export function cslItem(item: Cited): CslItem {
  return {
    id: item.id,
    type: 'article-newspaper',
    title: item.title,
    ...(item.authors.length === 0 ? {} : { author: item.authors.map((literal) => ({ literal })) }),
    ...(item.paper === null ? {} : { 'container-title': item.paper }),
    ...(item.date === null
      ? {}
      : { issued: { 'date-parts': [item.date.split('-').map(Number)], ...(item.dateGuessed ? { circa: true } : {}) } }),
    ...(item.page === null ? {} : { page: item.page }),
    section: item.section,
    language: item.language,
    ...(item.url === null ? {} : { URL: item.url }),
  };
}

/** A file of one item, as importers expect it. */
export const cslJson = (item: Cited): string => `${JSON.stringify([cslItem(item)])}\n`;
