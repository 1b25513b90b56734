/**
 * Finds every date on a page and classifies it by the words around it: a past event, a dateline, today, a signature, the
 * start of a span, a coming event. In: the page. Out: mentions in page order, each with its line and clause.
 */
import type { Block } from '../../model/model.ts';
import type { Page } from '../../model/page.ts';
import { findDates, type PrintedDate } from './dates.ts';
import { readDateline } from '../credits/dateline.ts';
import type { TextLine } from './year-votes.ts';

export type MentionKind = 'past' | 'dateline' | 'today' | 'signature' | 'since' | 'effective' | 'future' | 'year';

export interface DateMention {
  readonly kind: MentionKind;
  readonly date: PrintedDate;
  readonly line: number;
  /** The clause around the date, shown as evidence. */
  readonly text: string;
  /** The date belongs to another year: a year printed just before it in the sentence, or 去年 and the like. */
  readonly historic: boolean;
  /** The words around the date are those of news: 记者 …获悉, 举行, 召开 … */
  readonly newsy: boolean;
  /** The date opens its paragraph or directly follows the dateline, where reports name the day. */
  readonly opening: boolean;
  /** The date opens the lead of a report with a dateline: `本报讯(记者 …)7月27日,`. */
  readonly leads: boolean;
}

const AHEAD_BEFORE =
  /(?:将于|将在|定于|订于|拟于|拟在|预计|预计于|计划|计划于|计划在|有望于|有望在|有效期至|即将于|推迟到|延期至|延长至|截止到|截止|力争|力争在|最迟|不迟于|赶在|距离?)\s*$/u;
const AHEAD_CLAUSE = /将[于在从由自]|拟[于在]|即将|届时|定于|预计|敬请|截止/u;
const AHEAD_AFTER =
  /^(?:\s?[0-9０-９]{1,2}[时点：:][0-9０-９]{0,2}分?)?\s?(?:前|之前|以前|止|截止|为止|开始|将|起施行|起实施|起执行|正式施行|正式实施|施行)/u;
const STARTS_AFTER = /^(?:\s?(?:[0-9０-９]{1,2}|零)[时点：:][0-9０-９]{0,2}分?)?\s?起|^\s?(?:0|零)时/u;
const SINCE_AFTER = /^\s?(?:以来|至今|开始至今)/u;
const HISTORIC_BEFORE = /(?:去年|前年|上年|大前年|当年|那年|同年|次年|翌年|历年|每年|往年|农历|是年)[的在于\s]{0,2}$/u;
/** 今年5月5日 usually recalls an earlier event, so it does not count as an opening date. */
const THIS_YEAR = /今年\s?$/u;
const HISTORIC_SENTENCE = /去年|前年|当年|那年|次年|翌年|同年|每年|历史上的今天/u;
const TODAY_BEFORE = /(?:今天|今日|本日)(?:是|为|系|即)?\s?[（(]?$/u;
const TODAY_AFTER = /^\s?[）)]?[，,]?\s?(?:（今天）|\(今天\)|（今日）|\(今日\)|即今天|即今日|今天是|今日是)/u;
const NEWSY =
  /记者|获悉|举行|召开|消息|开展|启动|发布|公布|上午|下午|晚|凌晨|签署|会见|会谈|出席|赴|致电|宣布|开幕|闭幕|落幕|报告新增|抵达|表示|通报/u;
const SIGNED = /(?:公司|委员会|局|院|厅|部|政府|办公室|中心|法院|大学|协会|筹委会|集团|学校|处|所|会|社|银行|支行|法院)\s*$/u;

export function findMentions(page: Page): DateMention[] {
  return page.blocks.flatMap(paragraphsOf).flatMap(mentionsOf);
}

const SENTENCE_END = /[。！？!?…][”’」』]?(?:[（(][^（）()]{1,60}[）)])?$/u;

/** Splits a block that was set without blank lines: a paragraph begins after a full stop and at every dateline. */
function paragraphsOf({ text, first }: Block): TextLine[] {
  if (!text.includes('\n')) return [{ line: first, text }];
  const paragraphs: { line: number; text: string }[] = [];
  let above = '';
  for (const [i, line] of text.split('\n').entries()) {
    const open = paragraphs.at(-1);
    if (!open || SENTENCE_END.test(above) || readDateline(line)) paragraphs.push({ line: first + i, text: line });
    else open.text += `\n${line}`;
    above = line.slice(-80);
  }
  return paragraphs;
}

