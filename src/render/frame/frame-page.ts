/** Puts the frame around a page: head, masthead, colophon. */
import { localeOf } from '../../locales/locale.ts';
import type { OutputFile } from '../../model/model.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import type { Frame } from '../frame-model.ts';
import { cardOf, type MetaTag, NOINDEX, pageMeta } from '../meta-tags.ts';
import { rootOf } from '../root-of.ts';
import type { Area, PageLink, SearchScope, SitePage } from '../site-page.ts';
import type { Named } from '../pages/index.ts';
import type { PageKind } from '../pages/page-kind.ts';
import { colophonOf, mastheadOf } from './masthead.ts';
import { type SiteWide, siteWide } from './site-wide.ts';

/** The data passed to every page's template. */
export interface PageData<V extends object = object> {
  readonly t: SiteTexts;
  /** Relative path to the site's root: `../`. */
  readonly root: string;
  readonly zh: string | null;
  readonly site: SiteWide['site'];
  /** The page's area. */
  readonly kind: Area;
  readonly view: V;
}

/** The data passed to the layout. */
export interface LayoutData extends Omit<PageData, 'view'> {
  /** HTML. */
  readonly masthead: string;
  readonly body: string;
  readonly colophon: string;
  /** Content-Security-Policy. */
  readonly policy: string;
  readonly version: string;
  readonly title: string;
  readonly scope: SearchScope | null;
  readonly description: string | null;
  readonly meta: readonly MetaTag[];
  readonly jsonLd: string | null;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly links: readonly PageLink[];
  readonly menu: SiteWide['menu'];
}

/**
 * Allows only the site's own scripts, styles and connections, and nothing inline. In Firefox a page opened from disk has no origin, so
 * 'self' would block the search form; `file:` allows it and has no effect on pages served over http.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'self' file:",
  "base-uri 'none'",
].join('; ');

/** Renders the page's view with its kind's template, inside the layout. @throws Problem if an owner's template fails. */
export function framePage(frame: Frame, kind: Named<PageKind>, page: SitePage): OutputFile {
  const { templates, config, version } = frame;
  const { t, zh, site, menu, styles } = siteWide(frame);
  const { url, view, scope = null, links = NO_LINKS, root = rootOf(url), area = kind.area } = page;
  const content = templates.render('layout', {
    t,
    root,
    zh,
    site,
    kind: area,
    masthead: mastheadOf(frame, root, area, scope),
    body: templates.render(kind.name, { t, root, zh, site, kind: area, view } satisfies PageData),
    colophon: colophonOf(frame, root),
    policy: POLICY,
    version,
    title: page.title === null ? config.title : `${page.title} · ${config.title}`,
    scope,
    description: page.description ?? null,
    meta: page.meta ?? (kind.robots === 'noindex' ? UNLISTED : sharedMeta(frame, page)),
    jsonLd: page.jsonLd ?? null,
    scripts: kind.scripts,
    styles: kind.styles.length === 0 ? styles : [...kind.styles, ...styles],
    links: config.address === null ? links : [...links, ...feedLinks(config.title, root)],
    menu,
  } satisfies LayoutData);
  return { path: url, content };
}

const NO_LINKS: readonly PageLink[] = [];
const UNLISTED: readonly MetaTag[] = [NOINDEX];

function sharedMeta({ config, script }: Frame, { url, title, description }: SitePage): readonly MetaTag[] {
  return pageMeta({
    title: title ?? config.title,
    description: description ?? config.subtitle,
    siteTitle: config.title,
    locale: localeOf(config.language).site.openGraphLocale(script),
    url: config.address === null ? null : config.address + url,
    picture: cardOf(null, config.address, config.title),
  });
}

/** Links to the archive's feeds, which exist only if the site's address is known. */
const feedLinks = (title: string, root: string): readonly PageLink[] => [
  { rel: 'alternate', href: `${root}feed.xml`, type: 'application/atom+xml', title },
  { rel: 'alternate', href: `${root}feed.json`, type: 'application/feed+json', title },
];
