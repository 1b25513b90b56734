/** The active filters as chips, and the values of a facet as checkboxes. */
import { ARTICLE_KINDS, isOneOf } from '../../model/vocabulary.ts';
import type { Counts } from '../../search/engine/facet-columns.ts';
import { COUNTED_FACETS, type CountedFacet, FACETS } from '../../search/shared/facets.ts';
import { element } from '../shared/dom.ts';
import type { SearchState } from './search-state.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';

export type Change = (changes: Partial<SearchState>) => void;

/** Values shown of a facet, beside the selected ones; a judgement. */
const MOST_VALUES = 12;

/** A kind's name. The value comes from the address, so it may be any text. */
const kindName = (kind: string, t: SearchTexts): string => (isOneOf(ARTICLE_KINDS, kind) ? t.kinds[kind] : kind);
const valueName = (facet: CountedFacet, value: string, t: SearchTexts): string => (facet === 'kinds' ? kindName(value, t) : value);

/** One button for each active filter; a click removes the filter. */
export function chips(state: SearchState, t: SearchTexts, change: Change): HTMLElement[] {
  const chip = (label: string, changes: Partial<SearchState>): HTMLElement => {
    const button = element('button', { type: 'button', class: 'chip', 'aria-label': t.remove(label) }, [
      label,
      element('span', { 'aria-hidden': 'true' }, ['×']),
    ]);
    button.addEventListener('click', () => change(changes));
    return button;
  };
  const without = (list: readonly string[], value: string): string[] => list.filter((one) => one !== value);
  const [from, to] = [state.from && t.month(state.from), state.to && t.month(state.to)];
  return [
    ...(from || to ? [chip(from === to ? from : `${from}–${to}`, { from: '', to: '' })] : []),
    ...(state.issue ? [chip(t.issue, { issue: '' })] : []),
    ...COUNTED_FACETS.flatMap((facet) =>
      state[facet].map((value) => chip(valueName(facet, value, t), { [facet]: without(state[facet], value) })),
    ),
  ];
}

/** A facet as a group of checkboxes; null if it has too few values to choose from. */
export function facetGroup(facet: CountedFacet, counts: Counts, state: SearchState, t: SearchTexts, change: Change): HTMLElement | null {
  const chosen = state[facet];
  const known = new Set(counts.map(([value]) => value));
  const shown = [
    ...counts.slice(0, MOST_VALUES),
    ...counts.slice(MOST_VALUES).filter(([value]) => chosen.includes(value)),
    ...chosen.filter((value) => !known.has(value)).map((value) => [value, 0] as const),
  ];
  if (shown.length < FACETS[facet].fewest && chosen.length === 0) return null;
  const rows = shown.map(([value, count]) => {
    const box = element('input', { type: 'checkbox' });
    box.checked = chosen.includes(value);
    box.addEventListener('change', () => change({ [facet]: box.checked ? [...chosen, value] : chosen.filter((one) => one !== value) }));
    const name = valueName(facet, value, t);
    return element('li', {}, [
      element('label', {}, [box, element('span', { class: 'name' }, [name]), element('span', { class: 'count' }, [String(count)])]),
    ]);
  });
  return element('fieldset', { class: 'facet' }, [
    element('legend', {}, [t.facets[facet]]),
    element('ul', { class: 'facet-values' }, rows),
  ]);
}
