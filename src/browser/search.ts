/** Entry search.js: the search page. Its address is the state, the engine answers, SearchPage shows the answer. */
import { languageOf, SEARCH_TEXTS } from '../locales/locale.ts';
import { type SearchEngine, openEngine } from '../search/engine/search-engine.ts';
import { scriptLoader } from './shared/script-loader.ts';
import { addOffline } from './offline/offline-button.ts';
import { SearchPage } from './search/search-page.ts';

const root = document.body.dataset['root'] ?? '';
const form = document.querySelector<HTMLFormElement>('main form[role="search"]');
const results = document.querySelector<HTMLElement>('#results');

if (form && results) {
  let engine: Promise<SearchEngine> | null = null;
  const open = (again = false): Promise<SearchEngine> => {
    if (again) engine = null;
    engine ??= openEngine(scriptLoader(root, again)).catch((problem: unknown) => {
      engine = null; // the next try may succeed
      throw problem;
    });
    return engine;
  };
  // For measuring tools, and for a reader's own scripts.
  Object.assign(window, { guzhiSearch: () => open() });
  const texts = SEARCH_TEXTS[languageOf(document.documentElement.lang)];
  const page = new SearchPage(form, results, open, root, texts);
  page.start();
  const end = form.parentElement;
  if (end) void addOffline(end, root, texts.keepOffline);
}
