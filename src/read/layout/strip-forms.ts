/**
 * The form of a strip in papers of the 1930s to 1950s, by its wording and its mark alone: a title, often in parts set apart by spaces;
 * a text, often a telegram with its dateline at either end; a caption. Their sentences and whole paragraphs may end in a pause mark.
 */
import { TEXT_LENGTH } from './cohesion.ts';
import type { Strip } from './strips.ts';

export type Form = 'title' | 'text' | 'telegram' | 'caption' | 'other';

/** Judgements, in UTF-16 units. */
const LONGEST_TITLE = 90;
/** Text of this length has points. */
const LONGEST_UNPOINTED = 48;
const LONGEST_CRY = 20;
const LONGEST_CAPTION = 220;
const SHORTEST_TELEGRAM = 16;

const PARTS = /^[^ ]{2,22}(?: [^ ]{2,22}){1,8}$/u;
const CLAUSE = /[。,;]/u;
const POINT = /[。,;、:]/u;
/** A headline that cries out or asks: 某某之風不可長! */
const CRY = /^[^。,;、:]+[!?]$/u;
/** 洛阳 …(二十日电): a telegram that opens with its place alone. */
const PLACE = /^\p{Script=Han}{2,4} \S/u;
const DAY_AT_END = /\([^()]{0,12}日[^()]{0,10}\)[、,。]?$/u;

/** A headline in parts: 甲隊昨日抵滬　今日與乙隊比賽. */
export const isInParts = ({ plain }: Strip): boolean => plain.length <= LONGEST_TITLE && PARTS.test(plain) && !CLAUSE.test(plain);

export function formOf(strip: Strip): Form {
  const { plain, signs, block } = strip;
  if (isTelegram(strip)) return 'telegram';
  if (signs.caption || (signs.photoCredit && plain.length < LONGEST_CAPTION)) return 'caption';
  if (signs.dateline || signs.credit || block.mark === 'table') return isLong(strip) ? 'text' : 'other';
  if (isTitle(strip)) return 'title';
  return isLong(strip) ? 'text' : 'other';
}

const isLong = ({ plain, signs }: Strip): boolean => signs.finished || plain.length >= TEXT_LENGTH;

const isTelegram = ({ plain, signs }: Strip): boolean =>
  plain.length >= SHORTEST_TELEGRAM && (signs.dateline || (signs.finished && PLACE.test(plain) && DAY_AT_END.test(plain)));

function isTitle(strip: Strip): boolean {
  const { plain, signs, block } = strip;
  if (block.mark === 'heading') return true;
  if (signs.finished) return plain.length <= LONGEST_CRY && CRY.test(plain);
  if (plain.length < TEXT_LENGTH) return plain.length > 1;
  return isInParts(strip) || (plain.length <= LONGEST_UNPOINTED && !POINT.test(plain));
}
