/** The search page: the address says what is asked, the engine answers, the page shows. */
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
  const open = (anew = false): Promise<SearchEngine> => {
    if (anew) engine = null;
    engine ??= openEngine(scriptLoader(root, anew)).catch((problem: unknown) => {
      engine = null; // the next try may find the network again
      throw problem;
    });
    return engine;
  };
  // For those who measure, and for a reader's own scripts.
  Object.assign(window, { guzhiSearch: () => open() });
  const texts = SEARCH_TEXTS[languageOf(document.documentElement.lang)];
  const page = new SearchPage(form, results, open, root, texts);
  page.start();
  const end = form.parentElement;
  if (end) void addOffline(end, root, texts.keepOffline);
}
