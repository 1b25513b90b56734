/** The pieces of a question that an article holds, where it does not hold the whole. */
import { CHARACTER, classOf, PARTS } from './grams.ts';
import type { Found, PreparedArticle } from './match.ts';

/** Characters that ask or bind and name nothing; folded, as all of a query is. */
const ASKING = new Set('的了着是在和与及或就也都而把被让向由为于以之其这那哪谁何什么怎吗呢吧啊呀有没不个些几多少能会可请问谁因如');

/** Whether a piece says what the question is about. */
export const saysSomething = (piece: string): boolean =>
  Array.from(piece).some((char) => !ASKING.has(char) && classOf(char.codePointAt(0) ?? 0) !== PARTS);

/**
 * The longest pieces of a normalised query that stand in a normalised text, from left to right: two characters and
 * more; single ones only where there is nothing better.
 */
export function piecesIn(query: string, text: string): string[] {
  const chars = Array.from(query);
  const pieces = new Set<string>();
  const singles = new Set<string>();
  for (let from = 0; from < chars.length;) {
    let length = 0;
    while (from + length < chars.length && text.includes(chars.slice(from, from + length + 1).join(''))) length++;
    // 的 goes with what stands before it; with what follows it would tear a word: 的开|幕式.
    if (length === 2 && chars[from] === '的') length = 1;
    const piece = chars.slice(from, from + length).join('');
    if (length >= 2 && saysSomething(piece)) pieces.add(piece);
    else if (saysSomething(piece) && classOf(piece.codePointAt(0) ?? 0) === CHARACTER) singles.add(piece);
    from += Math.max(1, length);
  }
  return [...(pieces.size > 0 ? pieces : singles)];
}

/** Where an article holds pieces of the queries. */
export function piecePlaces(article: PreparedArticle, queries: readonly string[]): Found[] {
  const whole = article.lines.map((line) => line.normal).join('\n');
  const pieces = [...new Set(queries.flatMap((query) => piecesIn(query, whole)))];
  const found: Found[] = [];
  article.lines.forEach(({ normal }, line) => {
    for (const piece of pieces) for (const from of occurrences(normal, piece)) found.push({ line, from, to: from + piece.length });
  });
  return found;
}

export function occurrences(text: string, piece: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) out.push(at);
  return out;
}
