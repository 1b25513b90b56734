/** What the search page shows of an answer: the count, the hits, and below them what the reader can do next. */
import type { Answer } from '../../search/engine/answer.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';
import { element } from '../shared/dom.ts';
import { countText } from './count-text.ts';
import { hitItem } from './hit-list.ts';
import { EMPTY_STATE, isFiltered, type SearchState } from './search-state.ts';

/** Hits shown at once. A judgement. */
export const HITS_AT_ONCE = 10;

/** Everything but the query, which may have changed since the answer. */
const { query: _query, ...UNFILTERED } = EMPTY_STATE;

/** What the buttons do. */
interface Actions {
  readonly change: (changes: Partial<SearchState>) => void;
  /** Shows further hits. */
  readonly more: () => void;
  /** Searches for variants of the query as well. */
  readonly variants: () => void;
  /** Searches again after a failure. */
  readonly retry: () => void;
}

export class Results {
  readonly status = element('p', { class: 'search-status', role: 'status', 'aria-live': 'polite' });
  readonly hint = element('div', { class: 'search-hint' });
  readonly list = element('ol', { class: 'hits' });
  readonly after = element('div', { class: 'search-after' });
  readonly #root: string;
  readonly #t: SearchTexts;
  readonly #actions: Actions;

  constructor(root: string, t: SearchTexts, actions: Actions) {
    this.#root = root;
    this.#t = t;
    this.#actions = actions;
  }

  clear(): void {
    this.status.textContent = '';
    this.list.replaceChildren();
    this.hint.replaceChildren();
    this.after.replaceChildren();
  }

  loading(): void {
    this.status.textContent = this.#t.loading;
  }

  /** Shows an answer; returns the first of its items. @param replace whether it replaces the hits shown, rather than following them */
  put(answer: Answer, state: SearchState, replace: boolean): HTMLElement | undefined {
    const items = answer.hits.map((hit) => hitItem(hit, state.query, this.#root, this.#t));
    if (replace) {
      this.list.replaceChildren(...items);
      this.hint.replaceChildren();
    } else this.list.append(...items);
    this.status.textContent = countText(answer, this.#t);
    if (replace) this.#putNotices(answer);
    this.#putAfter(answer, state);
    return items[0];
  }

  /** Says above the hits what the search did otherwise than it was asked. */
  #putNotices({ query, notices }: Answer): void {
    const items = notices.map(({ what, at, words = [] }) =>
      element('li', {}, [this.#t.notices[what](query.slice(...at), words.join(this.#t.separator))]),
    );
    if (items.length > 0) this.hint.append(element('ul', { class: 'search-notices' }, items));
  }

  /** Offers words in place of the query. */
  suggest(words: readonly string[]): void {
    if (words.length === 0) return;
    const buttons = words.map((word) => button(word, 'word', () => this.#actions.change({ query: word })));
    this.hint.append(element('span', {}, [this.#t.suggestions]), ...buttons);
  }

  #putAfter(answer: Answer, state: SearchState): void {
    const parts: HTMLElement[] = [];
    if (answer.total === 0) parts.push(this.#help(state));
    if (answer.problems.length) parts.push(element('p', { class: 'search-problem' }, [this.#t.broken(answer.problems.length)]));
    if (answer.more) parts.push(button(this.#t.more, 'more', this.#actions.more));
    else if (answer.by === 'exact' && answer.total < HITS_AT_ONCE && answer.mayVary)
      parts.push(button(this.#t.alsoVariants, 'variants', this.#actions.variants));
    this.after.replaceChildren(...parts);
  }

  #help(state: SearchState): HTMLElement {
    const tries = this.#t.tryThis.map((text) => element('li', {}, [text]));
    const drop = isFiltered(state) ? button(this.#t.dropFilters, 'drop', () => this.#actions.change(UNFILTERED)) : null;
    return element('div', { class: 'search-help' }, [element('ul', {}, tries), drop]);
  }

  /** Shows why no answer is possible, and other ways into the archive. @param otherBuild whether another build was published */
  fail(otherBuild: boolean): void {
    this.list.replaceChildren();
    this.status.textContent = otherBuild ? this.#t.otherBuild : this.#t.noIndex;
    const ways = [...document.querySelectorAll<HTMLAnchorElement>('.menu a')].map((link) =>
      element('li', {}, [element('a', { href: link.href }, [link.textContent ?? ''])]),
    );
    this.after.replaceChildren(
      otherBuild ? button(this.#t.reload, 'reload', () => location.reload()) : button(this.#t.retry, 'retry', this.#actions.retry),
      otherBuild ? '' : element('ul', { class: 'tags' }, ways),
    );
  }
}

function button(label: string, name: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: `search-button ${name}` }, [label]);
  made.addEventListener('click', act);
  return made;
}
