/**
 * One article as the index keeps it for verification, snippet and display: a SearchDocument as a row, in a file of
 * its own, so that a hit costs one small fetch and no stranger's text.
 */
import type { Credit, ParagraphRole, SearchDocument } from '../../model/model.ts';
import { ARTICLE_KINDS, isOneOf, PARAGRAPH_ROLES } from '../../model/vocabulary.ts';

const ROLES: Readonly<Record<ParagraphRole, string>> = { body: 'b', crosshead: 'h', caption: 'p', credit: 'c', signature: 's' };
const ROLE_NAMES: ReadonlyMap<string, ParagraphRole> = new Map(PARAGRAPH_ROLES.map((role) => [ROLES[role], role]));

/** Trailing columns are the long ones; absent facts are empty strings; the title only where it is not the headline. */
export type RecordRow = readonly [
  id: string,
  url: string,
  date: string,
  kind: string,
  section: string,
  page: string,
  paper: string,
  issue: string,
  dateline: string,
  byline: readonly (readonly [name: string, role: string])[],
  kicker: string,
  headline: string,
  subtitle: string,
  title: string,
  /** Each begins with the letter of its role. */
  paragraphs: readonly string[],
];

export function recordRow(doc: SearchDocument): RecordRow {
  return [
    doc.id,
    doc.url,
    doc.date ?? '',
    doc.kind,
    doc.section,
    doc.page ?? '',
    doc.paper ?? '',
    doc.issue,
    doc.dateline ?? '',
    doc.byline.map(({ name, role }) => [name, role] as const),
    doc.kicker ?? '',
    doc.headline ?? '',
    doc.subtitle ?? '',
    doc.title === doc.headline ? '' : doc.title,
    doc.paragraphs.map(({ role, text }) => ROLES[role] + text),
  ];
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isCredit = (value: unknown): value is [string, string] => Array.isArray(value) && isString(value[0]) && isString(value[1]);

/** The document of a row; null where the row is damaged. */
export function readRecord(row: unknown): SearchDocument | null {
  if (!Array.isArray(row) || row.length !== 15) return null;
  const values: readonly unknown[] = row;
  const [id, url, date, kind, section, page, paper, issue, dateline, byline, kicker, headline, subtitle, title, paragraphs] = values;
  if (
    ![id, url, date, section, page, paper, issue, dateline, kicker, headline, subtitle, title].every(isString) ||
    !isOneOf(ARTICLE_KINDS, kind)
  )
    return null;
  if (!Array.isArray(byline) || !byline.every(isCredit) || !Array.isArray(paragraphs) || !paragraphs.every(isString)) return null;
  const text = (value: unknown): string => (isString(value) ? value : '');
  const fact = (value: unknown): string | null => text(value) || null;
  return {
    id: text(id),
    url: text(url),
    date: fact(date),
    kind,
    section: text(section),
    page: fact(page),
    paper: fact(paper),
    issue: text(issue),
    dateline: fact(dateline),
    byline: byline.map(([name, role]): Credit => ({ name, role })),
    kicker: fact(kicker),
    headline: fact(headline),
    subtitle: fact(subtitle),
    title: text(title) || text(headline),
    paragraphs: paragraphs.map((paragraph) => ({ role: ROLE_NAMES.get(paragraph.charAt(0)) ?? 'body', text: paragraph.slice(1) })),
  };
}
