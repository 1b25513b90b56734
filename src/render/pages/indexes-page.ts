/** The page that links to all indexes and shows the most frequent entries of each. */
import { localeOf } from '../../locales/locale.ts';
import type { Site } from '../frame-model.ts';
import { unitKey } from '../shared-unit.ts';
import type { PageUnit } from '../site-page.ts';
import { gatheringUrl, INDEXED_KINDS } from './gathering-kinds.ts';

/** Number of entries shown for each index. */
const SHOWN = 30;

export const INDEXES_URL = 'indexes.html';

export interface IndexesView {
  readonly groups: readonly IndexGroup[];
}

interface IndexGroup {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly entries: readonly { readonly href: string; readonly label: string; readonly count: number }[];
}

export function indexesPage({ archive, config }: Site): PageUnit<IndexesView> {
  const t = localeOf(config.language).site;
  const groups = INDEXED_KINDS.flatMap((kind): IndexGroup[] => {
    const gatherings = kind.gatherings(archive, t);
    if (gatherings.length === 0) return [];
    const entries = gatherings.slice(0, SHOWN).map((gathering) => ({
      href: gatheringUrl(kind, gathering),
      label: gathering.label,
      count: gathering.articles.length,
    }));
    return [{ id: kind.folder, title: kind.title(t), href: kind.index, entries }];
  });
  const view = { groups };
  return { url: INDEXES_URL, key: unitKey(view), page: () => ({ url: INDEXES_URL, title: t.indexes, view }) };
}
