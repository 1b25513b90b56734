/** The panel beside the hits: sort order, active filters, histogram, facets. */
import { isOneOf, SEARCH_ORDERS } from '../../model/vocabulary.ts';
import type { Counts } from '../../search/engine/facet-columns.ts';
import { COUNTED_FACETS, type CountedFacet } from '../../search/shared/facets.ts';
import { element } from '../shared/dom.ts';
import { type Change, chips, facetGroup } from './filters.ts';
import { histogram } from './histogram.ts';
import { hasTicked, type SearchState } from './search-state.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';

export class Panel {
  readonly element = element('aside', { class: 'search-panel', hidden: '' });
  readonly sort: HTMLElement;
  readonly chips = element('div', { class: 'chips' });
  readonly #order: HTMLSelectElement;
  readonly #figure = element('div');
  readonly #facets = element('div', { class: 'facets' });
  readonly #details: HTMLDetailsElement;
  readonly #t: SearchTexts;
  readonly #change: Change;
  readonly #count: (facet: CountedFacet) => Promise<Counts>;
  #state: SearchState | null = null;
  #shown = 0;

  constructor(t: SearchTexts, change: Change, count: (facet: CountedFacet) => Promise<Counts>) {
    this.#t = t;
    this.#change = change;
    this.#count = count;
    this.#order = element(
      'select',
      {},
      SEARCH_ORDERS.map((value) => element('option', { value }, [t.orders[value]])),
    );
    this.#order.addEventListener('change', () => {
      const sort = this.#order.value;
      if (isOneOf(SEARCH_ORDERS, sort)) change({ sort });
    });
    this.sort = element('label', { class: 'search-sort', hidden: '' }, [t.sortBy, ' ', this.#order]);
    this.#details = element('details', { class: 'search-facets' }, [element('summary', {}, [t.filters]), this.#facets]);
    this.#details.addEventListener('toggle', () => void this.#putFacets());
    this.element.setAttribute('aria-label', t.filters);
    this.element.append(this.#figure, this.#details);
  }

  hide(): void {
    this.element.hidden = true;
    this.sort.hidden = true;
    this.chips.replaceChildren();
  }

  /** @param hits number of hits shown; without any there is no sort order to choose */
  show(state: SearchState, months: Counts, hits: number): void {
    this.#state = state;
    this.element.hidden = months.length === 0;
    this.sort.hidden = hits === 0;
    this.#order.value = state.sort;
    this.chips.replaceChildren(...chips(state, this.#t, this.#change));
    this.#putFigure(state, months);
    // On a wide screen, open the facets if any value is selected; on a phone the chips show it.
    if (hasTicked(state) && matchMedia('(min-width: 60rem)').matches) this.#details.open = true;
    void this.#putFacets();
  }

  /** Replaces the histogram; a bar that has the focus keeps it. */
  #putFigure(state: SearchState, months: Counts): void {
    const at = Array.from(this.#figure.querySelectorAll('.bar')).findIndex((bar) => bar === document.activeElement);
    const figure = histogram(months, state, this.#t, (span) => this.#change(span), Math.max(0, at));
    this.#figure.replaceChildren(...(figure ? [figure] : []));
    if (at >= 0) this.#figure.querySelector<SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** Counts the facets, which loads files: only while they are open. */
  async #putFacets(): Promise<void> {
    const state = this.#state;
    if (!this.#details.open || !state) return;
    const shown = ++this.#shown;
    const focused = document.activeElement instanceof HTMLElement ? this.#labelOf(document.activeElement) : null;
    const groups: HTMLElement[] = [];
    for (const facet of COUNTED_FACETS) {
      const counts = await this.#count(facet).catch(() => []);
      if (shown !== this.#shown) return;
      const group = facetGroup(facet, counts, state, this.#t, this.#change);
      if (group) groups.push(group);
    }
    this.#facets.replaceChildren(...groups);
    if (focused)
      Array.from(this.#facets.querySelectorAll('label'))
        .find((label) => label.textContent?.startsWith(focused))
        ?.querySelector('input')
        ?.focus();
  }

  /** The label of the focused checkbox, by which the focus returns after the checkboxes are replaced. */
  #labelOf(active: HTMLElement): string | null {
    return this.#facets.contains(active) ? (active.closest('label')?.querySelector('.name')?.textContent ?? null) : null;
  }
}
