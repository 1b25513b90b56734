/** The reading list: articles that the reader keeps, stored in this browser only, and exported as RIS or Markdown. */
import { carriedFile } from './citation-buttons.ts';
import { saveFile } from './save-file.ts';

interface Kept {
  readonly id: string;
  /** Path below the site's root, so that the list stays valid if the site moves. */
  readonly url: string;
  readonly title: string;
  readonly citation: string;
  readonly ris: string;
}

const KEY = 'guzhi-list';

/** Storage may be forbidden, or have values of another version or another page. */
function readList(): Kept[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isKept) : [];
  } catch {
    return [];
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'url', 'title', 'citation', 'ris'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string') &&
  /^a\/[a-z0-9]\/[a-z0-9]+\.html$/u.test((value as Kept).url);

function writeList(list: readonly Kept[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** Adds the button that keeps an article or removes it again. */
export function addKeepButton(): void {
  const { keep, kept } = document.body.dataset;
  const row = document.querySelector('.cite .actions');
  const article = articleHere();
  if (keep === undefined || kept === undefined || row === null || article === null || !writeList(readList())) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small';
  const isIn = (): boolean => readList().some(({ id }) => id === article.id);
  const show = (): void => {
    button.textContent = isIn() ? kept : keep;
    button.setAttribute('aria-pressed', String(isIn()));
  };
  button.addEventListener('click', () => {
    const others = readList().filter(({ id }) => id !== article.id);
    writeList(isIn() ? others : [...others, article]);
    show();
  });
  show();
  onChangeElsewhere(show);
  row.append(button);
}

function articleHere(): Kept | null {
  const url = /a\/[a-z0-9]\/([a-z0-9]+)\.html$/u.exec(location.pathname);
  const text = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';
  return url?.[1] === undefined
    ? null
    : { id: url[1], url: url[0], title: text('h1'), citation: text('#citation'), ris: carriedFile('.ris') };
}

/** Shows the page of the reading list, and updates it when another tab changes the list or the reader comes back to it. */
export function showReadingList(): void {
  const place = document.querySelector<HTMLElement>('#reading-list');
  if (place === null) return;
  showList(place);
  onChangeElsewhere(() => showList(place));
}

function showList(place: HTMLElement): void {
  const { empty = '', remove = '', ris = '', markdown = '', clear = '' } = place.dataset;
  const list = readList();
  place.replaceChildren();
  if (list.length === 0) {
    place.append(paragraph(empty));
    return;
  }
  const items = document.createElement('ol');
  items.className = 'kept';
  const without = (id: string, index: number) => (): void => {
    writeList(readList().filter((article) => article.id !== id));
    showList(place);
    // The focused button is gone: move the focus to the next article, or to the last one.
    const buttons = place.querySelectorAll<HTMLElement>('.kept button');
    (buttons[index] ?? buttons[buttons.length - 1] ?? document.querySelector<HTMLElement>('main'))?.focus();
  };
  for (const [index, article] of list.entries()) items.append(item(article, remove, without(article.id, index)));
  const clearAll = (): void => {
    writeList([]);
    showList(place);
    document.querySelector<HTMLElement>('main')?.focus();
  };
  place.append(
    items,
    row([
      [ris, () => saveFile('guzhi.ris', list.map((article) => article.ris.replace(/\r?\n/gu, '\r\n')).join(''))],
      [markdown, () => saveFile('guzhi.md', list.map((article) => `- ${plainMarkdown(article.citation)}\n`).join(''))],
      [clear, clearAll],
    ]),
  );
}

/** Calls back when another tab changes the list, and when the browser restores the page from its cache. */
function onChangeElsewhere(changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) changed();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) changed();
  });
}

/** Escapes Markdown. */
const plainMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/gu, '\\$&');

function item(article: Kept, removal: string, remove: () => void): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = article.url;
  link.textContent = article.title;
  const citation = paragraph(article.citation);
  citation.className = 'facts';
  made.append(link, citation, row([[removal, remove]]));
  return made;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function row(buttons: readonly (readonly [label: string, act: () => void])[]): HTMLElement {
  const made = document.createElement('div');
  made.className = 'actions';
  for (const [label, act] of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small';
    button.textContent = label;
    button.addEventListener('click', act);
    made.append(button);
  }
  return made;
}
