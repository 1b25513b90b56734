/** Schemas of the output of `guzhi inspect --json` and of a line of `data/articles.ndjson`. */
import { STATED_FIELDS } from '../../src/model/article-fields.ts';
import type {
  ArticleRecord,
  Confidence,
  Credit,
  DateEvidence,
  Doubt,
  Furniture,
  PageDate,
  PageRecord,
  Paragraph,
  PrintDoubt,
} from '../../src/model/model.ts';
import {
  ARTICLE_KINDS,
  CONFIDENCES,
  DATE_RULES,
  DOUBTED_PRINT,
  DOUBTED_READINGS,
  FURNITURE_ROLES,
  PARAGRAPH_ROLES,
} from '../../src/model/vocabulary.ts';
import { type FieldsOf, integer, type JsonSchema, list, object, oneOf, orNull, text } from './json-schema.ts';

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
export const day = (description: string): JsonSchema => ({ type: 'string', pattern: DAY, description });
const lines = (description: string): JsonSchema => list({ type: 'integer', minimum: 1 }, description, [3, 4, 7]);

const ORIGINS = ['stated', 'inferred'] satisfies ArticleRecord['section']['origin'][];

const CREDIT: FieldsOf<Credit> = {
  name: text('The name, without the spaces that typesetting puts into it', '李静'),
  role: text('The role in the page’s own word; 记者 where the credit names none', '记者', '通讯员', '文/摄'),
};

export const PLACE: FieldsOf<PageRecord['page']> = {
  number: orNull(text('Page number, letters upper case, without leading zeros', '3', 'A5')),
  name: orNull(text('Page name', '要闻')),
};

const EVIDENCE: FieldsOf<DateEvidence> = {
  line: integer('Line of the source'),
  text: text('The words that speak for the date', '11月8日'),
  rule: text('Name of the rule that took this line as evidence; there may be new ones', ...DATE_RULES),
};

const YEARLESS: FieldsOf<NonNullable<PageDate['yearless']>> = {
  month: { ...integer('Month of the latest event', 1), maximum: 12 },
  day: { ...integer('Day of the latest event', 1), maximum: 31 },
  lag: integer('Days between the latest event and the paper'),
};

export const PAGE_DATE: FieldsOf<PageDate> = {
  value: orNull(day('The day the page appeared; null where it is unknown')),
  earliest: orNull(day('The first day it can have appeared')),
  latest: orNull(day('The last day it can have appeared')),
  confidence: oneOf(CONFIDENCES, 'How sure the day is: stated by a person or in print, high (two independent rules agree), medium, low'),
  evidence: list(object(EVIDENCE), 'The lines that speak for the date'),
  yearless: object(YEARLESS, { description: 'Where the day is known and the year is not' }),
};

const PARAGRAPH: FieldsOf<Paragraph> = {
  role: oneOf(PARAGRAPH_ROLES, 'The part it plays'),
  text: text('Plain text; a paragraph broken by a column’s end is rejoined; lists and tables keep their line ends'),
  lines: lines('Source lines in reading order; a rejoined paragraph has the lines of both parts'),
  markdown: text(
    'Markdown in which all print is escaped, where the paragraph holds more than plain text; HTML for a table whose cells cover several rows or columns',
  ),
};

const DOUBT: FieldsOf<Doubt> = {
  lines: lines('The lines in doubt'),
  what: text('What the reader decided there; there may be new readings', ...DOUBTED_READINGS),
  confidence: { type: 'number', minimum: 0, maximum: 1, description: '0 is a guess, 1 is certain' },
};

const PRINT_DOUBT: FieldsOf<PrintDoubt> = {
  lines: lines('The lines of the paragraph'),
  what: text('What is unlikely there; there may be new ones', ...DOUBTED_PRINT),
};

const SECTION: FieldsOf<ArticleRecord['section']> = {
  label: text('The section’s name', '经济'),
  origin: oneOf(ORIGINS, 'Whether the page or a person states the section, or the words of the text suggest it'),
};

const CONTINUED: FieldsOf<ArticleRecord['continued']> = {
  from: orNull(text('Page on which the article began', '1')),
  to: orNull(text('Page on which it goes on', '4')),
};

