/** Takes apart notices that stand on one line: heading, text, closing words, signing body and day. */
import type { DraftArticle } from '../../model/draft-article.ts';
import type { Paragraph } from '../../model/model.ts';
import type { ParagraphRole } from '../../model/vocabulary.ts';
import { NUMERAL_CHARS } from '../../text/numerals.ts';
import { simplified } from '../../text/simplified.ts';

/** A notice with its heading on the same line as its text: `通告 亲贤村城中村…`. */
const HEADING_INSIDE =
  /^((?![据據该該在对對发發按有根经經由与與])\p{Script=Han}{0,4}(?:公告|通告|通知|启事|声明|公示|讣告|更正|聲明|啟事))[\s:：]+(?=\S[^\n]{10})/u;

/** Whether a text opens with the heading of a notice on the same line. */
export const opensWithHeading = (text: string): boolean => HEADING_INSIDE.test(text);

/** Moves the heading of a notice that has no headline from the head of its text to the headline. */
export function withHeadingApart(draft: DraftArticle): DraftArticle {
  const [first, ...rest] = draft.blocks;
  const heading = draft.headline === null && first?.role === 'body' ? HEADING_INSIDE.exec(first.block.text) : null;
  if (!first || !heading?.[1]) return draft;
  const opened = { ...first, block: { ...first.block, text: first.block.text.slice(heading[0].length) } };
  return { ...draft, headline: heading[1], blocks: [opened, ...rest] };
}

const DAY = `(?:[（(]?[${NUMERAL_CHARS}]{2,4}\\s?年\\s?[${NUMERAL_CHARS}]{1,3}\\s?月\\s?[${NUMERAL_CHARS}]{1,3}\\s?日[）)]?)`;
const HEREBY = '(?:特此|此致|谨此)[\\p{Script=Han}]{0,6}[。！!.]?';
/** An institution; its name has no points and at most one pair of brackets. */
const BODY = '[\\p{Script=Han}·（()）]{2,36}(?:公司|局|厅|部|委|会|室|办|府|心|团|院|校|学|行|队|社|处|所|站|厂|店|馆|村|铺|号|组)';
/** What closes a notice after its last sentence, each part after a space. */
const CLOSING = new RegExp(
  `^(?<text>.*?(?:[。！!？；;）)”.]|\\S(?=\\s+特此)))(?:\\s+(?<hereby>${HEREBY}))?(?:\\s+(?<bodies>${BODY}(?:\\s+${BODY}){0,3}))?(?:\\s+(?<day>${DAY}))?$`,
  'u',
);
/** Longest end of a text in which its closing parts are searched, in UTF-16 units. */
const LONGEST_CLOSING = 160;

/**
 * Sets the closing words, the signing bodies and the day of a notice apart from its last sentence where OCR wrote them on one line:
 * `…请绕行北门桥。 特此通告 东河县公安局交通队 1986年5月28日`. A day or body alone stays where it is: it may belong to the sentence.
 */
export function withSigningApart(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const at = paragraphs.findLastIndex(({ role }) => role === 'body');
  const last = paragraphs[at];
  if (!last || last.markdown !== undefined || last.text.includes('\n')) return paragraphs;
  const from = Math.max(0, last.text.length - LONGEST_CLOSING);
  const groups = CLOSING.exec(simplified(last.text.slice(from)))?.groups;
  if (!groups || [groups.hereby, groups.bodies, groups.day].filter((part) => part !== undefined).length < 2) return paragraphs;
  return paragraphs.toSpliced(at, 1, ...partsOf(last, groups));
}

/** The text and its closing parts, each with the lines of the whole and the characters as printed. */
function partsOf(whole: Paragraph, groups: Readonly<Record<string, string | undefined>>): Paragraph[] {
  const { text, lines } = whole;
  const parts: Paragraph[] = [];
  let to = text.length;
  const cut = (part: string | undefined, role: ParagraphRole): void => {
    if (part === undefined) return;
    const start = to - part.length;
    parts.unshift({ role, text: text.slice(start, to), lines });
    to = text.slice(0, start).trimEnd().length;
  };
  cut(groups.day, 'signature');
  for (const body of (groups.bodies ?? '').split(/\s+/u).filter(Boolean).reverse()) cut(body, 'signature');
  cut(groups.hereby, 'body');
  return [{ ...whole, text: text.slice(0, to) }, ...parts];
}
