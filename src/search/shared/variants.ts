/** Variants of a term: dates in the other numerals, and one character replaced by one that OCR confuses with it. */
import { CONFUSABLE_GROUPS } from './confusables.ts';

const CONFUSABLE: ReadonlyMap<string, string> = new Map(
  CONFUSABLE_GROUPS.flatMap((group) => Array.from(group, (char) => [char, group] as const)).reduce(
    (map, [char, group]) => map.set(char, (map.get(char) ?? '') + group),
    new Map<string, string>(),
  ),
);
/** Variants that are tried; a judgement. */
const AT_MOST = 8;
const DIGITS = '〇一二三四五六七八九';

/** 11月8日, 2022年, 第3版. The character after the number decides how it is written in Chinese. */
const ARABIC = /(\d{1,4})(?=(年|月|日|号|版|届|次))/gu;
const CHINESE = /([〇○零一二三四五六七八九十]{1,4})(?=(年|月|日|号|版|届|次))/gu;

const spelled = (digits: string): string => Array.from(digits, (digit) => DIGITS.charAt(Number(digit))).join('');

/** 8 as 八, 18 as 十八, 28 as 二十八, 30 as 三十. */
function counted(digits: string): string {
  const n = Number(digits);
  if (n > 99 || n === 0) return spelled(digits);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

function arabic(text: string): string {
  const value = (char: string): number => DIGITS.indexOf(char === '零' || char === '○' ? '〇' : char);
  if (!text.includes('十')) return Array.from(text, value).join('');
  const [tens = '', ones = ''] = text.split('十');
  return String((tens ? value(tens) : 1) * 10 + (ones ? value(ones) : 0));
}

/** A normalised text with the numbers of dates in the other numerals. */
function otherNumerals(text: string): string[] {
  const chinese = text.replace(ARABIC, (digits: string, _: string, counter: string) =>
    counter === '年' && digits.length === 4 ? spelled(digits) : counted(digits),
  );
  const digits = text.replace(CHINESE, (number: string) => arabic(number));
  return [...new Set([chinese, digits, chinese.replaceAll('〇', '○'), chinese.replaceAll('〇', '零')])].filter((form) => form !== text);
}

/** A normalised text with one character replaced by one that OCR confuses with it. */
function misread(text: string): string[] {
  const chars = Array.from(text);
  return chars.flatMap((char, i) =>
    Array.from(CONFUSABLE.get(char) ?? '')
      .filter((other) => other !== char)
      .map((other) => [...chars.slice(0, i), other, ...chars.slice(i + 1)].join('')),
  );
}

/** Variants of a normalised text, the likeliest first. A single character has none: they would match nearly everything. */
export const variantsOf = (text: string): string[] =>
  text.length < 2 ? [] : [...new Set([...otherNumerals(text), ...misread(text)])].slice(0, AT_MOST);
