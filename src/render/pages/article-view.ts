/** What the page of an article shows of it: the data of its template. */
import type { ArticleKind, ArticleTags, Label } from '../../model/model.ts';
import { kindUrl } from '../../archive/gatherings.ts';
import { paperUrl } from '../../archive/papers.ts';
import type { ChineseScript } from '../../text/script.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { bodyHtml, contentsOf, type Heading } from '../body-html.ts';
import type { Cited } from '../citations/cited.ts';
import { type CitationFile, citationFiles, type CitationText, citationTexts } from '../citations/citations.ts';
import { type ContinuedNote, continuedNote, type JoinedPart, joinedParts } from '../continuations.ts';
import { type CreditGroup, groupCredits } from '../credits.ts';
import type { Frame } from '../frame-model.ts';
import { imageKey } from '../images.ts';
import { type DateView, dateView, dayView, type EvidenceView, evidenceOf } from '../date-view.ts';
import { placeText, type SectionView, sectionView } from '../list-item.ts';
import { rootOf } from '../root-of.ts';
import type { ArticleInPlace } from './article-in-place.ts';
import { rangeText } from './range-text.ts';
import { provenance, type ProvenanceView } from './provenance.ts';

/** Number of neighbouring articles linked on each side; the issue's page lists all. */
const NEIGHBOURS = 8;

interface LinkedTitle {
  readonly href: string;
  readonly title: string;
}

export interface ArticleView {
  readonly lang: ChineseScript;
  readonly citations: readonly CitationText[];
  readonly files: readonly CitationFile[];
  readonly id: string;
  readonly kicker: string | null;
  readonly title: string;
  /** Whether the title was derived from the text. */
  readonly untitled: boolean;
  readonly subtitle: string | null;
  readonly credits: readonly (Omit<CreditGroup, 'names'> & {
    readonly names: readonly { readonly name: string; readonly href: string }[];
  })[];
  readonly dateline: string | null;
  readonly section: SectionView;
  readonly kind: ArticleKind;
  readonly kindHref: string;
  readonly issue: { readonly href: string; readonly day: DateView; readonly paper: string | null; readonly paperHref: string | null };
  /** 第1版 要闻 */
  readonly place: string;
  readonly date: DateRecord;
  /** Crossheads; empty for a short article. */
  readonly contents: readonly Heading[];
  /** HTML. */
  readonly body: string;
  /** The editor's note. */
  readonly note: string | null;
  /** The part that this one continues. */
  readonly from: ContinuedNote | null;
  /** The following parts, shown below the text. */
  readonly joined: JoinedPart | null;
  readonly further: readonly JoinedPart[];
  /** Note on the article's continuation, unless that part is shown below the text. */
  readonly to: ContinuedNote | null;
  readonly tags: readonly { readonly title: string; readonly labels: readonly { readonly label: string; readonly href: string }[] }[];
  readonly neighbours: readonly (LinkedTitle & { readonly current: boolean })[];
  readonly related: readonly (LinkedTitle & { readonly lang: ChineseScript; readonly date: DateView; readonly relation: string })[];
  readonly previous: LinkedTitle | null;
  readonly next: LinkedTitle | null;
  readonly provenance: ProvenanceView;
}

interface DateRecord {
  readonly view: DateView;
  /** Whether the page or its owner states the date. */
  readonly stated: boolean;
  readonly confidence: string;
  /** The range of days that includes an unknown date. */
  readonly range: string;
  readonly evidence: readonly EvidenceView[];
}

export function articleView(frame: Frame, place: ArticleInPlace, item: Cited, lang: ChineseScript, t: SiteTexts): ArticleView {
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
    section: sectionView(entry.section, root),
    kind: entry.kind,
    kindHref: root + kindUrl(entry.kind),
    issue: {
      href: root + own.printedPage,
      day: dayView(entry, t),
      paper: entry.paper,
      paperHref: frame.severalPapers && entry.paper !== null ? root + paperUrl(entry.paper) : null,
    },
    place: placeText(entry.page, t),
    date: dateRecord(place, t),
    contents: [...contentsOf(article), ...[joined, ...further].flatMap((part) => part?.contents ?? [])],
    body: bodyHtml(article, t, {
      root,
      figures: place.figures,
      find: (address) => place.images.get(imageKey(entry.source, address)),
    }),
    note: article.note ?? null,
    from: continuedNote(own.from, article.continued.from, root, { linked: t.continuedFrom, unmatched: t.continuedFromUnmatched }),
    joined,
    further,
    to:
      joined === null
        ? continuedNote(own.to[0] ?? null, article.continued.to, root, { linked: t.continuedOn, unmatched: t.continuedOnUnmatched })
        : null,
    tags: tagGroups(own.tags, root, t),
    neighbours: neighbours(place, root),
    related: own.related.map((other) => ({
      href: root + other.url,
      title: other.title,
      lang: other.lang,
      date: dateView(other, t),
      relation: t.relations[other.kind],
    })),
    previous: neighbour(place, place.index - 1, root),
    next: neighbour(place, place.index + 1, root),
    provenance: provenance(frame, place, t),
  };
}

function dateRecord({ context, article, own: { entry } }: ArticleInPlace, t: SiteTexts): DateRecord {
  const { date } = context;
  return {
    view: dayView(entry, { ...t, undated: t.unknownDate }),
    stated: entry.date !== null && entry.dateConfidence === 'stated',
    confidence: t.confidence[entry.dateConfidence],
    range: entry.date === null ? rangeText(date, t) : '',
    evidence: article.date === undefined ? evidenceOf(date, t) : [],
  };
}

/** The people, places, organisations and keywords of the article, omitting empty groups. */
function tagGroups({ named, places, organisations, keywords }: ArticleTags, root: string, t: SiteTexts): ArticleView['tags'] {
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

function neighbour({ context }: ArticleInPlace, index: number, root: string): LinkedTitle | null {
  const entry = context.articles[index]?.entry;
  return entry === undefined ? null : { href: root + entry.url, title: entry.title };
}

function neighbours({ context, index }: ArticleInPlace, root: string): ArticleView['neighbours'] {
  const first = Math.max(0, index - NEIGHBOURS);
  return context.articles
    .slice(first, index + NEIGHBOURS + 1)
    .map(({ entry }, i) => ({ title: entry.title, href: root + entry.url, current: first + i === index }));
}
