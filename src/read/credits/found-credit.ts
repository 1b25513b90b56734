/** Finds credits in a text: at its head, at its end, or as the whole of it. The text itself stays as printed. */
import type { Credit } from '../../model/model.ts';
import { type CreditPlace, type CreditText, mayBeOpenCredit, readCreditText } from './credit-text.ts';
import { NOT_NAME_END, NOT_NAMES } from './credit-words.ts';
import { readDateline } from './dateline.ts';
import { COLUMN_END } from './names.ts';
import { lineOfReporterAndPlace, reporterAndPlace } from './reporter-and-place.ts';
import { asPrinted, isSimplified, simplified } from '../../text/simplified.ts';
import { currentWords } from '../../text/words/current-words.ts';

export interface FoundCredit extends CreditText {
  readonly start: number;
  readonly end: number;
  readonly dateline: string | null;
  readonly shared: boolean;
}

const LEAD_BRACKET = /^\s*[（(【〔]([^（）()【】〔〕]{1,160})[）)】〕]/u;
const LEAD_REPORT = /^\s*([^：:。，,（(]{2,80}?)\s?(?:摄影报道|综合报道|报道|报导|報道|報導|摄|攝)\s?[:：\s，,]/u;
const CLOSING_BRACKET = /[（(]([^（）()]{1,300})[）)]?$/u;
const CLOSING_OPEN = /(?<=[。！？!?”」』.…])\s*([^。！？!?“”；;]{2,120})$/u;
/** Longest credit without brackets, in UTF-16 units, including white space around it. */
const LONGEST_OPEN = 130;
const WHOLE_BRACKET = /^[（(]([^（）()]{1,300})[）)]\s*。?$/u;
const SHARED =
  /^(?:本(?:栏|版|组|专栏|专题|期|专版)|以上|上述)(?:目)?(?:稿件|文字|报道|文章|内容|图文|稿|新闻|消息)?(?:均|皆|除署名外均?)?(?:由|为|系)?\s?(?=[\p{Script=Han}])/u;
const REPORTER = /[记記]者|通[讯訊][员員]/u;
const ROLE_WORD = /记者|通讯员|摄|编译|采写|整理|执笔|记者|記者|通訊員|攝|採寫/u;

/** UTF-16 units read at the head of a text: enough for a dateline and the longest credit after it. */
const HEAD = 440;
/** UTF-16 units read at the end of a text. */
const TAIL = 320;
/* Judgements, in UTF-16 units: */
/** Longest credit after a dateline. */
const LEAD_READ = 260;
/** Without a dateline, a role word must come within this. */
const ROLE_WITHIN = 20;
/** Longest line that can be a credit alone. */
const LONGEST_OWN_LINE = 300;

/** Restores the page's own script in names, roles and dateline. */
const inItsScript = <T extends { readonly credits: readonly Credit[]; readonly dateline: string | null }>(
  found: T,
  printed: string,
): T => ({
  ...found,
  credits: found.credits.map(({ name, role }) => ({ name: asPrinted(name, printed), role: asPrinted(role, printed) })),
  dateline: found.dateline === null ? null : asPrinted(found.dateline, printed),
});

/** Reads a text in simplified script, in which the rules are written; the result is in the printed script. */
function inAnyScript(printed: string, read: (text: string) => FoundCredit | null): FoundCredit | null {
  if (isSimplified(printed)) return read(printed);
  const found = read(simplified(printed));
  return found && inItsScript(found, printed);
}

/** The dateline and credit at the head of a text: `本报讯(记者 甲 乙)…`, `本报北京5月2日讯 记者王建新报道：…`. */
export const leadCredit = (text: string): FoundCredit | null => inAnyScript(text.slice(0, HEAD), readLead);

function readLead(text: string): FoundCredit | null {
  const placed = reporterAndPlace(text);
  const by = placed && readCreditText(placed.reporters, 'brackets');
  if (placed && by?.credits.length) return { ...by, start: 0, end: placed.end, dateline: placed.dateline, shared: false };
  const dateline = readDateline(text);
  const at = dateline?.end ?? 0;
  const rest = text.slice(at, at + LEAD_READ);
  const bracket = dateline || ROLE_WORD.test(rest.slice(0, ROLE_WITHIN)) ? LEAD_BRACKET.exec(rest) : null;
  const report = bracket ? null : LEAD_REPORT.exec(rest);
  const found = bracket?.[1]
    ? readCreditText(bracket[1].trim(), 'brackets')
    : report?.[1] && REPORTER.test(report[1])
      ? readCreditText(report[1], 'open')
      : null;
  const usable = found && found.credits.length > 0 && (dateline !== null || found.named);
  if (!dateline && !usable) return null;
  const end = at + (usable ? (bracket?.[0] ?? report?.[0] ?? '').length : 0);
  return {
    kind: 'byline',
    credits: usable ? found.credits : [],
    named: usable ? found.named : false,
    start: dateline?.start ?? 0,
    end,
    dateline: dateline?.text ?? null,
    shared: false,
  };
}

const withoutFullStop = (text: string): string => text.trimEnd().replace(/。$/u, '').trimEnd();

/** The credit at the end of a text: `…(陈剑)`, `…困难。 记者 甲 通讯员 乙`, `(本栏稿件由甲、乙采写)`. */
export function closingCredit(text: string): FoundCredit | null {
  const tail = text.slice(-TAIL);
  const offset = text.length - tail.length;
  const found = inAnyScript(tail, readClosing);
  return found && { ...found, start: offset + found.start, end: offset + found.end };
}

function readClosing(tail: string): FoundCredit | null {
  const bracket = CLOSING_BRACKET.exec(withoutFullStop(tail));
  if (bracket?.[1] && (bracket.index === 0 || bracket[1].length < 160)) {
    const found = readShared(bracket[1].trim(), 'brackets') ?? givenNameAlone(bracket[1]);
    if (found) return { ...found, start: bracket.index, end: tail.length };
  }
  const open = ROLE_WORD.test(tail.slice(-LONGEST_OPEN)) ? CLOSING_OPEN.exec(tail) : null;
  if (!open?.[1] || !ROLE_WORD.test(open[1])) return null;
  const found = readShared(open[1], 'open');
  return found?.named ? { ...found, start: open.index + open[0].length - open[0].trimStart().length, end: tail.length } : null;
}

/** The photographer's credit at the end of a caption or on its own line: `…吸引了师生参观。 李学军 宋卫东 摄`. */
export function photoCredit(text: string): FoundCredit | null {
  const found = ownLineCredit(text) ?? closingCredit(text);
  return found?.kind === 'photo' ? found : null;
}

/** The photographer after a caption without a full stop: 值班室的灯光 李刚摄. */
export const captionCredit = (text: string): FoundCredit | null => inAnyScript(text, readCaption);

const CAPTION_CREDIT = /\s(?=(\S.{1,20}摄影?)$)/gu;

function readCaption(text: string): FoundCredit | null {
  for (const match of text.slice(-LONGEST_OPEN).matchAll(CAPTION_CREDIT)) {
    const found = readCreditText(match[1] ?? '', 'open');
    const start = text.length - (match[1] ?? '').length;
    if (found?.kind === 'photo') return { ...found, start, end: text.length, dateline: null, shared: false };
  }
  return null;
}

/** Sentence marks before the end of a text, which no credit outside brackets contains. */
const SENTENCE = /[。！？!?“”…](?=.)/u;

/** The credit that a whole text consists of: `记者 何宝国`, `□本报记者 吴佳妮`, `(杨沫、杨宇雨)`, `张昊宇 摄`, `制图：甲`. */
export const ownLineCredit = (text: string): FoundCredit | null =>
  text.trim().length > LONGEST_OWN_LINE ? null : inAnyScript(text, readOwnLine);

function readOwnLine(text: string): FoundCredit | null {
  const flat = text.trim();
  const placed = lineOfReporterAndPlace(flat);
  const by = placed && readCreditText(placed.reporters, 'open');
  if (placed && by?.credits.length) return { ...by, start: 0, end: text.length, dateline: placed.dateline, shared: false };
  const inner = WHOLE_BRACKET.exec(flat)?.[1]?.trim();
  if (!inner && (SENTENCE.test(flat) || !mayBeOpenCredit(flat))) return null;
  const found = inner ? (readShared(inner, 'brackets') ?? givenNameAlone(inner)) : readShared(flat, 'open');
  if (!found || (!inner && !found.named && found.kind !== 'agency' && !/^[□☐◎○●■◆◇▲△口]/u.test(flat))) return null;
  return { ...found, start: 0, end: text.length };
}

export const isCreditLine = (text: string): boolean => ownLineCredit(text) !== null;

const TWO_HAN = /^\p{Script=Han}\s?\p{Script=Han}$/u;

/** A given name alone in closing brackets (宝国): two characters that are not a word, or a word used as a name (海燕). */
function givenNameAlone(inner: string): Omit<FoundCredit, 'start' | 'end'> | null {
  const name = inner.replace(/\s/gu, '');
  if (!TWO_HAN.test(inner.trim()) || NOT_NAMES.has(name) || NOT_NAME_END.test(name) || COLUMN_END.test(name)) return null;
  const words = currentWords().tag(name);
  const tag = words.length === 1 ? words[0]?.tag : null;
  if (tag !== 'x' && tag !== 'nr') return null;
  return { kind: 'byline', credits: [{ name, role: '记者' }], named: false, dateline: null, shared: false };
}

function readShared(inner: string, place: CreditPlace): Omit<FoundCredit, 'start' | 'end'> | null {
  const scope = SHARED.exec(inner.trim());
  const whole = readCreditText(inner, place);
  if (whole && (!scope || whole.kind === 'production')) return { ...whole, dateline: readDateline(inner)?.text ?? null, shared: false };
  const rest = scope ? readCreditText(inner.trim().slice(scope[0].length), place) : null;
  return rest?.named ? { ...rest, dateline: null, shared: true } : null;
}