/** Longer than any newspaper paragraph, in UTF-16 units; only this much of a paragraph is read, which keeps time linear. */
const LONGEST = 20_000;

function mentionsOf({ text: whole, line: first }: TextLine): DateMention[] {
  const text = whole.slice(0, LONGEST);
  const dates = findDates(text);
  if (!dates.length) return [];
  const dateline = readDateline(text);
  const tail = CLOSING.exec(text.slice(-100));
  const closingFrom = tail?.[1] && readDateline(tail[1]) ? text.length - tail[0].length : Infinity;
  let line = first;
  let counted = 0;
  return dates.map((date, i): DateMention => {
    for (; counted < date.start; counted++) if (text[counted] === '\n') line++;
    const inDateline = (dateline !== null && date.end <= dateline.end) || date.start >= closingFrom;
    const clause = clauseAround(text, date);
    return {
      kind: inDateline ? 'dateline' : kindOf(text, date, clause),
      date,
      line,
      text: clause,
      historic: isHistoric(text, date, dates.slice(Math.max(0, i - 8), i)),
      newsy: NEWSY.test(text.slice(Math.max(0, date.start - 12), date.end + 60)),
      opening: date.start - (dateline?.end ?? 0) <= OPENING && !THIS_YEAR.test(text.slice(Math.max(0, date.start - 4), date.start)),
      leads: dateline !== null && !inDateline && LEAD_CREDIT.test(text.slice(dateline.end, date.start).trim()),
    };
  });
}

const CLOSING = /[（(]([^（）()]{4,80})[）)]?\s*$/u;
const OPENING = 28;
/** Credit between dateline and lead: the reporters in brackets, or 记者…报道：. */
const LEAD_CREDIT = /^(?:[（(][^（）()]{1,60}[）)]|记者[^，。]{2,30}报道\s?[：:])?$/u;

/** Whether the date belongs to another year: 去年11月8日, or a date that follows a printed year. */
function isHistoric(text: string, date: PrintedDate, earlier: readonly PrintedDate[]): boolean {
  if (date.year !== null) return false;
  const before = text.slice(Math.max(0, date.start - 60), date.start);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  if (THIS_YEAR.test(sentence)) return false;
  const continues = earlier.some((d) => d.year !== null && d.start >= date.start - 60 && !text.slice(d.end, date.start).includes('今年'));
  return (
    continues || HISTORIC_BEFORE.test(sentence) || (HISTORIC_SENTENCE.test(sentence.slice(-40)) && !sentence.slice(-12).includes('今年'))
  );
}

function kindOf(text: string, date: PrintedDate, clause: string): MentionKind {
  const before = text.slice(Math.max(0, date.start - 12), date.start);
  if (date.month === null || date.day === null) return 'year';
  const after = text.slice(date.end, date.end + 16);
  if (isSignature(text, date)) return 'signature';
  if (TODAY_BEFORE.test(before) || TODAY_AFTER.test(after)) return 'today';
  if (SINCE_AFTER.test(after)) return 'since';
  if (AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(after)) return 'future';
  if (STARTS_AFTER.test(after)) return 'effective';
  if (/(?:至|到|-|—|～)\s?$/u.test(before) && !/截至\s?$/u.test(before)) return 'future';
  return AHEAD_CLAUSE.test(clause.slice(0, Math.max(0, clause.indexOf(date.text)))) ? 'future' : 'past';
}

/** Whether the date is alone on its line, or follows the name of an institution at the end of a block. */
function isSignature(text: string, date: PrintedDate): boolean {
  const before =
    text
      .slice(Math.max(0, date.start - 12), date.start)
      .split('\n')
      .at(-1) ?? '';
  const [after = ''] = text.slice(date.end, date.end + 12).split('\n');
  if (before.trim() === '' && after.trim() === '') return true;
  return text.slice(date.end, date.end + 12).trim() === '' && SIGNED.test(text.slice(Math.max(0, date.start - 20), date.start));
}

const CLAUSE_END = /[，。；！？\n,;]/u;

/** The text between the punctuation marks around the date, at most 40 characters each way. */
function clauseAround(text: string, date: PrintedDate): string {
  let start = date.start;
  while (start > 0 && start > date.start - 40 && !CLAUSE_END.test(text[start - 1] ?? '')) start--;
  let end = date.end;
  while (end < text.length && end < date.end + 40 && !CLAUSE_END.test(text[end] ?? '')) end++;
  return text.slice(start, end).trim();
}
