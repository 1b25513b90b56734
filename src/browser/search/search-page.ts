/** State, address and what is shown, kept together. */
import type { Answer } from '../../search/engine/answer.ts';
import { IndexProblem } from '../../search/engine/index-files.ts';
import type { SearchEngine } from '../../search/engine/search.ts';
import { element } from './dom.ts';
import { hitItem } from './hit-list.ts';
import { addKeys } from './keys.ts';
import { EMPTY, isFiltered, readState, type State, writeState } from './state.ts';
import type { Strings } from './strings.ts';

const AT_ONCE = 10;
/** After the last key, until what is typed is searched for. */
const PAUSE = 180;

export class SearchPage {
  #state: State = EMPTY;
  #asked = 0;
  #shown = 0;
  readonly #box: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #after: HTMLElement;
  readonly #tools: HTMLElement;
  readonly #open: () => Promise<SearchEngine>;
  readonly #root: string;
  readonly #t: Strings;

  constructor(form: HTMLFormElement, results: HTMLElement, open: () => Promise<SearchEngine>, root: string, t: Strings) {
    this.#form = form;
    this.#open = open;
    this.#root = root;
    this.#t = t;
    const box = form.querySelector<HTMLInputElement>('input[name="q"]');
    if (!box) throw new Error('the search form has no box');
    this.#box = box;
    this.#status = element('p', { class: 'search-status', role: 'status', 'aria-live': 'polite' });
    this.#tools = element('div', { class: 'search-tools', hidden: '' });
    this.#list = element('ol', { class: 'hits plain-list' });
    this.#after = element('div', { class: 'search-after' });
    results.append(element('div', { class: 'search-head' }, [this.#status, this.#tools]), this.#list, this.#after);
  }

  start(): void {
    this.#state = readState(location.search);
    this.#box.value = this.#state.query;
    if (!this.#state.query) this.#box.focus();
    void this.#open().catch(() => undefined); // the manifest comes while the reader types
    addEventListener('popstate', () => {
      this.#state = readState(location.search);
      this.#box.value = this.#state.query;
      void this.#show();
    });
    this.#listen();
    void this.#show();
  }

  #listen(): void {
    let timer = 0;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.change({ query: this.#box.value.trim() }, 'push');
    });
    const typed = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.change({ query: this.#box.value.trim() }, 'replace'), PAUSE);
    };
    // While an input method composes, what stands in the box is not yet what is meant.
    this.#box.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent) || !event.isComposing) typed();
    });
    this.#box.addEventListener('compositionend', typed);
    addKeys(this.#box, this.#list, () => this.change({ query: '' }, 'replace'));
  }

  /** A new state: into the address, and onto the page. */
  change(changes: Partial<State>, how: 'push' | 'replace'): void {
    const next = { ...this.#state, ...changes };
    const same = writeState(next) === writeState(this.#state);
    this.#state = next;
    if (same && how === 'replace') return;
    if (how === 'push' && !same) history.pushState(null, '', writeState(next));
    else history.replaceState(null, '', writeState(next));
    void this.#show();
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    const { query } = this.#state;
    this.#shown = 0;
    if (!query) {
      this.#status.textContent = '';
      this.#list.replaceChildren();
      this.#after.replaceChildren();
      this.#tools.hidden = true;
      return;
    }
    const slow = window.setTimeout(() => {
      if (asked === this.#asked) this.#status.textContent = this.#t.loading;
    }, 250);
    try {
      const answer = await (await this.#open()).search(query, { limit: AT_ONCE, sort: this.#state.sort });
      if (asked === this.#asked) this.#put(answer, true);
    } catch (problem) {
      if (asked === this.#asked) this.#fail(problem);
    } finally {
      clearTimeout(slow);
    }
  }

  async #more(): Promise<void> {
    const asked = this.#asked;
    try {
      const answer = await (await this.#open()).search(this.#state.query, { limit: AT_ONCE, offset: this.#shown, sort: this.#state.sort });
      if (asked !== this.#asked) return;
      const first = this.#put(answer, false);
      first?.querySelector<HTMLElement>('a')?.focus();
    } catch (problem) {
      if (asked === this.#asked) this.#fail(problem);
    }
  }

  /** Shows an answer; the first of its items. */
  #put(answer: Answer, anew: boolean): HTMLElement | undefined {
    const items = answer.hits.map((hit) => hitItem(hit, this.#state.query, this.#root, this.#t));
    if (anew) this.#list.replaceChildren(...items);
    else this.#list.append(...items);
    this.#shown += items.length;
    this.#status.textContent = this.#countText(answer);
    document.title = document.title.replace(/^(?:“.*?” · )?/u, `“${this.#state.query}” · `);
    this.#putTools();
    this.#putAfter(answer);
    return items[0];
  }

  #countText(answer: Answer): string {
    const count = grouped(answer.total);
    if (answer.total === 0) return this.#t.nothing(answer.query);
    if (answer.by === 'partial') return this.#t.partial;
    return answer.by === 'variant' ? this.#t.variants(count) : this.#t.hits(count, answer.exact);
  }

  #putTools(): void {
    this.#tools.hidden = false;
    const select = element(
      'select',
      { 'aria-label': this.#t.sortBy },
      Object.entries(this.#t.orders).map(([value, label]) => element('option', { value }, [label])),
    );
    select.value = this.#state.sort;
    select.addEventListener('change', () => {
      const sort = select.value;
      if (sort === 'relevance' || sort === 'newest' || sort === 'oldest') this.change({ sort }, 'push');
    });
    this.#tools.replaceChildren(element('label', { class: 'sort' }, [`${this.#t.sortBy} `, select]));
  }

  #putAfter(answer: Answer): void {
    const parts: HTMLElement[] = [];
    if (answer.total === 0) parts.push(this.#help());
    if (answer.problems.length) parts.push(element('p', { class: 'search-problem' }, [this.#t.broken(answer.problems.length)]));
    if (answer.more) parts.push(this.#button(this.#t.more, 'more', () => void this.#more()));
    this.#after.replaceChildren(...parts);
  }

  #help(): HTMLElement {
    const tries = element(
      'ul',
      {},
      this.#t.tryThis.map((text) => element('li', {}, [text])),
    );
    return element('div', { class: 'search-help' }, [
      tries,
      isFiltered(this.#state)
        ? this.#button(this.#t.dropFilters, 'drop', () => this.change({ ...EMPTY, query: this.#state.query }, 'push'))
        : null,
    ]);
  }

  #button(label: string, name: string, act: () => void): HTMLElement {
    const button = element('button', { type: 'button', class: `search-button ${name}` }, [label]);
    button.addEventListener('click', act);
    return button;
  }

  #fail(problem: unknown): void {
    this.#list.replaceChildren();
    const other = problem instanceof IndexProblem && problem.reason === 'other build';
    this.#status.textContent = other ? this.#t.otherBuild : this.#t.noIndex;
    this.#after.replaceChildren(
      other
        ? this.#button(this.#t.reload, 'reload', () => location.reload())
        : this.#button(this.#t.retry, 'retry', () => void this.#show()),
    );
  }
}

const THOUSANDS = /\B(?=(?:\d{3})+$)/gu;

/** 12345 as `12 345`, with a narrow space that does not break. */
const grouped = (count: number): string => String(count).replace(THOUSANDS, '\u202f');
