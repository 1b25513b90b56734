/**
 * The closed lists of words that records are written in. Each is a tuple, and its type is derived from it. Whatever says something
 * about each member (a text, a letter in the index, a column) is a `Record` over the type, so that a new member does not compile
 * until every such table has it. Members are part of the records: add some, rename and drop none.
 */

/** Whether `value`, which came from outside, is a member of the list. */
export const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => list.some((member) => member === value);

// ───────────────────────────────────────────────────────────── languages

/** Languages of the interface; the first is the default. The texts are in locales/, one file a language. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

// ───────────────────────────────────────────────────────────── blocks

/** What a block is to Markdown. What it is to the newspaper is decided in read/layout. */
export const BLOCK_MARKS = ['heading', 'strong', 'plain', 'list', 'table', 'image', 'rule'] as const;
export type BlockMark = (typeof BLOCK_MARKS)[number];

/** The parts of a title block, in printed order. */
export const TITLE_ROLES = ['kicker', 'headline', 'subtitle'] as const;
export type TitleRole = (typeof TITLE_ROLES)[number];

/** The parts of an article below its title block. */
export const PARAGRAPH_ROLES = ['body', 'crosshead', 'caption', 'credit', 'signature'] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** What a block is that belongs to no article. */
export const FURNITURE_BLOCK_ROLES = ['label', 'slogan', 'folio', 'nameplate', 'rule'] as const;
export type FurnitureBlockRole = (typeof FURNITURE_BLOCK_ROLES)[number];

/** The part a block plays on its page. */
export type BlockRole = TitleRole | ParagraphRole | FurnitureBlockRole;

/** What the page's record calls lines that belong to no article. */
export const FURNITURE_ROLES = ['section label', 'slogan', 'folio line', 'nameplate', 'rule', 'image', 'front matter'] as const;
export type FurnitureRole = (typeof FURNITURE_ROLES)[number];

// ───────────────────────────────────────────────────────────── articles

/** What sort of piece an article is, in the order in which lists show them. */
export const ARTICLE_KINDS = ['news', 'photo', 'notice', 'document', 'advertisement', 'continuation'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Another article about the same: its text printed again, its story a few days earlier or later, or the same matter. */
export const RELATION_KINDS = ['reprint', 'earlier', 'later', 'matter'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A reading of a line or paragraph that could as well have been another one. */
export const DOUBTED_READINGS = [
  'an article begins here',
  'no article begins here',
  'this line belongs to no article',
  'this line belongs to the title',
  'this paragraph goes on from the one above',
] as const;
export type DoubtedReading = (typeof DOUBTED_READINGS)[number];

// ───────────────────────────────────────────────────────────── dates

/** How sure a page's date is: printed or stated by a person; two clues agree; the day after the latest event; a guess. */
export const CONFIDENCES = ['stated', 'high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The rules that take a line as evidence for a page's date. */
export const DATE_RULES = [
  // Stated or printed.
  'stated',
  'folio line',
  'folio line, weekday agrees',
  'folio line, weekday disagrees',
  // The day.
  'latest dateline',
  'latest past event',
  'signature',
  'takes effect',
  'today is an observance',
  'today, as printed',
  // The year.
  'full date close by',
  'year of a signature',
  'year mentioned',
  'year before',
  'ordinal of a yearly event',
  'anniversary',
  'session of the national congress',
  'congress still ahead',
  'congress behind',
  'words of their time',
  'year of a five-year plan',
  'year lent by a neighbouring page',
] as const;
export type DateRule = (typeof DATE_RULES)[number];

/** What an owner declares of a day: no paper came out (未出版), it is lost (缺期), not entered yet (未录入), or some of its pages are wanting (不全). */
export const DAY_STATES = ['unpublished', 'missing', 'unread', 'partial'] as const;
export type DayState = (typeof DAY_STATES)[number];

// ───────────────────────────────────────────────────────────── search

/** exact: holds the query as normalised (case, width, white space, script); variant: numerals, confusable characters, other shapes; partial: not all of it. */
export const MATCH_KINDS = ['exact', 'variant', 'partial'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];
