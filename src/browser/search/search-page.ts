/** The search page: keeps state, address and display in step. */
import type { Answer } from '../../search/engine/answer.ts';
import { IndexProblem } from '../../search/engine/index-files.ts';
import type { SearchEngine, SearchOptions } from '../../search/engine/search-engine.ts';
import { element } from '../shared/dom.ts';
import { hitItem } from './hit-list.ts';
import { addHitKeys } from './hit-keys.ts';
import { Panel } from './panel.ts';
import { EMPTY_STATE, filtersOf, isFiltered, readState, type SearchState, writeState } from './search-state.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';
import { addSuggestionList } from './suggestion-list.ts';
import { countText, mayBePinyin } from './count-text.ts';

/** Opens the index. @param again whether to open it again, because another build was published while the page was open */
export type Open = (again?: boolean) => Promise<SearchEngine>;

const isOtherBuild = (problem: unknown): boolean => problem instanceof IndexProblem && problem.reason === 'other build';

/** Hits shown at once; here and below a judgement. */
const HITS_AT_ONCE = 10;
/** Milliseconds from the last key to the search. */
const TYPING_PAUSE = 180;
/** Milliseconds after which a search shows that it is loading. */
const SLOW = 250;

export class SearchPage {
  #state: SearchState = EMPTY_STATE;
  #asked = 0;
  #shown = 0;
  #variants = false;
  readonly #box: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #status = element('p', { class: 'search-status', role: 'status', 'aria-live': 'polite' });
  readonly #list = element('ol', { class: 'hits' });
  readonly #hint = element('div', { class: 'search-hint' });
  readonly #after = element('div', { class: 'search-after' });
  readonly #panel: Panel;
  readonly #open: Open;
  /** Whether the index was opened again since the last answer. */
  #reopened = false;
  readonly #root: string;
  readonly #t: SearchTexts;
  readonly #siteTitle = document.title;

