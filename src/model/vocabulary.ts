/**
 * The closed vocabularies of the records. Each is a tuple, from which its type is derived. Tables over the members (texts, index
 * letters, columns) are `Record`s of the type, so that adding a member is a compile error until every table has it. Members are part
 * of published records: they can be added, but not renamed or removed.
 */

/** Whether `value`, which came from outside, is a member of the list. */
export const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => list.some((member) => member === value);

// ───────────────────────────────────────────────────────────── languages

/** Languages of the interface; the first is the default. The texts are in locales/, one file a language. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

// ───────────────────────────────────────────────────────────── blocks

/**
 * What Markdown makes of a block. read/layout decides its role in the newspaper. What an OCR engine marks decides by itself: `markup`, a
 * line of nothing but marks; `folio`, a page's head, foot or number; `engine`, words of the engine; `note`, a note below a text.
 */
export const BLOCK_MARKS = ['heading', 'strong', 'plain', 'list', 'table', 'image', 'rule', 'markup', 'folio', 'engine', 'note'] as const;
export type BlockMark = (typeof BLOCK_MARKS)[number];

/** The parts of a title block, in printed order. */
export const TITLE_ROLES = ['kicker', 'headline', 'subtitle'] as const;
export type TitleRole = (typeof TITLE_ROLES)[number];

/** The parts of an article below its title block. */
export const PARAGRAPH_ROLES = ['body', 'crosshead', 'caption', 'credit', 'signature'] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** Roles of blocks that belong to no article. */
export const FURNITURE_BLOCK_ROLES = ['label', 'slogan', 'folio', 'nameplate', 'imprint', 'rule', 'engine'] as const;
export type FurnitureBlockRole = (typeof FURNITURE_BLOCK_ROLES)[number];

/** The role of a block on its page. */
export type BlockRole = TitleRole | ParagraphRole | FurnitureBlockRole;

/** Roles of lines that belong to no article, as the page's record names them. */
export const FURNITURE_ROLES = [
  'section label',
  'slogan',
  'folio line',
  'nameplate',
  'imprint',
  'rule',
  'image',
  'front matter',
  'engine words',
] as const;
export type FurnitureRole = (typeof FURNITURE_ROLES)[number];

// ───────────────────────────────────────────────────────────── articles

/** Kinds of articles, in the order of lists. */
export const ARTICLE_KINDS = ['news', 'photo', 'notice', 'document', 'advertisement', 'continuation'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** How another article is related: the same text printed again, the same story some days earlier or later, the same matter. */
export const RELATION_KINDS = ['reprint', 'earlier', 'later', 'matter'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Uncertain decisions about a line or paragraph. */
export const DOUBTED_READINGS = [
  'an article begins here',
  'no article begins here',
  'this line belongs to no article',
  'this line belongs to the title',
  'this paragraph goes on from the one above',
] as const;
export type DoubtedReading = (typeof DOUBTED_READINGS)[number];

/** Print that is unlikely in its place: an engine may have misread it. */
export const DOUBTED_PRINT = ['the same words again and again', 'a mark without its other half', '一 where a dash is likely'] as const;
export type DoubtedPrint = (typeof DOUBTED_PRINT)[number];

// ───────────────────────────────────────────────────────────── dates

/** Confidence of a page's date: printed or stated by a person; two clues agree; the day after the latest event; a guess. */
export const CONFIDENCES = ['stated', 'high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Confidences of a date that readers, citations and other programs must know to be a guess. */
export const GUESSES = ['medium', 'low'] as const;
export type Guess = (typeof GUESSES)[number];

/** The confidence if it makes the date a guess, else null. @param date null for an unknown date, which is no guess. */
export const guessOf = (date: string | null, confidence: Confidence): Guess | null =>
  date !== null && isOneOf(GUESSES, confidence) ? confidence : null;

/** The surest of several confidences. */
export const surestOf = (confidences: readonly Confidence[]): Confidence => CONFIDENCES.find((one) => confidences.includes(one)) ?? 'low';

/** Rules by which a line is evidence for a page's date. */
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

/** States of a day that an owner can declare: no paper appeared (未出版), it is lost (缺期), not entered yet (未录入), incomplete (不全). */
export const DAY_STATES = ['unpublished', 'missing', 'unread', 'partial'] as const;
export type DayState = (typeof DAY_STATES)[number];

// ───────────────────────────────────────────────────────────── search

/** exact: contains the normalised query (case, width, white space, script); variant: with other numerals, confusable characters or shapes; partial: parts of it. */
export const MATCH_KINDS = ['exact', 'variant', 'partial'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Orders of hits; the first is the default. Undated articles come last in both orders of dates. */
export const SEARCH_ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];
