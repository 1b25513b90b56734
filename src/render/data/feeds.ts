/**
 * Feeds of the newest articles: Atom and JSON Feed for the whole archive, Atom for each section. They require the site's address,
 * because links in feeds must be absolute. Entries are dated by issue, so that feeds do not depend on the time of the build.
 */
import type { ArticleEntry, Gathering, OutputFile } from '../../model/model.ts';
import { dateView } from '../date-view.ts';
import { upToSureDay } from '../newest.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { guessOf } from '../../model/vocabulary.ts';
import { creditText } from '../credits.ts';
import { authorsOf } from '../citations/cited.ts';
import type { Site } from '../frame-model.ts';
import { localeOf } from '../../locales/locale.ts';
import { element } from './xml.ts';

const ENTRIES = 50;
/** Minimum number of articles for a section to have a feed: smaller ones change too seldom. */
const SECTION_FROM = 3;

/** What a feed says of a guessed date; empty for a sure one. */
const noteOf = (entry: Dated, t: SiteTexts): string => {
  const date = dateView(entry, t);
  return date.certainty === null ? '' : `${t.markedDate(date.text, date.why)}${t.fullStop}`;
};

type Dated = ArticleEntry & { readonly date: string };
const isGuessed = ({ date, dateConfidence }: Dated): boolean => guessOf(date, dateConfidence) !== null;
const isDated = (entry: ArticleEntry): entry is Dated => entry.date !== null;
/** Newspapers state a day but no hour: midnight for all. */
const instant = (date: string): string => `${date}T00:00:00Z`;

export const sectionFeedUrl = (section: Gathering): string | null =>
  section.articles.filter(isDated).length >= SECTION_FROM ? section.url.replace(/\.html$/u, '.xml') : null;

export function* renderFeeds(site: Site): Iterable<OutputFile> {
  const { address, title, subtitle } = site.config;
  if (address === null) return;
  const newest = firstDated(site.archive.articles);
  yield { path: 'feed.xml', content: atom(site, address, { title, subtitle, url: 'feed.xml', page: 'index.html' }, newest) };
  yield { path: 'feed.json', content: jsonFeed(site, address, newest) };
  for (const section of site.archive.sections) {
    const url = sectionFeedUrl(section);
    if (url === null) continue;
    yield {
      path: url,
      content: atom(
        site,
        address,
        { title: `${section.label} · ${title}`, subtitle: null, url, page: section.url },
        firstDated(section.articles),
      ),
    };
  }
}

/** Collects the newest dated entries and stops once it has enough, because an archive may be large. */
function firstDated(entries: readonly ArticleEntry[]): readonly Dated[] {
  const found: Dated[] = [];
  for (const entry of upToSureDay(entries)) {
    if (found.length === ENTRIES) break;
    if (isDated(entry)) found.push(entry);
  }
  return found;
}

interface FeedHead {
  readonly title: string;
  readonly subtitle: string | null;
  readonly url: string;
  readonly page: string;
}

function atom(site: Site, address: string, head: FeedHead, entries: readonly Dated[]): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.config.language}">`,
    element('title', head.title),
    element('subtitle', head.subtitle),
    element('id', address + head.url),
    element('updated', instant(entries[0]?.date ?? '1970-01-01')),
    `<author>${element('name', site.config.owner ?? site.config.title)}</author>`,
    element('link', '', { rel: 'self', href: address + head.url }),
    element('link', '', { rel: 'alternate', href: address + head.page, type: 'text/html' }),
    ...entries.map((entry) => atomEntry(entry, address, localeOf(site.config.language).site)),
    '</feed>',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function atomEntry(entry: Dated, address: string, t: SiteTexts): string {
  const url = address + entry.url;
  const authors = authorsOf(entry.byline, entry.kind === 'photo').map((name) => `<author>${element('name', name)}</author>`);
  const parts = [
    element('title', entry.title),
    element('id', url),
    element('link', '', { rel: 'alternate', href: url, type: 'text/html' }),
    element('updated', instant(entry.date)),
    isGuessed(entry) ? '' : element('published', instant(entry.date)),
    ...authors,
    element('category', '', { term: entry.section.label }),
    element('summary', noteOf(entry, t) + entry.excerpt),
  ];
  return `<entry>${parts.join('')}</entry>`;
}

function jsonFeed(site: Site, address: string, entries: readonly Dated[]): string {
  const t = localeOf(site.config.language).site;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.config.title,
    description: site.config.subtitle,
    home_page_url: `${address}index.html`,
    feed_url: `${address}feed.json`,
    language: t.lang,
    items: entries.map((entry) => ({
      id: address + entry.url,
      url: address + entry.url,
      title: entry.title,
      content_text: noteOf(entry, t) + entry.excerpt,
      summary: creditText(entry.byline) || undefined,
      date_published: isGuessed(entry) ? undefined : instant(entry.date),
      authors: authorsOf(entry.byline, entry.kind === 'photo').map((name) => ({ name })),
      tags: [entry.section.label],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
