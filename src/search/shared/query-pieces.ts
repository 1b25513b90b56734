/** Finds pieces of a query in a text that does not contain all of it. */
import { CHARACTER, classOf, PARTS } from './grams.ts';
import type { Found, PreparedArticle } from './match.ts';

/** Characters of question words and particles, which name nothing; in folded form, as queries are. */
const ASKING = new Set('的了着是在和与及或就也都而把被让向由为于以之其这那哪谁何什么怎吗呢吧啊呀有没不个些几多少能会可请问谁因如');

/** Words that only ask, with the verb before them: 有多少, 是谁, 在哪里. */
const QUESTION =
  /[有是为叫在]?(?:什么时候|为什么|什么|多少|怎么样?|怎样|哪里|哪儿|哪些|哪个|哪|谁|多[长大高远久重]|几(?=[个次天年月名张种岁位家人]|$))|[吗呢吧？?]$/gu;

/** A normalised query without the words that only ask; they weigh nothing and are never marked. All of it if nothing else is left. */
export function withoutQuestions(query: string): string[] {
  const parts = query.split(QUESTION).filter((part) => part !== '');
  return parts.length > 0 ? parts : [query];
}

/** Whether a piece has a character that can name something. */
export const saysSomething = (piece: string): boolean =>
  Array.from(piece).some((char) => !ASKING.has(char) && classOf(char.codePointAt(0) ?? 0) !== PARTS);

/**
 * The longest pieces of a normalised query that occur in a normalised text, from left to right: of two characters and more, or, if
 * there are none, single characters.
 */
export function piecesIn(query: string, text: string): string[] {
  const pieces = new Set<string>();
  const singles = new Set<string>();
  for (const part of withoutQuestions(query)) addPieces(part, text, pieces, singles);
  return [...(pieces.size > 0 ? pieces : singles)];
}

/** A word in Latin letters and digits, which counts whole: COVID-19 has nothing of C919. */
const LATIN_WORD = /[a-z0-9]+(?:[.\-+&/][a-z0-9]+)*/gu;

function addPieces(query: string, text: string, pieces: Set<string>, singles: Set<string>): void {
  const words = new Map(Array.from(query.matchAll(LATIN_WORD), ({ index, 0: word }) => [index, word]));
  // Each Latin word is one unit, like a character.
  const chars: string[] = [];
  for (let at = 0; at < query.length; at += chars[chars.length - 1]?.length ?? 1)
    chars.push(words.get(at) ?? String.fromCodePoint(query.codePointAt(at) ?? 0));
  for (let from = 0; from < chars.length;) {
    let length = 0;
    while (from + length < chars.length && text.includes(chars.slice(from, from + length + 1).join(''))) length++;
    // 的 belongs to the word before it. Taken with the next character it would split a word: 的开|幕式.
    if (length === 2 && chars[from] === '的') length = 1;
    const piece = chars.slice(from, from + length).join('');
    if ((length >= 2 || piece.length > 2) && saysSomething(piece)) pieces.add(piece);
    else if (saysSomething(piece) && classOf(piece.codePointAt(0) ?? 0) === CHARACTER) singles.add(piece);
    from += Math.max(1, length);
  }
}

/** The places in an article of pieces of the queries. */
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
