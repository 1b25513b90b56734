/**
 * Numbers as newspapers print them: 19, １９, 十九, 一九四九, 二〇二二, 廿一, 元(年).
 * In: the printed numeral alone. Out: its value, or null where the text is not a number.
 */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, Ｏ: 0, 一: 1, 元: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000 };
const JOINED_TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' };

/** One character of a numeral, for use inside a character class of a `u`-flagged expression. */
export const NUMERAL_CHARS = '0-9０-９〇零○元一二三四五六七八九十廿卅百';

const FULL_WIDTH_DIGIT = /[０-９]/gu;
const ARABIC = /^[0-9]{1,15}$/u;

/** `１９９８` -> `1998`; all other characters are kept. */
export const asciiDigits = (text: string): string => text.replace(FULL_WIDTH_DIGIT, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** `二〇二二` -> 2022, `十一` -> 11, `三十六` -> 36, `１９` -> 19; null for anything else. */
export function parseNumeral(printed: string): number | null {
  const text = asciiDigits(printed.trim());
  if (ARABIC.test(text)) return Number(text);
  const chars = [...text].flatMap((c) => [...(JOINED_TENS[c] ?? c)]);
  if (!chars.length || chars.length > 12) return null;
  return chars.some((c) => c in TENS) ? byMagnitude(chars) : byPosition(chars);
}

/** Reads 二〇二二, 一九 and mixed forms such as 二0二二 digit by digit. */
function byPosition(chars: readonly string[]): number | null {
  let value = 0;
  for (const c of chars) {
    const digit = DIGITS[c] ?? (ARABIC.test(c) ? Number(c) : undefined);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads 三十六, 一百零二, 十: digits times magnitudes, which must decrease from left to right. */
function byMagnitude(chars: readonly string[]): number | null {
  let value = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const c of chars) {
    const ten = TENS[c];
    if (ten === undefined) {
      const d = DIGITS[c];
      if (d === undefined || (digit !== null && digit !== 0)) return null;
      digit = d;
      continue;
    }
    if (ten >= last) return null;
    value += (digit ?? 1) * ten;
    digit = null;
    last = ten;
  }
  return value + (digit ?? 0);
}
