/** Formats a page's record for people: articles, furniture, their lines and the confidence in them. */
import { counted } from '../messages/message.ts';
import type { ArticleKind, ArticleRecord, Confidence, Credit, PageRecord } from '../model/model.ts';
import { ascendingLines, lineRanges, lineRanks, PLAIN_RANGES } from '../text/line-ranges.ts';
import { plain } from './terminal.ts';

const KINDS: Readonly<Record<ArticleKind, string>> = {
  news: '',
  photo: '[图片] ',
  notice: '[启事] ',
  document: '[文件] ',
  advertisement: '[广告] ',
  continuation: '[续文] ',
};
export const CONFIDENCE: Readonly<Record<Confidence, string>> = { stated: 'stated', high: 'sure', medium: 'likely', low: 'a guess' };
const OPENING = 40;

export function outline(page: PageRecord): string {
  const ranks = lineRanks(page);
  const { number, name } = page.page;
  const place = [page.paper, number === null ? null : `page ${number}`, name].filter((part) => part !== null).join(', ');
  const date = page.date.value ? `${page.date.value} (${CONFIDENCE[page.date.confidence]})` : 'date unknown';
  const head = `${page.source}\n  ${[place, date].filter(Boolean).join(' · ')} · ${counted(page.articles.length, 'article')}\n`;
  const evidence = page.date.evidence.map(({ line, rule, text }) => `    line ${line}: ${rule}: ${text}\n`).join('');
  const furniture = page.furniture
    .map(({ lines, role, text }) => `  · ${role} (${lineRanges(lines, PLAIN_RANGES, ranks)}): ${cut(text.replace(/\s+/gu, ' '))}\n`)
    .join('');
  const text = `${head}${evidence}\n${page.articles.map((record, i) => article(record, i, ranks)).join('\n')}${furniture ? `\n${furniture}` : ''}\n`;
  return text
    .split('\n')
    .map((line) => plain(line))
    .join('\n');
}

function article(record: ArticleRecord, i: number, ranks: ReadonlyMap<number, number>): string {
  const { kicker, subtitle, title, headline, byline, dateline, section, continued, lines, paragraphs } = record;
  const sure = Math.min(1, ...(record.doubts ?? []).map((doubt) => doubt.confidence));
  const rows = [
    kicker && headline ? `kicker    ${kicker}` : null,
    subtitle ? `subtitle  ${subtitle}` : null,
    byline.length ? `byline    ${byline.map(credit).join(', ')}` : null,
    `section   ${section.label}${section.origin === 'inferred' ? ' (inferred)' : ''}${dateline ? ` · ${dateline}` : ''}`,
    continued.from ? `continued from page ${continued.from}` : null,
    continued.to ? `continued on page ${continued.to}` : null,
    `text      ${counted(paragraphs.length, 'paragraph')}: ${cut(paragraphs.find((p) => p.role === 'body')?.text ?? paragraphs[0]?.text ?? '(none)')}`,
    ...(record.doubts ?? []).map((doubt) => `? line ${doubt.lines.join(', ')}: ${doubt.what} (${percent(doubt.confidence)})`),
    ...(record.doubtedPrint ?? []).map(({ lines: own, what }) => `? line ${own.join(', ')}: unlikely here: ${what}`),
  ];
  const first = `${String(i + 1).padStart(3)}. ${KINDS[record.kind]}${headline ? title : `〔${title}〕`}   lines ${lineRanges(
    ascendingLines(lines),
    PLAIN_RANGES,
    ranks,
  )}, ${percent(sure)} sure\n`;
  return (
    first +
    rows
      .filter((row) => row !== null)
      .map((row) => `       ${row}\n`)
      .join('')
  );
}

const credit = ({ name, role }: Credit): string => (role === '记者' ? name : `${name} (${role})`);
const percent = (share: number): string => (share >= 0.995 ? '99+ %' : `${Math.round(share * 100)} %`);
const cut = (text: string): string => (text.length > OPENING ? `${text.slice(0, OPENING)}…` : text);
