/** Data shared by all pages of a site, computed once per frame instead of once per page. */
import type { Config } from '../../settings/config.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import type { Frame } from '../frame-model.ts';
import { hasOwnerStyle, OWNER_STYLE } from '../owner-style.ts';
import { type MenuItem, menuOf } from './menu.ts';

export interface SiteWide {
  readonly t: SiteTexts;
  /** The `lang` of labels and names from the pages; null if it equals the interface's. */
  readonly zh: string | null;
  readonly site: Pick<Config, 'title' | 'subtitle' | 'owner' | 'footer' | 'paper'>;
  readonly menu: readonly MenuItem[];
  readonly styles: readonly string[];
}

const KNOWN = new WeakMap<Frame, SiteWide>();

export function siteWide(frame: Frame): SiteWide {
  const known = KNOWN.get(frame);
  if (known !== undefined) return known;
  const { config, script } = frame;
  const { title, subtitle, owner, footer, paper, language } = config;
  const t = localeOf(language).site;
  const shared = {
    t,
    zh: script === language ? null : script,
    site: { title, subtitle, owner, footer, paper },
    menu: menuOf(frame, t),
    styles: hasOwnerStyle(config) ? [OWNER_STYLE] : [],
  };
  KNOWN.set(frame, shared);
  return shared;
}
