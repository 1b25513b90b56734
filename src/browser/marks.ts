/** Entry marks.js: in an article opened from a search (`#q=…`), marks the matches and shows a bar to walk through them. */
import { createFold, type Fold, needsFold, NO_FOLD } from '../search/shared/fold.ts';
import { FOLD_ALL_PATH, NO_TAG } from '../search/shared/format.ts';
import { addMarksBar } from './marks/marks-bar.ts';
import { markText, unmark } from './marks/mark-text.ts';
import { scriptLoader } from './shared/script-loader.ts';

const ARTICLE =
  '.story h1, .story .kicker, .story .subtitle, .story .byline, .reading p, .reading h2, .reading h3, .reading h4, .reading li, .reading td, .reading th';
const root = document.body.dataset['root'] ?? '';

const queryOfAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('q') ?? '';

/** Loads the folding table if query or article has a character that folds. If that fails, a few marks are missing. */
async function foldFor(text: string): Promise<Fold> {
  if (!needsFold(text)) return NO_FOLD;
  try {
    const [, , targets] = (await scriptLoader(root)(FOLD_ALL_PATH, NO_TAG)) ?? [];
    return typeof targets === 'string' ? createFold(targets) : NO_FOLD;
  } catch {
    return NO_FOLD;
  }
}

let removeBar = (): void => undefined;

async function show(): Promise<void> {
  const query = queryOfAddress();
  // The reader followed a link to a place in the article: the marks stay.
  if (!query) return;
  removeBar();
  unmark(document);
  const blocks = Array.from(document.querySelectorAll<HTMLElement>(ARTICLE)).filter((block) => !block.querySelector('p, li, td'));
  const fold = await foldFor(query + blocks.map((block) => block.textContent).join(''));
  const marks = markText(blocks, query, fold);
  if (marks.length > 0) removeBar = addMarksBar(root, query, marks, () => unmark(document));
}

addEventListener('hashchange', () => void show());
void show();
