/**
 * Finds print that is unlikely in an article: words that an engine repeats, marks without their other half, 一 for a dash. Changes
 * nothing. Favours precision over completeness.
 */
import type { Paragraph, PrintDoubt } from '../model/model.ts';

/** @param paragraphs an article's paragraphs in their order. @returns doubts in the order of the paragraphs */
export function doubtedPrint(paragraphs: readonly Paragraph[]): PrintDoubt[] {
  const alone = marksAlone(paragraphs);
  return paragraphs.flatMap((paragraph, i): PrintDoubt[] => {
    const { text, lines } = paragraph;
    if (isTable(paragraph)) return [];
    return [
      ...(isLoop(text) || isRepeated(paragraphs, i) ? [{ lines, what: 'the same words again and again' } as const] : []),
      ...(alone.has(i) ? [{ lines, what: 'a mark without its other half' } as const] : []),
      ...(text.includes('一') && DASH.test(text) ? [{ lines, what: '一 where a dash is likely' } as const] : []),
    ];
  });
}

const isTable = ({ markdown }: Paragraph): boolean => markdown !== undefined && /^\||<table/u.test(markdown);

/** Least and greatest length of words that an engine repeats, in UTF-16 units; 加油！加油！加油！ is shorter. Judgements. */
const LEAST = 8;
const GREATEST = 60;
/** Least number of times. A judgement: refrains come three times at most without other words between them. */
const TIMES = 4;
const HAN = /\p{Script=Han}/gu;

/** Whether a text says the same words at least four times without a gap. Probes every 16 units, since no loop is shorter than 32. */
function isLoop(text: string): boolean {
  for (let at = 0; at + TIMES * LEAST <= text.length + 2 * LEAST; at += 2 * LEAST) {
    const probe = text.slice(at, at + LEAST);
    const period = text.slice(at + 1, at + GREATEST + LEAST).indexOf(probe) + 1;
    if (period < LEAST || !isWords(text.slice(at, at + period))) continue;
    let [from, to] = [at, at];
    while (from > 0 && text[from - 1] === text[from - 1 + period]) from--;
    while (to + period < text.length && text[to] === text[to + period]) to++;
    if (to + period - from >= TIMES * period) return true;
  }
  return false;
}

/** Three different characters, so that rows of dots and blanks to fill in are none. */
const isWords = (text: string): boolean => new Set(text.match(HAN)).size >= 3;

/** Whether a paragraph repeats the three before it. */
const isRepeated = (paragraphs: readonly Paragraph[], i: number): boolean => {
  const text = paragraphs[i]?.text ?? '';
  if (text.length < LEAST || i < TIMES - 1 || paragraphs[i - 1]?.text !== text || !isWords(text)) return false;
  return paragraphs.slice(i - TIMES + 1, i).every((other) => other.text === text);
};

/** 一一 before an opening quotation mark, —一 and 一— beside one; not ——一年打基础, 之一——, “人”“岗”一一对应. */
const DASH = /一一[“《「『]|(?<!—)—一[“《「『]|[”》」』]一—(?!—)/u;

const CLOSED_BY: ReadonlyMap<string, string> = new Map(
  [...'“”《》「」『』（）【】〔〕'].flatMap((mark, i, all) => (i % 2 === 0 ? [[mark, all[i + 1] ?? '']] : [])),
);
const MARK = /[“”《》「」『』（）【】〔〕()]/gu;
/** 1）, （a), 一）: a number in a list has half a bracket. */
const NUMBER = /[\d一二三四五六七八九十a-zA-Z]$/u;
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** The places of paragraphs with a mark that pairs with none of its article; a quotation may go over several paragraphs. */
function marksAlone(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const alone = new Set<number>();
  const open: { readonly mark: string; readonly paragraph: number }[] = [];
  for (const [paragraph, { text, role }] of paragraphs.entries()) {
    if (role !== 'body') continue;
    for (const { index, 0: printed } of text.matchAll(MARK)) {
      const mark = WIDE[printed] ?? printed;
      if (CLOSED_BY.has(mark)) {
        // Each paragraph of a long quotation may begin with its mark, and the last one closes them all.
        if (!(index === 0 && open.at(-1)?.mark === mark)) open.push({ mark, paragraph });
        continue;
      }
      const at = open.findLastIndex((other) => CLOSED_BY.get(other.mark) === mark);
      if (at >= 0) for (const lost of open.splice(at).slice(1)) alone.add(lost.paragraph);
      else if (mark !== '）' || !NUMBER.test(text.slice(0, index))) alone.add(paragraph);
    }
  }
  for (const { paragraph } of open) alone.add(paragraph);
  return alone;
}