export const ARTICLE: FieldsOf<ArticleRecord> = {
  id: {
    type: 'string',
    pattern: '^[a-z0-9-]+$',
    description: 'Permanent name of the article, part of its address',
    examples: ['k3v7q2mzab'],
  },
  kind: oneOf(ARTICLE_KINDS, 'The kind of article'),
  kicker: orNull(text('The line above the headline')),
  headline: orNull(text('The headline as printed, its lines joined', '中部城市群锚定目标谋发展')),
  subtitle: orNull(text('The line below the headline')),
  title: { ...text('The headline, or a title made from the text where there is none'), minLength: 1 },
  byline: list(object(CREDIT), 'Who wrote it and who took its pictures, in the printed order'),
  dateline: orNull(text('The dateline', '本报讯', '新华社北京7月27日电')),
  section: object(SECTION, { description: 'The section' }),
  continued: object(CONTINUED, { description: 'The other pages that the article names (上接, 下转)' }),
  lines: lines('All source lines of the article but blank ones, in reading order'),
  paragraphs: list(object(PARAGRAPH, { optional: ['markdown'] }), 'The text below the title block'),
  date: day('Only where a date is stated for this article alone; else the page’s date is its date'),
  stated: list({ type: 'string' }, 'Names of the fields that a person stated', STATED_FIELDS),
  note: text('The owner’s note of correction, shown to readers'),
  doubts: list(object(DOUBT), 'What the reader of the page was unsure of'),
  doubtedPrint: list(object(PRINT_DOUBT), 'Print that is unlikely in its place; the text has it as printed'),
};

const FURNITURE: FieldsOf<Furniture> = {
  lines: lines('Source lines'),
  role: text('What it is; there may be new roles', ...FURNITURE_ROLES),
  text: text('Its text'),
};

const OPTIONAL_IN_ARTICLE = ['date', 'stated', 'note', 'doubts', 'doubtedPrint'] as const;

export const PAGE: FieldsOf<PageRecord> = {
  source: text('Path below the seeds folder, with forward slashes, its characters composed (NFC)', '2022-11-09/03.md'),
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file’s bytes, in hexadecimal' },
  paper: orNull(text('The newspaper', '太原日报')),
  page: object(PLACE, { description: 'The printed page' }),
  date: object(PAGE_DATE, { optional: ['yearless'], description: 'The day the page appeared' }),
  articles: list(object(ARTICLE, { optional: OPTIONAL_IN_ARTICLE }), 'The articles in page order'),
  furniture: list(object(FURNITURE), 'What is printed on the page and belongs to no article'),
};

/** The fields that a line of `data/articles.ndjson` has in addition to the record's. */
interface AddedToLine {
  readonly url: string;
  readonly date: string | null;
  readonly dateConfidence: Confidence | null;
  readonly source: string;
  readonly paper: string | null;
  readonly page: PageRecord['page'];
  readonly issue: string;
  readonly text: string;
  readonly beside: string;
}

const { paragraphs: _notInLine, ...LINE_OF_RECORD } = ARTICLE;
const ADDED: FieldsOf<AddedToLine> = {
  url: text('Address below the site’s root', 'a/k/k3v7q2mzab.html'),
  date: orNull(day('The day the article appeared, its own or its page’s; null where it is unknown')),
  dateConfidence: orNull(oneOf(CONFIDENCES, 'How sure the day is; null where it is unknown')),
  source: PAGE.source,
  paper: PAGE.paper,
  page: PAGE.page,
  issue: text('Id of the issue it belongs to', '2022-11-09'),
  text: text('Body and captions, paragraphs joined with line ends'),
  beside: text('What is printed beside the text: crossheads, credits and signatures, joined with line ends; empty if there are none'),
};

export const ARTICLE_LINE = { ...LINE_OF_RECORD, ...ADDED };
export const OPTIONAL_IN_LINE = ['stated', 'note', 'doubts', 'doubtedPrint'] as const;

export const pageRecordSchema = object(PAGE);
export const articleLineSchema = object(ARTICLE_LINE, { optional: OPTIONAL_IN_LINE });

/** Nested records with a table of their own in the documentation. */
export const PARTS = {
  article: ARTICLE,
  paragraph: PARAGRAPH,
  credit: CREDIT,
  'page-date': PAGE_DATE,
  doubt: DOUBT,
  'print-doubt': PRINT_DOUBT,
  furniture: FURNITURE,
};