  constructor(form: HTMLFormElement, results: HTMLElement, open: Open, root: string, t: SearchTexts) {
    this.#form = form;
    this.#open = open;
    this.#root = root;
    this.#t = t;
    const box = form.querySelector<HTMLInputElement>('input[name="q"]');
    if (!box) throw new Error('the search form has no box');
    this.#box = box;
    this.#panel = new Panel(
      t,
      (changes) => this.change(changes, 'push'),
      async (facet) => (await open()).facet(this.#state.query, facet, filtersOf(this.#state)),
    );
    const main = element('div', { class: 'search-main' }, [
      element('div', { class: 'search-head' }, [this.#status, this.#panel.sort]),
      this.#panel.chips,
      this.#hint,
      this.#list,
      this.#after,
    ]);
    results.append(this.#panel.element, main);
  }

  start(): void {
    this.#read();
    if (!this.#state.query) this.#box.focus();
    void this.#open().catch(() => undefined); // loads the manifest while the reader types
    addEventListener('popstate', () => {
      this.#read();
      void this.#show();
    });
    this.#listen();
    void this.#show();
  }

  #read(): void {
    this.#state = readState(location.search);
    this.#box.value = this.#state.query;
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
      timer = window.setTimeout(() => this.change({ query: this.#box.value.trim() }, 'replace'), TYPING_PAUSE);
    };
    // While an input method composes, the box does not have the final text yet.
    this.#box.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent) || !event.isComposing) typed();
    });
    this.#box.addEventListener('compositionend', typed);
    addHitKeys(this.#box, this.#list, () => this.change({ query: '' }, 'replace'));
    addSuggestionList(this.#box, this.#open, this.#t, (query) => {
      clearTimeout(timer);
      this.#box.value = query;
      this.change({ query }, 'push');
    });
  }

  /** Applies changes of the state to address and page. */
  change(changes: Partial<SearchState>, how: 'push' | 'replace'): void {
    const next = { ...this.#state, ...changes };
    const same = writeState(next) === writeState(this.#state);
    this.#state = next;
    if (same && how === 'replace') return;
    if (how === 'push' && !same) history.pushState(null, '', writeState(next));
    else history.replaceState(null, '', writeState(next));
    void this.#show();
  }

  #options(offset: number): SearchOptions {
    return { limit: HITS_AT_ONCE, offset, sort: this.#state.sort, filters: filtersOf(this.#state), variants: this.#variants, frugal: true };
  }

  async #show(variants = false): Promise<void> {
    const asked = ++this.#asked;
    this.#variants = variants;
    this.#shown = 0;
    if (!this.#state.query) return this.#clear();
    const slow = window.setTimeout(() => asked === this.#asked && (this.#status.textContent = this.#t.loading), SLOW);
    try {
      const answer = await (await this.#open()).search(this.#state.query, this.#options(0));
      this.#reopened = false;
      if (asked === this.#asked) this.#put(answer, true);
    } catch (problem) {
      if (asked === this.#asked) await this.#recover(problem, () => this.#show(variants));
    } finally {
      clearTimeout(slow);
    }
  }

  #clear(): void {
    this.#status.textContent = '';
    this.#list.replaceChildren();
    this.#hint.replaceChildren();
    this.#after.replaceChildren();
    this.#panel.hide();
    document.title = this.#siteTitle;
  }

  async #more(): Promise<void> {
    // A new answer is loading, and these hits do not belong to it.
    if (this.#shown === 0) return;
    // A second press before the answer asks for the same hits; the first answer is then ignored.
    const asked = ++this.#asked;
    try {
      const answer = await (await this.#open()).search(this.#state.query, this.#options(this.#shown));
      if (asked !== this.#asked) return;
      this.#put(answer, false)?.querySelector<HTMLElement>('a')?.focus();
    } catch (problem) {
      // The hits shown so far belong to the last build: show all again.
      if (asked === this.#asked) await this.#recover(problem, () => this.#show(this.#variants));
    }
  }

  /** If another build was published, opens that and tries again, once; otherwise shows the problem. */
  async #recover(problem: unknown, again: () => Promise<void>): Promise<void> {
    if (!isOtherBuild(problem) || this.#reopened) return this.#fail(problem);
    this.#reopened = true;
    await this.#open(true).catch(() => undefined);
    await again();
  }

  /** Shows an answer; returns the first of its items. @param replace whether it replaces the hits shown, rather than following them */
  #put(answer: Answer, replace: boolean): HTMLElement | undefined {
    const items = answer.hits.map((hit) => hitItem(hit, this.#state.query, this.#root, this.#t));
    if (replace) this.#list.replaceChildren(...items);
    else this.#list.append(...items);
    this.#shown += items.length;
    this.#status.textContent = countText(answer, this.#t);
    document.title = `${this.#state.query} · ${this.#siteTitle}`;
    if (replace) this.#panel.show(this.#state, answer.months, items.length);
    if (replace) void this.#putHint(answer);
    this.#putAfter(answer);
    return items[0];
  }

  /** If a query in Latin letters may be pinyin, suggests words for it. */
  async #putHint(answer: Answer): Promise<void> {
    this.#hint.replaceChildren();
    if (!mayBePinyin(answer)) return;
    const words = await (await this.#open()).suggest(answer.query.replaceAll(' ', ''));
    if (answer.query !== this.#state.query || words.length === 0) return;
    const buttons = words.map(({ word }) => this.#button(word, 'word', () => this.change({ query: word }, 'push')));
    this.#hint.replaceChildren(element('span', {}, [this.#t.suggestions]), ...buttons);
  }

  #putAfter(answer: Answer): void {
    const parts: HTMLElement[] = [];
    if (answer.total === 0) parts.push(this.#help());
    if (answer.problems.length) parts.push(element('p', { class: 'search-problem' }, [this.#t.broken(answer.problems.length)]));
    if (answer.more) parts.push(this.#button(this.#t.more, 'more', () => void this.#more()));
    else if (answer.by === 'exact' && answer.total < HITS_AT_ONCE && answer.mayVary)
      parts.push(this.#button(this.#t.alsoVariants, 'variants', () => void this.#show(true)));
    this.#after.replaceChildren(...parts);
  }

  #help(): HTMLElement {
    const tries = this.#t.tryThis.map((text) => element('li', {}, [text]));
    const drop = isFiltered(this.#state)
      ? this.#button(this.#t.dropFilters, 'drop', () => this.change({ ...EMPTY_STATE, query: this.#state.query }, 'push'))
      : null;
    return element('div', { class: 'search-help' }, [element('ul', {}, tries), drop]);
  }

  #button(label: string, name: string, act: () => void): HTMLElement {
    const button = element('button', { type: 'button', class: `search-button ${name}` }, [label]);
    button.addEventListener('click', act);
    return button;
  }

  #fail(problem: unknown): void {
    this.#list.replaceChildren();
    const other = isOtherBuild(problem);
    this.#status.textContent = other ? this.#t.otherBuild : this.#t.noIndex;
    const ways = [...document.querySelectorAll<HTMLAnchorElement>('.menu a')].map((link) =>
      element('li', {}, [element('a', { href: link.href }, [link.textContent ?? ''])]),
    );
    this.#after.replaceChildren(
      other
        ? this.#button(this.#t.reload, 'reload', () => location.reload())
        : this.#button(this.#t.retry, 'retry', () => void this.#show()),
      other ? '' : element('ul', { class: 'tags' }, ways),
    );
  }
}
