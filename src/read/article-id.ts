/**
 * The permanent id of an article. THIS RULE IS FROZEN: addresses and citations depend on it.
 *
 * The id is a hash of the opening of the article's own words only. Date, title, place on the page, file and neighbours do not
 * count, since they may be corrected later. The dateline, the reporters in brackets before the lead and the note that an
 * article continues from another page are skipped; so is everything that OCR, typesetting and later versions of this program
 * handle differently: punctuation, width, white space, paragraph breaks.
 *
 *   本报讯(记者 殷雪鸢 梁涛)7月27日,山西中部城市群第一次…  ->  7月27日山西中部城市群第一次…  ->  e.g. `k3v7q2mzab`
 */
import type { ArticleRecord, Paragraph, ParagraphRole } from '../model/model.ts';
import { shortHash } from '../text/short-hash.ts';
import { firstCharacters, unitAt } from '../text/code-units.ts';

const ID_LENGTH = 10;
/** Characters of the opening: enough to distinguish daily notices with the same formula, too few for most corrections to touch. */
const OPENING_LENGTH = 64;
/** The form of a stated id, which becomes a file name: Windows reserves com1, lpt1 and the like. */
const STATED_ID = /^(?!(?:com|lpt)[0-9]$)[a-z0-9]{4,40}$/u;

/** 本报讯 · 本报北京5月2日讯 · 新华社北京7月27日电 · 据新华社…电 · 【新华社重庆十四日电】; not 本报将… (no 讯 or 电 close by). */
const DATELINE =
  /^[【[(（]?(?:本报|本刊|本台|据?新华(?:社|网)|据?中新(?:社|网)|据?[\p{Script=Han}]{2,8}(?:报|社|网))[^,，。;；:：!！?？()（）\n]{0,24}?[讯电]\s*[】\])）]?/u;
/** (记者 殷雪鸢 梁涛) · （本报记者 郑静） · 记者王新民报道: — only directly after a dateline. */
const LEAD_CREDIT = /^\s*(?:[(（][^()（）\n]{1,60}[)）]|(?:通讯员|记者)[\p{Script=Han}\s、]{2,20}?报道\s*[:：])/u;
const NOT_OF_THE_OPENING = /[^\p{Script=Han}\p{L}\p{N}]/gu;

/** (上接第1版) · （紧接第四版） at the head of a continuation. */
const CONTINUED_FROM = /^[(（【]?(?:上接|紧接|緊接)[^()（）【】\n]{0,20}?版[^()（）【】\n]{0,12}[)）】]\s*/u;

type Opened = Pick<ArticleRecord, 'title' | 'paragraphs'>;

/** The id of an article within its page; buildArchive resolves the rare ids that two articles of an archive share. */
export function articleId(article: Opened): string {
  return shortHash(openingOf(article), ID_LENGTH);
}

/** The id of another article with the same opening, made from `id`, its source and its ordinal among such articles there. */
export const repeatedId = (id: string, source: string, ordinal: number): string => shortHash(`${id}\n${source}\n${ordinal}`, ID_LENGTH);

/** Whether a stated id may become an address. */
export const isUsableId = (id: string): boolean => STATED_ID.test(id);

/** The normalised opening from which the id is made. */
export function openingOf(article: Opened): string {
  for (const roles of [['body'], ['caption'], ['crosshead', 'signature', 'credit']] satisfies ParagraphRole[][]) {
    const opening = normalisedOpening(article.paragraphs, roles);
    if (opening !== '') return opening;
  }
  return normalise(article.title).slice(0, OPENING_LENGTH);
}

function normalisedOpening(paragraphs: readonly Paragraph[], roles: readonly ParagraphRole[]): string {
  let opening = '';
  for (const [i, paragraph] of paragraphs.entries()) {
    if (!roles.includes(paragraph.role) && !(roles.includes('body') && isSetApart(paragraph, paragraphs[i - 1]))) continue;
    opening += normalisedHead(opening === '' ? withoutLead(paragraph.text) : paragraph.text);
    // firstCharacters counts code points, so that no surrogate pair is cut.
    if (opening.length >= OPENING_LENGTH * 2) break;
  }
  return firstCharacters(opening, OPENING_LENGTH);
}

/** Whether a notice's signature is on the line of the paragraph above: it counted as text when the rule was frozen. */
const isSetApart = ({ role, lines }: Paragraph, above: Paragraph | undefined): boolean =>
  role === 'signature' && above !== undefined && lines.join() === above.lines.join();

/** Removes the note that a paragraph continues from another page, its dateline and the credit after the dateline. */
export function withoutLead(text: string): string {
  const trimmed = text.trimStart().replace(CONTINUED_FROM, '');
  const dateline = DATELINE.exec(trimmed);
  if (dateline === null) return trimmed;
  const rest = trimmed.slice(dateline[0].length);
  return rest.slice(LEAD_CREDIT.exec(rest)?.[0].length ?? 0);
}

const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NOT_OF_THE_OPENING, '');

/** The normalised head of a text, long enough for the opening, or the whole of a short text. */
const normalisedHead = (text: string): string => commonHead(text) ?? normalise(text);

const DROPPED = new Uint8Array(0x10000);
for (const char of ' \t\n!"#$%&\'()*+,-./:;<=>?[]{|}\u3000、。〈〉《》「」『』【】，：；？！（）—‘’“”…·') DROPPED[char.charCodeAt(0)] = 1;

/**
 * A fast `normalise` for the head of a text of common characters: keeps Han characters, digits and letters and drops common
 * marks, which never combine with a following character. @returns null if the head has any other character
 */
function commonHead(text: string): string | null {
  let head = '';
  let from = 0;
  let i = 0;
  for (const end = text.length; i < end && head.length + i - from <= OPENING_LENGTH * 2; i++) {
    const code = unitAt(text, i);
    if ((code >= 0x4e00 && code <= 0x9fa5) || (code >= 48 && code <= 57) || (code >= 97 && code <= 122)) continue;
    const isCapital = code >= 65 && code <= 90;
    if (!isCapital && DROPPED[code] !== 1) return null;
    head += text.slice(from, i);
    if (isCapital) head += String.fromCharCode(code + 32);
    from = i + 1;
  }
  return head + text.slice(from, i);
}
