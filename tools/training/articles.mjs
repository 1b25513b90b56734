/** Reads articles and takes them apart, so that the composer can set them again in any of the forms that papers use. */
import fs from 'node:fs';
import zlib from 'node:zlib';

const NAME = '[\\p{Script=Han}·]{2,4}';
const SPACES = /[\u3000\u00a0\t ]+/gu;
const DATELINE = /^(?:据?(?:本报|新华社|中新社|中新网|本台)[^，。]{0,16}?[电讯])\s*/u;
const LEAD_CREDIT = new RegExp(`^(.{0,24}?[电讯] ?)（(?:本报)?记者 ?((?:${NAME}[、 ]?)+)）`, 'u');
const OWN_CREDIT = new RegExp(`^本报记者 ?(?:${NAME}[、 ]*)+$`, 'u');
const CLOSING_CREDIT = new RegExp(`（(?:本报)?(?:记者 ?)?((?:${NAME}[、 ]*)+)）$`, 'u');
const CREDIT_TEXT = /记者|摄|作者|整理|制图|版式|来源|邮箱|编辑|绘图|漫画|供图|执笔|编译|采写|报道）|电）|^（[^（）]{2,9}）$/u;
const tidy = (text) => (text ?? '').replace(SPACES, ' ').trim();

/** What broadcasts put before their text, and their editors' names below it. */
const BROADCAST_HEAD = /^(?:中国网络电视台消息|央视网消息)[^：:]{0,12}[：:]\s*/u;
const BROADCAST_FOOT = /^[（(]?(?:视频)?编辑[:：/ ]|视频编辑/u;
const TITLE_RUBRIC = /^(?:【[^】]*】|\[[^\]]*\])/u;

/** Articles of a file, in its order. */
export function readArticles(file) {
  const raw = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => withoutBroadcast(JSON.parse(line)))
    .map(takeApart)
    .filter(Boolean);
}

function withoutBroadcast(raw) {
  if (raw.paragraphs) return raw;
  const paragraphs = (raw.body ?? '')
    .split(/\n+/u)
    .map((p) => p.trim().replace(BROADCAST_HEAD, ''))
    .filter((p) => p && !BROADCAST_FOOT.test(p.slice(0, 12)));
  return { ...raw, title: (raw.title ?? '').trim().replace(TITLE_RUBRIC, '').trim(), paragraphs };
}

const letters = (text) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');
const withoutLabel = (title) => title.replace(/[（(][^（()）]*[)）]$/u, '');

/**
 * What may be learned from: not the pages that hold an article of the answer keys, nor the days of which the keys hold none: these
 * are for scoring. Of a file of which the keys know no day, days 0 to 2 of every ten are learned from, and day 9 is for scoring.
 */
export function divide(articles, keys) {
  const titles = new Set(
    keys.flatMap(({ date, articles: list }) =>
      list.flatMap(({ headline }) => [letters(headline), letters(withoutLabel(headline ?? ''))].map((title) => `${date} ${title}`)),
    ),
  );
  const known = new Set(keys.map(({ date }) => date));
  const days = [...new Set(articles.map(({ date }) => date))].sort();
  const isKnown = days.some((day) => known.has(day));
  const held = new Set(days.filter((day, i) => (isKnown ? !known.has(day) : i % 10 === 9)));
  const used = new Set(days.filter((day, i) => (isKnown ? known.has(day) : i % 10 < 3)));
  const isKey = ({ date, title, kicker }) => [title, (kicker ?? '') + title].some((text) => titles.has(`${date} ${letters(text)}`));
  const seen = new Set(articles.filter(isKey).map(({ date, page }) => `${date} ${page}`));
  return {
    learned: articles.filter(
      (article) => used.has(article.date) && !isKey(article) && !(article.page && seen.has(`${article.date} ${article.page}`)),
    ),
    held: articles.filter(({ date }) => held.has(date)),
  };
}

/** The answer keys `*.gold.json` of a folder. */
export const readKeys = (folder) =>
  folder
    ? fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.gold.json'))
        .sort()
        .map((name) => JSON.parse(fs.readFileSync(`${folder}/${name}`, 'utf8')))
    : [];

/** {date, page, kicker, title, subtitle, label, names, dateline, body: {tag, text}[]} or null where the record is of no use. */
function takeApart(raw) {
  const paragraphs = (raw.paragraphs ?? (raw.body ?? '').split(/\n+/u)).map(tidy).filter(Boolean);
  let title = tidy(raw.title);
  const length = paragraphs.join('').length;
  if (/^(?:图片报道|广告|图片新闻)/u.test(title)) return null;
  if (title.length < 3 || title.length > 60 || length < 60 || length > 5000 || paragraphs.includes(title)) return null;
  let names = [];
  paragraphs[0] = paragraphs[0].replace(LEAD_CREDIT, (_, lead, list) => ((names = split(list)), lead));
  const own = paragraphs.findIndex((p) => OWN_CREDIT.test(p));
  if (own >= 0 && own < 2 && paragraphs.length > 2 && !names.length)
    names = split(paragraphs.splice(own, 1)[0].replace(/^本报记者 ?/u, ''));
  const closing = paragraphs.at(-1).match(CLOSING_CREDIT);
  if (closing && !names.length && paragraphs.at(-1).length > 40) {
    names = split(closing[1]);
    paragraphs[paragraphs.length - 1] = paragraphs.at(-1).slice(0, closing.index).trim();
  }
  const dateline = paragraphs[0].match(DATELINE)?.[0].trim() ?? null;
  if (dateline) paragraphs[0] = paragraphs[0].slice(paragraphs[0].match(DATELINE)[0].length);
  if (!paragraphs[0]) return null;
  let label = null;
  const bracket = title.match(/^(.{4,}?)（([^（）]{2,24})）$/u);
  if (bracket) [title, label] = [bracket[1], bracket[2]];
  const kicker = tidy(raw.kicker) || null;
  const subtitle = tidy(raw.subtitle) || null;
  if ((subtitle ?? '').length > 90 || (kicker ?? '').length > 60) return null;
  return {
    date: raw.date,
    page: raw.page ?? null,
    kicker,
    title,
    subtitle,
    label,
    names: names.filter((n) => n.length > 1),
    dateline,
    body: paragraphs.map((text, i) => ({ tag: tagOf(text, i, paragraphs.length), text })),
  };
}

const split = (list) => list.split(/[、 ]+/u).filter(Boolean);

/** Which part a paragraph of the record plays: crossheads are short and end without a full stop. */
function tagOf(text, i, count) {
  if (
    text.length <= 60 &&
    CREDIT_TEXT.test(text) &&
    !/[。！？，]/u.test(text.replace(/[（(].*?[)）]/gu, '').slice(0, -1)) &&
    (i === count - 1 || i < 2 || text.length < 20)
  )
    return 'R';
  if (text.length > 48 || i === count - 1 || /[。！？：；，…]$|[。！？]”$/u.test(text)) return 'B';
  if (i === 0) return text.length < 30 ? 'X' : 'B';
  return 'X';
}
