/** Straight quotation marks around Chinese text as the curly ones that were printed: `"奋斗"` -> `“奋斗”`, `“奋斗"` -> `“奋斗”`. */

export const HAS_CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** An opening mark, its closing one, and the straight one that OCR writes for either. */
type Quotes = readonly [opening: string, closing: string, straight: string];
const DOUBLE: Quotes = ['“', '”', '"'];
const SINGLE: Quotes = ['‘', '’', "'"];

/** The text with all straight quotation marks curled of which both halves are known. */
export function curledQuotes(text: string): string {
  let curled = text;
  for (const quotes of [DOUBLE, SINGLE])
    if (curled.includes(quotes[2]) && (curled.includes(quotes[0]) || curled.includes(quotes[1])))
      curled = curled
        .split('\n')
        .map((line) => withOtherHalves(line, quotes))
        .join('\n');
  return curledPairs(curled);
}

/** Curls the straight marks that are the missing halves of curly ones on a line, until none is left. */
function withOtherHalves(line: string, quotes: Quotes): string {
  for (let before = line; ; before = line) {
    line = opened(closed(line, quotes), quotes);
    if (line === before) return line;
  }
}

/** `“绿化"` -> `“绿化”`: an opening mark without its other half before the next opening one takes the first of an odd number of straight ones. */
function closed(line: string, [opening, closing, straight]: Quotes): string {
  const [head = '', ...parts] = line.split(opening);
  const whole = parts.map((part) => {
    const pieces = part.split(straight);
    if (part.includes(closing) || pieces.length % 2 === 1 || !HAS_CHINESE.test(pieces[0] ?? '')) return part;
    return (pieces[0] ?? '') + closing + pieces.slice(1).join(straight);
  });
  return [head, ...whole].join(opening);
}

/** `"绿化”` -> `“绿化”`: the same for a closing mark without an opening one, which takes the last of them. */
function opened(line: string, [opening, closing, straight]: Quotes): string {
  const parts = line.split(closing);
  const tail = parts.pop() ?? '';
  const whole = parts.map((part) => {
    const pieces = part.split(straight);
    if (part.includes(opening) || pieces.length % 2 === 1 || !HAS_CHINESE.test(pieces.at(-1) ?? '')) return part;
    return pieces.slice(0, -1).join(straight) + opening + (pieces.at(-1) ?? '');
  });
  return [...whole, tail].join(closing);
}

/**
 * `"奋斗"` -> `“奋斗”`, where all straight quotes of a text have their fellows and the text between them is Chinese and on one line. The
 * first opens and the second closes, whatever becomes of them, so that what is left straight has the same fellows when read again.
 */
function curledPairs(text: string): string {
  const parts = text.split('"');
  if (parts.length === 1 || parts.length % 2 === 0) return text;
  const isQuotation = (part: string): boolean => HAS_CHINESE.test(part) && !part.includes('\n');
  return parts
    .map((part, i) => {
      if (i === 0) return part;
      const inside = i % 2 === 1;
      const curled = isQuotation(inside ? part : (parts[i - 1] ?? ''));
      return (curled ? (inside ? '“' : '”') : '"') + part;
    })
    .join('');
}
