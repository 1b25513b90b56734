/** The page of one article. It depends on its own page and on the links of its context only, so that a new issue rewrites no old article. */
import type { ArticleRecord, ArticleTags, Label, OutputFile, PageRecord } from '../../model/model.ts';
import { kindUrl } from '../../archive/gatherings.ts';
import { bodyHtml, contentsOf } from '../body.ts';
import { type Cited, cited } from '../citations/cited.ts';
import { citationFiles, citationTexts } from '../citations/citations.ts';
import { groupCredits } from '../credits.ts';
import type { Frame } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { type Figure, imageKey, imageReferences, type SiteImages } from '../images.ts';
import { placeText, sectionUrl } from '../list-item.ts';
import { articleJsonLd, articleMeta, cardOf, type SharedPicture } from '../data/metadata.ts';
import { continuedNote, joinedParts } from '../continued.ts';
import type { ArticleContext, PageContext, ReadPage } from '../page-context.ts';
import { lineRanges } from '../../text/line-ranges.ts';
import { type ChineseScript, scriptOf } from '../../text/script.ts';
import { sourceUrl } from './source-page.ts';
import type { Strings } from '../../locales/strings.ts';
import { stringsFor } from '../../locales/strings.ts';

/** How many neighbours on each side are named; the issue's page has them all. */
const NEIGHBOURS = 8;

export interface ArticleInPlace {
  readonly page: PageRecord;
  readonly article: ArticleRecord;
  /** What stands around it, and its place among the page's articles. */
  readonly context: PageContext;
  readonly index: number;
  readonly own: ArticleContext;
  /** See lineRanks: counted once a page. */
  readonly ranks: ReadonlyMap<number, number>;
  /** Pictures between its paragraphs. */
  readonly figures: readonly Figure[];
  readonly images: SiteImages;
  /** Another page by its record's key. */
  readonly readPage: (record: string) => ReadPage;
}

export function renderArticle(site: Frame, place: ArticleInPlace): OutputFile {
  const { own, article } = place;
  const { entry } = own;
  const t = stringsFor(site.config.language);
  const lang = scriptOf(entry.title + (article.paragraphs[0]?.text ?? ''));
  const item = cited(entry, lang, site.config.address);
  const picture = cardOf(firstPicture(place, site.config.address), site.config.address, site.config.title);
  const described = { entry, item, siteTitle: site.config.title, picture };
  const view = articleView(site, place, item, lang, t);
  return renderView(site, entry.url, 'article', view, {
    title: entry.title,
    kind: 'article',
    description: entry.excerpt,
    meta: articleMeta(described),
    jsonLd: articleJsonLd(described),
    links: relations(item.url),
  });
}

/** The first picture of the article, between its paragraphs or inside one. */
function firstPicture({ figures, article, images, own }: ArticleInPlace, address: string | null): SharedPicture | null {
  if (address === null || images.size === 0) return null;
  const inside = article.paragraphs.flatMap(({ markdown }) => imageReferences(markdown ?? ''));
  const shown = [
    ...figures,
    ...inside.map(({ alt, address: written }) => ({ alt, image: images.get(imageKey(own.entry.source, written)) })),
  ].find(({ image }) => image);
  if (!shown?.image) return null;
  const { url, width, height } = shown.image;
  return { url: address + url, width, height, alt: shown.alt.trim() === '' ? own.entry.title : shown.alt };
}

