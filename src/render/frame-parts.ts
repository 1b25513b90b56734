/** What is the same on all pages, or on all of a kind: worked out once a frame, and not once a page. */
import type { Config } from '../settings/config.ts';
import type { Frame, FrameFacts } from './frame.ts';
import { hasOwnerStyle, OWNER_STYLE } from './owner-style.ts';
import type { Strings } from '../locales/strings.ts';
import { stringsFor } from '../locales/strings.ts';

export interface Common {
  readonly t: Strings;
  /** The `lang` of labels and names from the pages; null where it is the interface's own. */
  readonly zh: string | null;
  readonly site: Pick<Config, 'title' | 'subtitle' | 'owner' | 'footer' | 'paper'>;
  readonly menu: readonly object[];
  readonly styles: readonly string[];
}

const COMMON = new WeakMap<Frame, Common>();

export function commonOf(frame: Frame): Common {
  const known = COMMON.get(frame);
  if (known !== undefined) return known;
  const { config, script } = frame;
  const { title, subtitle, owner, footer, paper, language } = config;
  const t = stringsFor(language);
  const common = {
    t,
    zh: script === language ? null : script,
    site: { title, subtitle, owner, footer, paper },
    menu: [...menuOf(t), ...ownMenu(config)],
    styles: hasOwnerStyle(config) ? [OWNER_STYLE] : [],
  };
  COMMON.set(frame, common);
  return common;
}

const OUTSIDE = /^(?:https?|mailto):/u;

/** The owner's entries; one that leads outside is not below the root. */
const ownMenu = ({ menu }: Config): readonly object[] =>
  Object.entries(menu).map(([label, href]) => ({ kind: null, href, label, outside: OUTSIDE.test(href) }));

const menuOf = (t: Strings): readonly object[] => [
  { kind: 'days', href: 'issues/index.html', label: t.days, outside: false },
  { kind: 'sections', href: 'sections/index.html', label: t.sections, outside: false },
  { kind: 'people', href: 'indexes.html', label: t.indexes, outside: false },
  { kind: 'about', href: 'about.html', label: t.about, outside: false },
];

/** Rendered parts by what they depend on beside the frame. */
const PARTS = new WeakMap<Frame, Map<string, string>>();

function once(frame: Frame, key: string, render: () => string): string {
  let parts = PARTS.get(frame);
  if (parts === undefined) PARTS.set(frame, (parts = new Map<string, string>()));
  let part = parts.get(key);
  if (part === undefined) parts.set(key, (part = render()));
  return part;
}

/** Nameplate, menu and search box: the same on all pages of a kind whose search box looks through everything. */
export function mastheadOf(frame: Frame, root: string, kind: FrameFacts['kind'], scope: FrameFacts['scope'] | null): string {
  const { t, site, menu } = commonOf(frame);
  const render = (): string => frame.templates.render('masthead', { t, root, site, menu, kind, scope });
  return scope === null ? once(frame, `masthead ${kind} ${root}`, render) : render();
}

export const colophonOf = (frame: Frame, root: string): string =>
  once(frame, `colophon ${root}`, () => {
    const { t, site } = commonOf(frame);
    return frame.templates.render('colophon', { t, root, site });
  });
