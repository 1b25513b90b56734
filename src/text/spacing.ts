/**
 * Text that an OCR model wrote with a space between all characters: `本 报 讯 气 温 下 降`. In: a text. Out: the same
 * with those spaces closed up, and where each of its characters stood. Text set in the ordinary way comes back as it is,
 * so that the space in `王 勇` or between the halves of a headline stays.
 */

export interface ClosedUp {
  readonly text: string;
  /** The offset in the text as printed of an offset in the closed-up one. */
  readonly printedAt: (offset: number) => number;
}

const SPACED_OUT = /^\s*(?:[^\sA-Za-z][ \u3000\u00a0]){8}/u;
/** A space between two characters neither of which is a Latin letter. */
const SINGLE_SPACE = /(?<=[^\sA-Za-z])[ \u3000\u00a0](?=[^\sA-Za-z])/gu;

export function closeUpSpacing(printed: string): ClosedUp {
  if (!SPACED_OUT.test(printed)) return { text: printed, printedAt: (offset) => offset };
  const removed: number[] = [];
  const text = printed.replace(SINGLE_SPACE, (_, at: number) => {
    removed.push(at);
    return '';
  });
  return { text, printedAt: (offset) => placeOf(offset, removed) };
}

/** Each space taken out before a place moves it on by one. */
function placeOf(offset: number, removed: readonly number[]): number {
  let place = offset;
  for (const at of removed) {
    if (at > place) break;
    place++;
  }
  return place;
}
