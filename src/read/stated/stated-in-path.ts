/**
 * Reads paper, date, page number and page name from the path of a seed, as archives name their files:
 * `太原日报/2022-11-09/03.md`, `太原日报20221109第3版.md`, `20221109-03.txt`, `二〇二二年十一月九日第三版.md`, `tyrb2022110905.md`,
 * `2022/11/09/第3版 要闻.md`, `申报/1936-04-02 晨刊 第1版.md`.
 * In: a path below the seeds folder. Out: the fields that it states, and a date in it that does not exist.
 */
import type { StatedPage } from '../../model/stated.ts';
import { asciiDigits, NUMERAL_CHARS, parseNumeral } from '../../text/numerals.ts';
import { dateInPath } from './date-in-path.ts';
import { pageInPath, plainPageInPath } from './page-in-path.ts';
import { paperInPath } from './paper-in-path.ts';

const EXTENSION = /\.[A-Za-z0-9]{1,8}$/u;

/** A content hash in a file name, which may contain eight digits that look like a day. */
const HASH = /(?<![0-9a-z])(?=[0-9a-f]{0,64}[a-f][0-9a-f]{0,64}[a-f])[0-9a-f]{12,128}(?![0-9a-z])/giu;

/** Spelled-out years, months, days and page numbers: 民国二十六年, 二〇二二年十一月九日, 元月, 第四版; not 统一日报. */
const REPUBLIC = new RegExp(`(?:中[华華])?民[国國]([${NUMERAL_CHARS}]{1,3})年`, 'gu');
const SPELLED = /[〇零○一二三四五六七八九十廿卅]{1,5}(?=[年月日版](?![报報]))|(?<=年)元(?=月)/gu;
const REPUBLIC_BEGAN = 1911;

const WIDE_LETTER = /[Ａ-Ｚａ-ｚ]/gu;
const WIDE_AND_LONG: readonly (readonly [RegExp, string])[] = [
  [/[－–—―]/gu, '-'],
  [/＿/gu, '_'],
  [/．/gu, '.'],
];

const withDigits = (path: string): string =>
  WIDE_AND_LONG.reduce((text, [from, to]) => text.replace(from, to), asciiDigits(path))
    .replace(WIDE_LETTER, (letter) => letter.normalize('NFKC'))
    .replace(REPUBLIC, (said, years: string) => (parseNumeral(years) === null ? said : `${REPUBLIC_BEGAN + (parseNumeral(years) ?? 0)}年`))
    .replace(SPELLED, (said) => String(parseNumeral(said) ?? said));

export interface PathReading {
  readonly stated: StatedPage;
  /** A date as the path writes it that no calendar has: 1973年2月29日. */
  readonly impossible: string | null;
}

export function readPath(source: string): PathReading {
  const path = withDigits(source.normalize('NFC')).replace(EXTENSION, '').replace(HASH, '#');
  const date = dateInPath(path);
  const paper = paperInPath(path, date);
  const stated = paper === null ? {} : { paper: paper.name };
  if (date === null) return { stated: { ...stated, ...plainPageInPath(path, paper) }, impossible: null };
  const day = date.day === null ? {} : { date: date.day };
  return { stated: { ...stated, ...day, ...pageInPath(path, date, paper) }, impossible: date.day === null ? date.text : null };
}

export const statedInPath = (source: string): StatedPage => readPath(source).stated;
