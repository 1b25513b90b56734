/**
 * The list of suggestions below the search box, as a combobox: arrow keys choose, Enter accepts, Esc closes. It is hidden while an input
 * method composes, and never changes the text that is being typed.
 */
import type { SearchEngine } from '../../search/engine/search-engine.ts';
import type { Completion } from '../../search/engine/suggester.ts';
import { element } from '../shared/dom.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';

/** Milliseconds from the last key to the suggestions; a judgement. */
const TYPING_PAUSE = 120;

export function addSuggestionList(
  box: HTMLInputElement,
  open: () => Promise<SearchEngine>,
  t: SearchTexts,
  take: (query: string) => void,
): void {
  const list = element('ul', { id: 'suggestions', role: 'listbox', 'aria-label': t.suggestions, class: 'suggestions', hidden: '' });
  box.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    box.setAttribute(name, value);
  let shown: readonly Completion[] = [];
  let chosen = -1;
  let asked = 0;
  let timer = 0;
  const close = (): void => {
    asked++;
    clearTimeout(timer);
    shown = [];
    chosen = -1;
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (to: number): void => {
    chosen = to;
    Array.from(list.children).forEach((item, i) => item.setAttribute('aria-selected', String(i === to)));
    if (to >= 0) box.setAttribute('aria-activedescendant', `suggestion-${to}`);
    else box.removeAttribute('aria-activedescendant');
  };
  const accept = (i: number): void => {
    const one = shown[i];
    close();
    if (one) take(one.query);
  };
  const put = (completions: readonly Completion[]): void => {
    if (completions.length === 0 || document.activeElement !== box) return close();
    shown = completions;
    list.replaceChildren(
      ...completions.map(({ word, articles }, i) => {
        const item = element('li', { id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false' }, [
          element('span', {}, [word]),
          element('span', { class: 'count' }, [String(articles)]),
        ]);
        // Otherwise a click first moves the focus from the box, which closes the list.
        item.addEventListener('pointerdown', (event) => event.preventDefault());
        item.addEventListener('click', () => accept(i));
        return item;
      }),
    );
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    choose(-1);
  };
  const ask = (): void => {
    clearTimeout(timer);
    const now = ++asked;
    const typed = box.value;
    if (!typed.trim()) return close();
    timer = window.setTimeout(() => {
      void open()
        .then((engine) => engine.suggest(typed))
        .then((completions) => now === asked && put(completions))
        .catch(close);
    }, TYPING_PAUSE);
  };
  box.addEventListener('input', (event) => (event instanceof InputEvent && event.isComposing ? close() : ask()));
  box.addEventListener('compositionstart', close);
  box.addEventListener('compositionend', ask);
  box.addEventListener('blur', close);
  box.form?.addEventListener('submit', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || shown.length === 0) return;
    if (event.key === 'ArrowDown') choose(((chosen + 2) % (shown.length + 1)) - 1);
    else if (event.key === 'ArrowUp') choose(((chosen + 1 + shown.length) % (shown.length + 1)) - 1);
    else if (event.key === 'Enter' && chosen >= 0) accept(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