function articleView(site: Frame, place: ArticleInPlace, item: Cited, lang: ChineseScript, t: Strings): object {
  const citations = citationTexts(item);
  const { article, own } = place;
  const { entry } = own;
  const root = rootOf(entry.url);
  const [joined = null, ...further] = joinedParts(own.to, root, place.readPage, t);
  return {
    lang,
    citations,
    files: citationFiles(item, citations),
    id: entry.id,
    kicker: article.kicker,
    title: entry.title,
    untitled: article.headline === null,
    subtitle: article.subtitle,
    credits: groupCredits(article.byline).map((group) => ({
      ...group,
      names: group.names.map(({ name, url }) => ({ name, href: root + url })),
    })),
    dateline: article.dateline,
    section: { label: entry.section.label, href: root + sectionUrl(entry.section.label), inferred: entry.section.origin === 'inferred' },
    kind: entry.kind,
    kindHref: root + kindUrl(entry.kind),
    issue: {
      href: root + own.printedPage,
      text: entry.date === null ? t.undated : t.dateAndWeekday(entry.date),
      paper: entry.paper,
    },
    place: placeText(entry.page, t),
    date: dateFacts(place, t),
    contents: [...contentsOf(article), ...[joined, ...further].flatMap((part) => part?.contents ?? [])],
    body: bodyHtml(article, t, {
      root,
      figures: place.figures,
      find: (address) => place.images.get(imageKey(entry.source, address)),
    }),
    note: article.note ?? null,
    from: continuedNote(own.from, article.continued.from, root, { linked: t.continuedFrom, plain: t.continuedFromPage }, t),
    joined,
    further,
    to:
      joined === null
        ? continuedNote(own.to[0] ?? null, article.continued.to, root, { linked: t.continuedOn, plain: t.continuedOnPage }, t)
        : null,
    tags: tagGroups(own.tags, root, t),
    neighbours: neighbours(place, root),
    related: own.related.map(({ url, title, date, lang, kind }) => ({
      href: root + url,
      title,
      lang,
      dateText: date === null ? t.undated : t.date(date),
      relation: t.relations[kind],
    })),
    previous: neighbour(place, place.index - 1, root),
    next: neighbour(place, place.index + 1, root),
    provenance: provenance(site, place, t),
  };
}

function dateFacts({ context, article, own: { entry } }: ArticleInPlace, t: Strings): object {
  const { date } = context;
  return {
    value: entry.date,
    text: entry.date === null ? t.unknownDate : t.dateAndWeekday(entry.date),
    stated: entry.date !== null && entry.dateConfidence === 'stated',
    confidence: t.confidence[entry.dateConfidence],
    range: entry.date === null ? t.dateRange(date.earliest, date.latest) : '',
    evidence:
      article.date === undefined
        ? date.evidence.map(({ line, text, rule }) => ({ line: t.lineNumber(line), text, rule: t.dateRules[rule] }))
        : [],
  };
}

/** What the article names and is about, by kind; kinds that it has none of are left out. */
function tagGroups({ named, places, organisations, keywords }: ArticleTags, root: string, t: Strings): readonly object[] {
  const groups: readonly (readonly [title: string, labels: readonly Label[]])[] = [
    [t.keywords, keywords],
    [t.named, named],
    [t.places, places],
    [t.organisations, organisations],
  ];
  return groups.flatMap(([title, labels]) =>
    labels.length === 0 ? [] : [{ title, labels: labels.map(({ label, url }) => ({ label, href: root + url })) }],
  );
}

function neighbour({ context }: ArticleInPlace, index: number, root: string): { readonly href: string; readonly title: string } | null {
  const entry = context.articles[index]?.entry;
  return entry === undefined ? null : { href: root + entry.url, title: entry.title };
}

function neighbours({ context, index }: ArticleInPlace, root: string): readonly object[] {
  const first = Math.max(0, index - NEIGHBOURS);
  return context.articles
    .slice(first, index + NEIGHBOURS + 1)
    .map(({ entry }, i) => ({ title: entry.title, href: root + entry.url, current: first + i === index }));
}

function provenance(site: Frame, { page, article, own: { entry }, ranks }: ArticleInPlace, t: Strings): object {
  const lines = lineRanges(article.lines, '、', ranks);
  return {
    source: page.source,
    view: site.sourceViews ? rootOf(entry.url) + sourceUrl(page.source, entry.line) : null,
    sha256: page.sha256,
    lines: t.linesOf(lines),
    stated: (article.stated ?? []).map((field) => t.statedFieldNames[field]),
    doubts: (article.doubts ?? []).map((doubt) => ({
      lines: t.linesOf(lineRanges(doubt.lines, '、')),
      what: t.doubt(t.doubtedReadings[doubt.what], doubt.confidence),
    })),
    report: site.config.report === null ? null : reportLink(site.config.report, { id: entry.id, source: page.source, lines }),
  };
}

/** The owner's link for reports with the article's facts filled in. */
export function reportLink(pattern: string, facts: Readonly<Record<'id' | 'source' | 'lines', string>>): string {
  return pattern.replace(/\{(id|source|lines)\}/gu, (_, key: 'id' | 'source' | 'lines') => encodeURIComponent(facts[key]));
}

/** No `next`: Firefox would fetch that page beforehand, which the site's own policy forbids. The link in the page says it as well. */
const relations = (canonical: string | null): { rel: string; href: string }[] =>
  canonical === null ? [] : [{ rel: 'canonical', href: canonical }];
