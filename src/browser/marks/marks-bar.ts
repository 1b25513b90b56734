/** The bar below an article that walks through its marks: buttons, or the keys n (next), p (previous) and Esc (off). */
import { languageOf, MARKS_TEXTS } from '../../locales/locale.ts';
import { element } from '../shared/dom.ts';
import { isTyping } from '../shared/is-typing.ts';

/**
 * Shows the bar and goes to the first mark.
 * @param marks one group of elements for each match
 * @param off removes the marks
 * @returns removes the bar
 */
export function addMarksBar(root: string, query: string, marks: readonly (readonly HTMLElement[])[], off: () => void): () => void {
  const t = MARKS_TEXTS[languageOf(document.documentElement.lang)];
  let at = 0;
  const place = element('output', { 'aria-live': 'polite' });
  const button = (label: string, key: string, act: () => void): HTMLElement => {
    const made = element('button', { type: 'button', 'aria-keyshortcuts': key, title: `${label} (${key})` }, [label]);
    made.addEventListener('click', act);
    return made;
  };
  const go = (to: number): void => {
    marks[at]?.forEach((mark) => mark.classList.remove('here'));
    at = (to + marks.length) % marks.length;
    const here = marks[at] ?? [];
    here.forEach((mark) => mark.classList.add('here'));
    place.textContent = `${at + 1} / ${marks.length}`;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    here[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  };
  const remove = (): void => {
    bar.remove();
    document.removeEventListener('keydown', onKey);
  };
  const end = (): void => {
    off();
    remove();
  };
  const acts: Readonly<Record<string, () => void>> = { n: () => go(at + 1), p: () => go(at - 1), Escape: end };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    acts[event.key]?.();
  };
  const bar = element('aside', { class: 'marks-bar', 'aria-label': t.bar }, [
    element('span', { class: 'marks-query' }, [query]),
    place,
    button(t.previous, 'p', () => go(at - 1)),
    button(t.next, 'n', () => go(at + 1)),
    button(t.off, 'Escape', end),
  ]);
  document.addEventListener('keydown', onKey);
  document.head.append(element('link', { rel: 'stylesheet', href: `${root}assets/marks.css` }));
  document.body.append(bar);
  go(0);
  return remove;
}
