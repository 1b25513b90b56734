/** Files among the seeds that are no pages. */
import { INPUT } from '../messages/input.ts';
import { diagnosticOf } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';
import { compareCodeUnits } from '../text/order.ts';

/** Pictures that pages can show, and what operating systems leave behind. */
const BESIDE_PAGES = /\.(?:png|jpe?g|gif|webp|avif)$|^(?:thumbs\.db|desktop\.ini)$/iu;

/** Whether a file belongs beside pages without being a page. */
export const isBesidePages = (name: string): boolean => BESIDE_PAGES.test(name);

const MOST_ENDINGS = 8;

/** One warning for all of them. @param names of the files, without their folders */
export function aboutNotPages(root: string, names: readonly string[]): Diagnostic[] {
  const endings = new Set(names.map((name) => /[^.](\.[^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? name));
  const shown = [...endings].sort(compareCodeUnits).slice(0, MOST_ENDINGS);
  return names.length === 0 ? [] : [diagnosticOf(INPUT.notPages({ count: names.length, endings: shown.join(', ') }), root)];
}
