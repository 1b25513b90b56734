/** Numbers of a query in the other numerals: 三十一个省 as 31个省, 2022年 as 二〇二二年. */
import { parseNumeral } from '../../text/numerals.ts';

const DIGITS = '〇一二三四五六七八九';
/** What a number before it counts or names even below ten. */
const DATED = '年月日号版届次';

/** A counted number: 十三, 三十一, 两千五百, 一千零五. It begins with a digit or 十. */
const COUNTED =
  /[一二两三四五六七八九]?(?:千[零〇]?[一二两三四五六七八九]?)?(?:百[零〇]?[一二三四五六七八九]?)?(?:十[一二三四五六七八九]?)?/gu;
const YEAR = /[〇○零一二三四五六七八九]{4}(?=年)/gu;
const ONE_DIGIT = new RegExp(`(?<![〇○零一二两三四五六七八九十百千万])[一二三四五六七八九](?=[${DATED}])`, 'gu');
const ARABIC = /(?<![\w.,])\d{1,4}(?![\d.,%‰])/gu;

/** 8 as 八, 18 as 十八, 205 as 二百零五, 1500 as 一千五百; up to 9999. */
export function counted(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  let out = '';
  let skipped = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) skipped = out !== '';
    else {
      out += (skipped ? '零' : '') + DIGITS.charAt(digit) + name;
      skipped = false;
    }
  }
  return value < 20 ? out.slice(1) : out;
}

const spelled = (digits: string): string => Array.from(digits, (digit) => DIGITS.charAt(Number(digit))).join('');

/** A normalised text with its numbers in the other numerals: none, or one for each way of writing them. */
export function otherNumerals(text: string): string[] {
  const chinese = inChinese(text);
  const forms = [inDigits(text), chinese, withTwo(chinese), chinese.replaceAll('〇', '○'), chinese.replaceAll('〇', '零')];
  return [...new Set(forms)].filter((form) => form !== text);
}

/** 二千五百 is also 两千五百. */
const withTwo = (text: string): string => text.replace(/(?<![一二三四五六七八九十百])二(?=[千万亿])/gu, '两');

function inChinese(text: string): string {
  return text.replace(ARABIC, (digits: string, at: number) => {
    const next = text.charAt(at + digits.length);
    if (next === '年' && digits.length === 4) return spelled(digits);
    const isCounted =
      Number(digits) >= 10 ? next !== '' || text.charAt(at - 1) === '第' || digits.length > 2 : next !== '' && DATED.includes(next);
    return next !== '' && !/[\p{Script=Han}]/u.test(next)
      ? digits
      : isCounted && !digits.startsWith('0')
        ? counted(Number(digits))
        : digits;
  });
}

function inDigits(text: string): string {
  return text
    .replace(YEAR, (year) => String(parseNumeral(year) ?? year).padStart(4, '0'))
    .replace(COUNTED, (number: string, at: number) => {
      if (!/[十百千]/u.test(number) || !/^[一二两三四五六七八九十]/u.test(number)) return number;
      const next = text.charAt(at + number.length);
      // 二十 alone may be the beginning of anything; 二十一 and 第二十 are numbers.
      if (next === '' && number.length < 3 && text.charAt(at - 1) !== '第') return number;
      if (/[\d.十百千]/u.test(next) || /[\d.十百千]/u.test(text.charAt(at - 1))) return number;
      const value = parseNumeral(number);
      return value === null || value < 10 ? number : String(value);
    })
    .replace(ONE_DIGIT, (digit) => String(DIGITS.indexOf(digit)));
}
