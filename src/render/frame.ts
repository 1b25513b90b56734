/** The frame around every page: layout, relative addresses, head. */
import type { Config } from '../config.ts';
import type { Archive, OutputFile } from '../model.ts';
import type { SiteImages } from './images.ts';
import { hasOwnerStyle, OWNER_STYLE } from './owner-style.ts';
import { scriptOf } from './script.ts';
import type { Strings } from './strings/strings.ts';
import { stringsFor } from './strings/strings.ts';
import type { Templates } from './templates.ts';

/** All that rendering needs. */
export interface Site {
  readonly config: Config;
  readonly archive: Archive;
  readonly templates: Templates;
  /** Version of the program. */
  readonly version: string;
  /** The decoded lines of a seed, line 1 first; null where they are not at hand. Without it there is no view of the sources. */
  readonly sourceLines?: (source: string) => readonly string[] | null;
  /** Pictures that pages refer to and the site holds. */
  readonly images?: SiteImages;
}

export interface MetaTag {
  /** Attribute that names it: `name` for most, `property` for Open Graph. */
  readonly key: 'name' | 'property';
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
export const rootOf = (url: string): string => '../'.repeat(url.split('/').length - 1);

/** Renders `template` with `view` (as `it.view`), puts it into the layout, and names the file. */
export function renderView(site: Site, url: string, template: string, view: object, facts: FrameFacts, root = rootOf(url)): OutputFile {
  const t = stringsFor(site.config.language);
  const shared = {
    t,
    root,
    zh: contentLanguage(site),
    site: {
      title: site.config.title,
      subtitle: site.config.subtitle,
      owner: site.config.owner,
      footer: site.config.footer,
      paper: site.config.paper,
    },
    kind: facts.kind,
  };
  const body = site.templates.render(template, { ...shared, view });
  const content = site.templates.render('layout', {
    ...shared,
    body,
    policy: POLICY,
    version: site.version,
    title: facts.title === null ? site.config.title : `${facts.title} · ${site.config.title}`,
    scope: facts.scope ?? null,
    description: facts.description ?? null,
    meta: facts.meta ?? [],
    jsonLd: facts.jsonLd ?? null,
    scripts: facts.scripts ?? [],
    styles: [...(facts.styles ?? []), ...(hasOwnerStyle(site.config) ? [OWNER_STYLE] : [])],
    links: [...(facts.links ?? []), ...feedLinks(site, root)],
    menu: [...menuOf(t), ...ownMenu(site.config)],
  });
  return { path: url, content };
}

/** The archive's feeds, which exist only where its address is known. */
function feedLinks(site: Site, root: string): NonNullable<FrameFacts['links']> {
  if (site.config.address === null) return [];
  return [
    { rel: 'alternate', href: `${root}feed.xml`, type: 'application/atom+xml', title: site.config.title },
    { rel: 'alternate', href: `${root}feed.json`, type: 'application/feed+json', title: site.config.title },
  ];
}

/** The `lang` of labels and names from the pages; null where it is the interface's own. */
function contentLanguage(site: Site): string | null {
  let known = LANGUAGES.get(site.archive);
  if (known === undefined) {
    const titles = site.archive.articles.slice(0, 20).map((entry) => entry.title);
    LANGUAGES.set(site.archive, (known = scriptOf(titles.join(''))));
  }
  return known === site.config.language ? null : known;
}
const LANGUAGES = new WeakMap<Archive, string>();

const OUTSIDE = /^(?:https?|mailto):/u;

/** The owner's entries; one that leads outside is not below the root. */
const ownMenu = ({ menu }: Config): readonly object[] =>
  Object.entries(menu).map(([label, href]) => ({ kind: null, href, label, outside: OUTSIDE.test(href) }));

function menuOf(t: Strings): readonly { readonly kind: string; readonly href: string; readonly label: string }[] {
  return [
    { kind: 'days', href: 'issues/index.html', label: t.days },
    { kind: 'sections', href: 'sections/index.html', label: t.sections },
    { kind: 'people', href: 'people/index.html', label: t.people },
    { kind: 'about', href: 'about.html', label: t.about },
  ];
}
