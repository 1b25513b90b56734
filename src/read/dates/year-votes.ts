/**
 * Derives years from numbered events: 第31个“全国消防日”, 新中国成立70周年, 十三届全国人大二次会议. In: a line. Out: votes, each
 * for one year.
 */
import type { DateEvidence } from '../../model/model.ts';
import { NUMERAL_CHARS, parseNumeral } from '../../text/numerals.ts';
import { ANNIVERSARIES, OBSERVANCES, SERIES } from './known-dates.ts';

export interface TextLine {
  readonly line: number;
  readonly text: string;
}

export interface YearVote {
  readonly year: number;
  /** Log odds (natural logarithm) added to the year's score. */
  readonly points: number;
  readonly evidence: DateEvidence;
}

export const yearVotes = (line: TextLine): YearVote[] => [...ordinals(line), ...anniversaries(line), ...sessions(line)];

const ORDINAL = new RegExp(`第\\s?([${NUMERAL_CHARS}]{1,4})\\s?[个届次][“"《\\s]?([\\p{Script=Han}]{3,20})`, 'gu');
const ORDINAL_POINTS = 4;

/** The 31st of a yearly event that began in 1992 is in 2022. */
function ordinals({ line, text }: TextLine): YearVote[] {
  if (!text.includes('第')) return [];
  return [...text.matchAll(ORDINAL)].flatMap((m) => {
    const n = parseNumeral(m[1] ?? '');
    const name = m[2] ?? '';
    if (n === null || n < 2) return [];
    const observance = OBSERVANCES.find((o) => o.first !== undefined && name.startsWith(o.name));
    const series = SERIES.find((s) => s.name.test(name));
    const first = observance?.first ?? series?.first;
    if (first === undefined || (series && first + n - 1 > series.until)) return [];
    return [{ year: first + n - 1, points: ORDINAL_POINTS, evidence: { line, text: m[0], rule: 'ordinal of a yearly event' } }];
  });
}

const JUBILEE = new RegExp(`([\\p{Script=Han}]{2,24}?)[”"]?\\s?([${NUMERAL_CHARS}]{1,4})\\s?周年`, 'gu');
const JUBILEE_POINTS = 2.5;

function anniversaries({ line, text }: TextLine): YearVote[] {
  if (!text.includes('周年')) return [];
  return [...text.matchAll(JUBILEE)].flatMap((m) => {
    const n = parseNumeral(m[2] ?? '');
    const found = ANNIVERSARIES.find((a) => a.name.test(m[1] ?? ''));
    return n === null || n < 5 || !found
      ? []
      : [{ year: found.from + n, points: JUBILEE_POINTS, evidence: { line, text: m[0], rule: 'anniversary' } }];
  });
}

const SESSION =
  /([一二三四五六七八九十]{1,3})届全国(?:人大|人民代表大会)([一二三四五])次会议|全国政协([一二三四五六七八九十]{1,3})届([一二三四五])次会议/gu;
const SESSION_POINTS = 1;

/** The national congresses meet every March; since the seventh (1988) a term lasts five years. */
function sessions({ line, text }: TextLine): YearVote[] {
  if (!text.includes('全国')) return [];
  return [...text.matchAll(SESSION)].flatMap((m) => {
    const term = parseNumeral(m[1] ?? m[3] ?? '');
    const session = parseNumeral(m[2] ?? m[4] ?? '');
    if (term === null || session === null || term < 7) return [];
    return [
      {
        year: 1988 + (term - 7) * 5 + session - 1,
        points: SESSION_POINTS,
        evidence: { line, text: m[0], rule: 'session of the national congress' },
      },
    ];
  });
}
