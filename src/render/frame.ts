/** The frame around every page: layout, relative addresses, head. */
import type { Config } from '../settings/config.ts';
import { colophonOf, commonOf, mastheadOf } from './frame-parts.ts';
import type { Archive, OutputFile } from '../model/model.ts';
import { cardOf, pageMeta } from './data/metadata.ts';
import { type ChineseScript, scriptOf } from '../text/script.ts';
import type { Templates } from './templates.ts';

/** What all pages have in common. Plain data but for the templates. */
export interface Frame {
  readonly config: Config;
  readonly templates: Templates;
  /** Version of the program. */
  readonly version: string;
  /** The script of the archive's texts: the `lang` of labels and names from the pages. */
  readonly script: ChineseScript;
  /** Whether there is a view of each page's source. */
  readonly sourceViews: boolean;
}

/** The frame, and the archive for the pages that gather. */
export interface Site extends Frame {
  readonly archive: Archive;
}

/** The newest titles decide. */
export const scriptOfArchive = ({ articles }: Archive): ChineseScript =>
  scriptOf(
    articles
      .slice(0, 20)
      .map((entry) => entry.title)
      .join(''),
  );

export interface MetaTag {
  /** Attribute that names it: `name` for most, `property` for Open Graph, `http-equiv` for what a server could say. */
  readonly key: 'name' | 'property' | 'http-equiv';
  readonly name: string;
  readonly content: string;
}

/** What a page tells the layout beside its own content. */
export interface FrameFacts {
  /** Of the page alone; the site's title is added. */
  readonly title: string | null;
  readonly description?: string;
  /** Marks the menu's entry, and lets styles know the kind of page. */
  readonly kind:
    | 'home'
    | 'issue'
    | 'article'
    | 'days'
    | 'sections'
    | 'people'
    | 'search'
    | 'about'
    | 'missing'
    | 'source'
    | 'figures'
    | 'list'
    | 'report';
  readonly meta?: readonly MetaTag[];
  /** Linked data, as JSON that is safe inside a script element. */
  readonly jsonLd?: string;
  /** Names below assets/, e.g. `search.js`. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** What the page's search box looks through, where it is less than everything: a parameter of the search page. */
  readonly scope?: { readonly name: 'issue' | 'section' | 'person' | 'kind'; readonly value: string; readonly label: string };
  /** Relations to other pages: `prev`, `next`, `alternate` … */
  readonly links?: readonly { readonly rel: string; readonly href: string; readonly type?: string; readonly title?: string }[];
}

/**
 * No script, style or connection but the site's own; nothing inline. Opened from a disk, a page has no origin in Firefox, so that
 * 'self' would forbid the search form: `file:` allows it, and no page that came over http can lead there.
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

/** `../` once for each folder above the page, so that the site works below any path and from a disk. */
export function rootOf(url: string): string {
  let depth = 0;
  for (let at = url.indexOf('/'); at >= 0; at = url.indexOf('/', at + 1)) depth++;
  return ROOTS[depth] ?? '../'.repeat(depth);
}
const ROOTS = ['', '../', '../../', '../../../'];

/** Renders `template` with `view` (as `it.view`), puts it into the layout, and names the file. */
export function renderView(frame: Frame, url: string, template: string, view: object, facts: FrameFacts, root = rootOf(url)): OutputFile {
  const { templates, config, version } = frame;
  const { t, zh, site, menu, styles } = commonOf(frame);
  const { kind, scope = null } = facts;
  const content = templates.render('layout', {
    t,
    root,
    zh,
    site,
    kind,
    masthead: mastheadOf(frame, root, kind, scope),
    body: templates.render(template, { t, root, zh, site, kind, view }),
    colophon: colophonOf(frame, root),
    policy: POLICY,
    version,
    title: facts.title === null ? config.title : `${facts.title} · ${config.title}`,
    scope,
    description: facts.description ?? null,
    meta: facts.meta ?? sharedMeta(frame, url, facts),
    jsonLd: facts.jsonLd ?? null,
    scripts: facts.scripts ?? NOTHING,
    styles: facts.styles === undefined ? styles : [...facts.styles, ...styles],
    links: config.address === null ? (facts.links ?? NOTHING) : [...(facts.links ?? NOTHING), ...feedLinks(config.title, root)],
    menu,
  });
  return { path: url, content };
}

const NOTHING = [] as const;

/** How a page that is no article looks where it is shared. */
function sharedMeta({ config, script }: Frame, url: string, { title, description }: FrameFacts): readonly MetaTag[] {
  return pageMeta({
    title: title ?? config.title,
    description: description ?? config.subtitle,
    siteTitle: config.title,
    locale: config.language === 'en' ? 'en' : script === 'zh-Hant' ? 'zh_TW' : 'zh_CN',
    url: config.address === null ? null : config.address + url,
    picture: cardOf(null, config.address, config.title),
  });
}

/** The archive's feeds, which exist only where its address is known. */
const feedLinks = (title: string, root: string): NonNullable<FrameFacts['links']> => [
  { rel: 'alternate', href: `${root}feed.xml`, type: 'application/atom+xml', title },
  { rel: 'alternate', href: `${root}feed.json`, type: 'application/feed+json', title },
];
