/** The masthead's menu: the kinds of pages that have an entry, then the owner's own entries. */
import type { SiteTexts } from '../../locales/site-texts.ts';
import type { Frame } from '../frame-model.ts';
import { pageKinds } from '../pages/index.ts';
import type { Area } from '../site-page.ts';

export interface MenuItem {
  /** The area whose pages mark the entry as current; null for the owner's entries. */
  readonly kind: Area | null;
  readonly href: string;
  readonly label: string;
  /** Whether the address is external, and therefore not relative to the root. */
  readonly outside: boolean;
}

export const menuOf = (frame: Frame, t: SiteTexts): readonly MenuItem[] => [
  ...pageKinds
    .flatMap(({ menu }) => menu ?? [])
    .filter(({ shown }) => shown?.(frame) ?? true)
    .sort((a, b) => a.position - b.position)
    .map(({ area, url, label }) => ({ kind: area, href: url, label: label(t), outside: false })),
  ...frame.ownMenu.map(({ url, title }) => ({ kind: null, href: url, label: title, outside: false })),
  ...Object.entries(frame.config.menu).map(([label, href]) => ({ kind: null, href, label, outside: OUTSIDE.test(href) })),
];

const OUTSIDE = /^(?:https?|mailto):/u;
