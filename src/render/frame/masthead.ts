/** Renders masthead and colophon once for all pages that share them. */
import type { SiteTexts } from '../../locales/site-texts.ts';
import type { Frame } from '../frame-model.ts';
import type { Area, SearchScope } from '../site-page.ts';
import { type SiteWide, siteWide } from './site-wide.ts';
import type { MenuItem } from './menu.ts';

export interface MastheadData {
  readonly t: SiteTexts;
  readonly root: string;
  readonly site: SiteWide['site'];
  readonly menu: readonly MenuItem[];
  /** The page's area. */
  readonly kind: Area;
  readonly scope: SearchScope | null;
}

export type ColophonData = Pick<MastheadData, 't' | 'root' | 'site'>;

/** Caches rendered parts by their inputs other than the frame. */
const PARTS = new WeakMap<Frame, Map<string, string>>();

function once(frame: Frame, key: string, render: () => string): string {
  let parts = PARTS.get(frame);
  if (parts === undefined) PARTS.set(frame, (parts = new Map<string, string>()));
  let part = parts.get(key);
  if (part === undefined) parts.set(key, (part = render()));
  return part;
}

/** Nameplate, menu and search box: shared by all pages of an area whose search box covers the whole archive. */
export function mastheadOf(frame: Frame, root: string, area: Area, scope: SearchScope | null): string {
  const { t, site, menu } = siteWide(frame);
  const render = (): string => frame.templates.render('masthead', { t, root, site, menu, kind: area, scope } satisfies MastheadData);
  return scope === null ? once(frame, `masthead ${area} ${root}`, render) : render();
}

export const colophonOf = (frame: Frame, root: string): string =>
  once(frame, `colophon ${root}`, () => {
    const { t, site } = siteWide(frame);
    return frame.templates.render('colophon', { t, root, site } satisfies ColophonData);
  });
