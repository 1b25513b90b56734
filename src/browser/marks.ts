/** In an article opened from a search (`#q=…`): marks what was searched for, leads from mark to mark, switches them off. */
import { createFold, type Fold, needsFold, NO_FOLD } from '../search/shared/fold.ts';
import { FOLD_ALL_PATH, NO_TAG } from '../search/shared/format.ts';
import { addMarksBar } from './marks/marks-bar.ts';
import { markText, unmark } from './marks/mark-text.ts';
import { scriptLoader } from './shared/script-loader.ts';

const ARTICLE =
  '.story h1, .story .kicker, .story .subtitle, .story .byline, .reading p, .reading h2, .reading h3, .reading h4, .reading li, .reading td, .reading th';
const root = document.body.dataset['root'] ?? '';

const asked = (): string => new URLSearchParams(location.hash.slice(1)).get('q') ?? '';

/** The folding table, only if query or article has a character that folds; without it marks are a little fewer. */
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
  const query = asked();
  // A place in the article was gone to, out of its own list of crossheads: the marks stay.
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
