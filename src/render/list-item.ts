/** An article as lists show it. */
import type { ArticleEntry, PrintedPage } from '../model/model.ts';
import { labelId } from '../text/short-hash.ts';
import { cited } from './citations/cited.ts';
import { contextObject } from './citations/coins.ts';
import { creditText } from './credits.ts';
import { type DateView, dateView } from './date-view.ts';
import { scriptOf } from '../text/script.ts';
import type { SiteTexts } from '../locales/site-texts.ts';

export interface ListItem {
  readonly href: string;
  readonly id: string;
  readonly title: string;
  /** Whether the title was made from the text. */
  readonly untitled: boolean;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly excerpt: string;
  readonly credits: string;
  readonly section: SectionView;
  readonly date: DateView;
  /** Its paper, where that is not the archive's own. */
  readonly paper: string | null;
  /** 第1版 要闻 */
  readonly place: string;
  /** 图片, 公告 …; null for news, the usual kind. */
  readonly kind: string | null;
  readonly lang: string;
  /** For reference managers: see coins.ts. */
  readonly coins: string;
}

/** Caches the last item made for an article: a dozen lists show it, nearly all at the same folder depth. */
interface Listed {
  readonly item: ListItem;
  readonly root: string;
  readonly address: string | null;
  readonly t: SiteTexts;
}
const LISTED = new WeakMap<ArticleEntry, Listed>();

/**
 * @param root relative path to the site's root, prefixed to all addresses.
 * @param address the site's own address, for citations; null if unknown.
 */
export function listItem(entry: ArticleEntry, root: string, address: string | null, t: SiteTexts): ListItem {
  const known = LISTED.get(entry);
  if (known !== undefined && known.root === root && known.address === address && known.t === t) return known.item;
  const item = itemOf(entry, root, address, t);
  LISTED.set(entry, { item, root, address, t });
  return item;
}

function itemOf(entry: ArticleEntry, root: string, address: string | null, t: SiteTexts): ListItem {
  const lang = scriptOf(entry.title + entry.excerpt);
  return {
    href: root + entry.url,
    id: entry.id,
    title: entry.title,
    untitled: entry.headline === null,
    kicker: entry.kicker,
    subtitle: entry.subtitle,
    excerpt: entry.excerpt,
    credits: creditText(entry.byline),
    section: sectionView(entry.section, root),
    date: dateView(entry, t),
    paper: entry.issue === entry.date || entry.date === null ? null : entry.paper,
    place: placeText(entry.page, t),
    kind: entry.kind === 'news' ? null : t.kinds[entry.kind],
    lang,
    coins: contextObject(cited(entry, lang, address)),
  };
}

/** A section as lists and links show it. */
export interface SectionView {
  readonly label: string;
  readonly href: string;
  /** Whether the text and not the page says so. */
  readonly inferred: boolean;
}

export const sectionView = ({ label, origin }: ArticleEntry['section'], root: string): SectionView => ({
  label,
  href: root + sectionUrl(label),
  inferred: origin === 'inferred',
});

const sectionUrl = (label: string): string => `sections/${labelId(label)}.html`;

/** 第1版 要闻; empty if neither number nor name is known. */
export function placeText(page: PrintedPage, t: SiteTexts): string {
  return [page.number === null ? null : t.pageNumber(page.number), page.name].filter((part) => part !== null).join(' ');
}
