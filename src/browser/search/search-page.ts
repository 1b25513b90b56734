/** The search page: keeps state, address and display in step. */
import type { Answer } from '../../search/engine/answer.ts';
import { IndexProblem } from '../../search/engine/index-files.ts';
import type { SearchEngine, SearchOptions } from '../../search/engine/search-engine.ts';
import { element } from '../shared/dom.ts';
import { addHitKeys } from './hit-keys.ts';
import { Panel } from './panel.ts';
import { HITS_AT_ONCE, Results } from './results.ts';
import { EMPTY_STATE, filtersOf, readState, type SearchState, writeState } from './search-state.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';
import { addSuggestionList } from './suggestion-list.ts';
import { mayBePinyin } from './count-text.ts';

/** Opens the index. @param again whether to open it again, because another build was published while the page was open */
export type Open = (again?: boolean) => Promise<SearchEngine>;

const isOtherBuild = (problem: unknown): boolean => problem instanceof IndexProblem && problem.reason === 'other build';

/** Milliseconds from the last key to the search; here and below a judgement. */
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
  readonly #results: Results;
  readonly #panel: Panel;
  readonly #open: Open;
  /** Whether the index was opened again since the last answer. */
  #reopened = false;
  readonly #t: SearchTexts;
  readonly #siteTitle = document.title;

  constructor(form: HTMLFormElement, results: HTMLElement, open: Open, root: string, t: SearchTexts) {
    this.#form = form;
    this.#open = open;
    this.#t = t;
    const box = form.querySelector<HTMLInputElement>('input[name="q"]');
    if (!box) throw new Error('the search form has no box');
    this.#box = box;
    this.#panel = new Panel(
      t,
      (changes) => this.change(changes, 'push'),
      async (facet) => (await open()).facet(this.#state.query, facet, filtersOf(this.#state)),
    );
    this.#results = new Results(root, t, {
      change: (changes) => this.change(changes, 'push'),
      more: () => void this.#more(),
      variants: () => void this.#show(true),
      retry: () => void this.#show(),
    });
    const { status, hint, list, after } = this.#results;
    const main = element('div', { class: 'search-main' }, [
      element('div', { class: 'search-head' }, [status, this.#panel.sort]),
      this.#panel.chips,
      hint,
      list,
      after,
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
    addHitKeys(this.#box, this.#results.list, () => this.change({ query: '' }, 'replace'));
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
    const slow = window.setTimeout(() => asked === this.#asked && this.#results.loading(), SLOW);
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
    this.#results.clear();
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
    if (!isOtherBuild(problem) || this.#reopened) return this.#results.fail(isOtherBuild(problem));
    this.#reopened = true;
    await this.#open(true).catch(() => undefined);
    await again();
  }

  /** Shows an answer; returns the first of its items. @param replace whether it replaces the hits shown, rather than following them */
  #put(answer: Answer, replace: boolean): HTMLElement | undefined {
    const first = this.#results.put(answer, this.#state, replace);
    this.#shown += answer.hits.length;
    document.title = `${this.#state.query} · ${this.#siteTitle}`;
    if (!replace) return first;
    this.#panel.show(this.#state, answer.months, answer.hits.length);
    void this.#suggest(answer);
    return first;
  }

  /** If a query in Latin letters may be pinyin, suggests words for it. */
  async #suggest(answer: Answer): Promise<void> {
    if (!mayBePinyin(answer)) return;
    const words = await (await this.#open()).suggest(answer.query.replaceAll(' ', ''));
    if (answer.query === this.#state.query) this.#results.suggest(words.map(({ word }) => word));
  }
}
