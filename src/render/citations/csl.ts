/** CSL-JSON (`article-newspaper`). Names are literal, because the family name of a Chinese name cannot be determined reliably. */
import { type Cited, dateNote } from './cited.ts';

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: boolean };
  readonly page?: string;
  readonly edition?: string;
  readonly section: string;
  readonly language: string;
  readonly note?: string;
  readonly URL?: string;
}

export function cslItem(cited: Cited): CslItem {
  const { id, title, authors, paper, date, dateGuessed, page, edition, section, language, url } = cited;
  const note = dateNote(cited);
  const item: Partial<{ -readonly [F in keyof CslItem]: CslItem[F] }> = { id, type: 'article-newspaper', title };
  if (authors.length > 0) item.author = authors.map((literal) => ({ literal }));
  if (paper !== null) item['container-title'] = paper;
  if (date !== null) item.issued = issued(date, dateGuessed);
  if (page !== null) item.page = page;
  if (edition !== null) item.edition = edition;
  item.section = section;
  item.language = language;
  if (note !== null) item.note = note;
  if (url !== null) item.URL = url;
  return item as CslItem;
}

function issued(date: string, guessed: boolean): NonNullable<CslItem['issued']> {
  const parts = { 'date-parts': [date.split('-').map(Number)] };
  return guessed ? { ...parts, circa: true } : parts;
}

/** The items in an array, as importers expect. */
export const cslJson = (items: readonly Cited[]): string => `${JSON.stringify(items.map(cslItem))}\n`;
