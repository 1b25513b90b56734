/** Reads articles and splits them into parts, which the composer sets in any of the forms that papers use. */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { isRecord, parseLines } from './json-lines.ts';

/** A paragraph with its role: body, crosshead or credit. */
export interface SourceParagraph {
  readonly tag: 'B' | 'X' | 'R';
  readonly text: string;
}

export interface SourceArticle {
  /** `2019-02-01` */
  readonly date: string;
  /** Number of the page on which it was printed; null if the source lacks it. */
  readonly page: number | null;
  readonly kicker: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** The label in brackets after the title. */
  readonly label: string | null;
  readonly names: readonly string[];
  readonly dateline: string | null;
  readonly body: readonly SourceParagraph[];
}

/** The record of one article in its source's form. */
interface RawArticle {
  readonly date: string;
  readonly page: number | null;
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly paragraphs: readonly string[];
}

const NAME = '[\\p{Script=Han}·]{2,4}';
const SPACES = /[\u3000\u00a0\t ]+/gu;
const DATELINE = /^(?:据?(?:本报|新华社|中新社|中新网|本台)[^，。]{0,16}?[电讯])\s*/u;
const LEAD_CREDIT = new RegExp(`^(.{0,24}?[电讯] ?)（(?:本报)?记者 ?((?:${NAME}[、 ]?)+)）`, 'u');
const OWN_CREDIT = new RegExp(`^本报记者 ?(?:${NAME}[、 ]*)+$`, 'u');
const CLOSING_CREDIT = new RegExp(`（(?:本报)?(?:记者 ?)?((?:${NAME}[、 ]*)+)）$`, 'u');
const CREDIT_TEXT = /记者|摄|作者|整理|制图|版式|来源|邮箱|编辑|绘图|漫画|供图|执笔|编译|采写|报道）|电）|^（[^（）]{2,9}）$/u;
const tidy = (text: string): string => text.replace(SPACES, ' ').trim();

/** The opening formula of broadcasts, and below it the line with the editors' names. */
const BROADCAST_HEAD = /^(?:中国网络电视台消息|央视网消息)[^：:]{0,12}[：:]\s*/u;
const BROADCAST_FOOT = /^[（(]?(?:视频)?编辑[:：/ ]|视频编辑/u;
const TITLE_RUBRIC = /^(?:【[^】]*】|\[[^\]]*\])/u;
const NOT_AN_ARTICLE = /^(?:图片报道|广告|图片新闻)/u;

/**
 * Reads the articles of a file, in its order; omits pictures, advertisements and very short or long texts.
 * @param file one JSON object a line, `.gz` or plain: {date, title, paragraphs: string[]} or `body` with line breaks; page,
 * kicker and subtitle are optional
 */
export function readArticles(file: string): SourceArticle[] {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return parseLines(text, file).flatMap((record) => takeApart(rawArticle(record)) ?? []);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function rawArticle(record: Readonly<Record<string, unknown>>): RawArticle {
  const { date, page, kicker, title, subtitle, paragraphs, body } = record;
  const raw = {
    date: textOf(date),
    page: typeof page === 'number' ? page : null,
    kicker: textOf(kicker),
    title: textOf(title),
    subtitle: textOf(subtitle),
  };
  if (Array.isArray(paragraphs)) return { ...raw, paragraphs: paragraphs.map(textOf) };
  const lines = textOf(body)
    .split(/\n+/u)
    .map((line) => line.trim().replace(BROADCAST_HEAD, ''))
    .filter((line) => line !== '' && !BROADCAST_FOOT.test(line.slice(0, 12)));
  return { ...raw, title: raw.title.trim().replace(TITLE_RUBRIC, '').trim(), paragraphs: lines };
}

function takeApart(raw: RawArticle): SourceArticle | null {
  const printed = raw.paragraphs.map(tidy).filter(Boolean);
  const whole = tidy(raw.title);
  const [kicker, subtitle] = [tidy(raw.kicker) || null, tidy(raw.subtitle) || null];
  if (!isOfUse(whole, printed) || (subtitle ?? '').length > 90 || (kicker ?? '').length > 60) return null;
  const { names, paragraphs } = withoutCredits(printed);
  const dateline = DATELINE.exec(paragraphs[0] ?? '')?.[0] ?? null;
  if (dateline !== null) paragraphs[0] = (paragraphs[0] ?? '').slice(dateline.length);
  if (!paragraphs[0]) return null;
  const [, title = whole, label = null] = /^(.{4,}?)（([^（）]{2,24})）$/u.exec(whole) ?? [];
  return {
    date: raw.date,
    page: raw.page,
    kicker,
    title,
    subtitle,
    label,
    names,
    dateline: dateline?.trim() ?? null,
    body: paragraphs.map((text, i) => ({ tag: tagOf(text, i, paragraphs.length), text })),
  };
}

function isOfUse(title: string, paragraphs: readonly string[]): boolean {
  const length = paragraphs.join('').length;
  if (NOT_AN_ARTICLE.test(title) || title.length < 3 || title.length > 60) return false;
  return length >= 60 && length <= 5000 && !paragraphs.includes(title);
}

const split = (list: string): string[] => list.split(/[、 ]+/u).filter((name) => name.length > 1);

/** Moves the reporters' names out of lead, own line or last paragraph, since the composer prints credits itself. */
function withoutCredits(printed: readonly string[]): { names: string[]; paragraphs: string[] } {
  const paragraphs = [...printed];
  const lead = LEAD_CREDIT.exec(paragraphs[0] ?? '');
  if (lead) {
    paragraphs[0] = (lead[1] ?? '') + (paragraphs[0] ?? '').slice(lead[0].length);
    return { names: split(lead[2] ?? ''), paragraphs };
  }
  const own = paragraphs.findIndex((text) => OWN_CREDIT.test(text));
  if (own >= 0 && own < 2 && paragraphs.length > 2) {
    const [line = ''] = paragraphs.splice(own, 1);
    return { names: split(line.replace(/^本报记者 ?/u, '')), paragraphs };
  }
  const last = paragraphs.at(-1) ?? '';
  const closing = CLOSING_CREDIT.exec(last);
  if (!closing || last.length <= 40) return { names: [], paragraphs };
  paragraphs[paragraphs.length - 1] = last.slice(0, closing.index).trim();
  return { names: split(closing[1] ?? ''), paragraphs };
}

/** The role of a paragraph: crossheads are short and end without a full stop. */
function tagOf(text: string, i: number, count: number): SourceParagraph['tag'] {
  const isSentence = /[。！？，]/u.test(text.replace(/[（(].*?[)）]/gu, '').slice(0, -1));
  if (text.length <= 60 && CREDIT_TEXT.test(text) && !isSentence && (i === count - 1 || i < 2 || text.length < 20)) return 'R';
  if (text.length > 48 || i === count - 1 || /[。！？：；，…]$|[。！？]”$/u.test(text)) return 'B';
  return i > 0 || text.length < 30 ? 'X' : 'B';
}

/** The date of a page and the headlines of its articles, from an answer key. */
export interface KeyedPage {
  readonly date: string;
  readonly headlines: readonly string[];
}

/** Reads the answer keys `*.gold.json` of a folder. */
export function readKeys(folder: string): KeyedPage[] {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort();
  return names.flatMap((name) => {
    const [key] = parseLines(JSON.stringify(JSON.parse(fs.readFileSync(`${folder}/${name}`, 'utf8'))), name);
    const articles = Array.isArray(key?.articles) ? key.articles.filter(isRecord) : [];
    return key ? [{ date: textOf(key.date), headlines: articles.map(({ headline }) => textOf(headline)) }] : [];
  });
}
