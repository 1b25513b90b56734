/**
 * The records that pass through guzhi: types and their invariants, without code. Read this file first. What only some stages know is
 * beside it: an opened page (page.ts), what a person stated (stated.ts), articles before they are read (draft-article.ts).
 *
 *   seeds ── input ──> blocks ── read ──> PageRecord ── archive ──> Archive ── render, search ──> OutputFile
 *
 * Line numbers are 1-based lines of the source file. A `source` is a path below the seeds folder with forward slashes, in NFC.
 * Dates are `YYYY-MM-DD`. Optional facts that are unknown are `null`, never an empty string.
 */

import type { PRINTED_PAGE, StatedField } from './article-fields.ts';
import type {
  ArticleKind,
  BlockMark,
  Confidence,
  DateRule,
  DoubtedPrint,
  DoubtedReading,
  FurnitureRole,
  ParagraphRole,
  RelationKind,
} from './vocabulary.ts';

export type { PageField, StatedField } from './article-fields.ts';
export type * from './vocabulary.ts';

// ───────────────────────────────────────────────────────────── problems

/** A problem as a value: what was found, where, and what to do about it. Shown as `file:line: message`. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** Path as the user would type it, or the `source` of a page. */
  readonly file: string;
  readonly line: number | null;
  /** The offending text, at most about 60 characters. */
  readonly excerpt: string | null;
  /** What was found and what was expected, one sentence. */
  readonly message: string;
  /** What the user can do, one sentence. */
  readonly advice: string | null;
}

// ───────────────────────────────────────────────────────────── reading: bytes -> blocks

/** The bytes of one seed and of its sidecar `NAME.yaml`, if it has one. */
export interface Seed {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly sidecar: { readonly source: string; readonly bytes: Uint8Array } | null;
}

/**
 * Consecutive source lines that form one Markdown block. Every non-blank line of the page, except front matter, is in exactly one
 * block; blocks are in page order.
 */
export interface Block {
  /** First and last source line, inclusive; blank lines between them are possible inside lists. */
  readonly first: number;
  readonly last: number;
  readonly mark: BlockMark;
  /** 1 to 6 for headings, 0 otherwise. */
  readonly level: number;
  /**
   * Plain text as it was printed, without marks of Markdown and of OCR engines; the source's line breaks are kept as `\n`, spaces between
   * all characters closed up. HTML that no engine writes is text like any other.
   */
  readonly text: string;
  /** The block as Markdown with all print escaped, where it contains more than plain text (bold, links, tables), else null. */
  readonly markdown: string | null;
  /** Number of blank lines above: a trace of what was printed there (a picture leaves three). */
  readonly blankBefore: number;
}

// ───────────────────────────────────────────────────────────── the page's record (published; see docs/records.md)

/** One name with its role in the page's own word: 记者, 通讯员, 摄, 文/摄, 采写 …; 记者 where the credit names no role. */
export interface Credit {
  readonly name: string;
  readonly role: string;
}

export interface Paragraph {
  readonly role: ParagraphRole;
  /** Plain text as shown; a paragraph that was broken by a column's end is rejoined. Tables and lists keep `\n`. */
  readonly text: string;
  /** Source lines in reading order; a rejoined paragraph has the lines of both parts. */
  readonly lines: readonly number[];
  /** Markdown source, only where the paragraph holds more than plain text (table, list, link, emphasis, image). */
  readonly markdown?: string;
}

export interface DateEvidence {
  readonly line: number;
  readonly text: string;
  /** The rule that took this line as evidence. */
  readonly rule: DateRule;
}

export interface PageDate {
  readonly value: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly confidence: Confidence;
  readonly evidence: readonly DateEvidence[];
  /** The day is known and the year is not: month and day of the latest event, and how many days later the paper appeared. */
  readonly yearless?: { readonly month: number; readonly day: number; readonly lag: number };
}

/** A decision in reading the page that is uncertain; `confidence` is 0 for a guess, 1 for certainty. */
export interface Doubt {
  readonly lines: readonly number[];
  readonly what: DoubtedReading;
  readonly confidence: number;
}

/** Print of an article that is unlikely in its place. The text has it as printed. */
export interface PrintDoubt {
  readonly lines: readonly number[];
  readonly what: DoubtedPrint;
}

/** An article without its text: the fields that its record, its facts and its entry in lists share. */
export interface ArticleDescription {
  /** Permanent: the same article keeps it in every later build. Lower-case letters and digits, 10 characters. */
  readonly id: string;
  readonly kind: ArticleKind;
  readonly kicker: string | null;
  /** As printed, its lines joined. */
  readonly headline: string | null;
  readonly subtitle: string | null;
  /** The title in lists; made from the text where the article has no headline. Never empty. */
  readonly title: string;
  readonly byline: readonly Credit[];
  /** 本报讯, 新华社北京7月27日电 */
  readonly dateline: string | null;
  readonly section: { readonly label: string; readonly origin: 'stated' | 'inferred' };
  readonly continued: { readonly from: string | null; readonly to: string | null };
}

export interface ArticleRecord extends ArticleDescription {
  /** All source lines of the article, blank ones left out, in reading order. */
  readonly lines: readonly number[];
  /** The article's text below its title block. */
  readonly paragraphs: readonly Paragraph[];
  /** The article's own date, from front matter or sidecar; without it the page's date applies. */
  readonly date?: string;
  /** Names of the fields that a person stated. */
  readonly stated?: readonly StatedField[];
  /** An owner's note of correction, shown to readers. */
  readonly note?: string;
  readonly doubts?: readonly Doubt[];
  readonly doubtedPrint?: readonly PrintDoubt[];
}

export interface Furniture {
  readonly lines: readonly number[];
  readonly role: FurnitureRole;
  readonly text: string;
}

/** The printed page: its number (3, A5) and name (要闻); null where unknown. See PRINTED_PAGE. */
export type PrintedPage = { readonly [Property in keyof typeof PRINTED_PAGE]: string | null };

/** Every non-blank source line is in `lines` of exactly one article, or in `furniture`. */
export interface PageRecord {
  readonly source: string;
  readonly sha256: string;
  readonly paper: string | null;
  readonly page: PrintedPage;
  readonly date: PageDate;
  readonly articles: readonly ArticleRecord[];
  readonly furniture: readonly Furniture[];
}

// ───────────────────────────────────────────────────────────── facts: what the archive needs of a page

/** What the archive needs of a page: a pure function of its PageRecord, without long texts, so that all pages fit into memory. */
export interface PageFacts {
  readonly source: string;
  readonly paper: string | null;
  readonly page: PrintedPage;
  readonly date: PageDate;
  readonly furniture: readonly Furniture[];
  /** In the order of PageRecord.articles. */
  readonly articles: readonly ArticleFacts[];
}

export interface ArticleFacts extends ArticleDescription {
  /** See ArticleRecord. */
  readonly date?: string;
  /** Digest of everything in lists that comes from the page alone. */
  readonly digest: string;
  /** Whether a person stated the id, which can then be unusable or already taken. */
  readonly idStated: boolean;
  /** The id made from the article's text; equal for texts that begin with the same words. */
  readonly ownId: string;
  /** First line of the article in its source. */
  readonly line: number;
  /** See ArticleEntry. */
  readonly excerpt: string;
  readonly length: number;
  /** Hashed words of title and opening, by which related articles are found. See archive/packed-terms.ts. */
  readonly terms: string;
  /** Names of people in the text, each with the offices printed next to it. */
  readonly named: readonly (readonly [name: string, offices: readonly string[]])[];
  /** Names of places and of organisations in the text, as printed; each once. */
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  /** Candidate keywords, best first; the archive shows those that several articles share. */
  readonly keywords: readonly string[];
  readonly doubts: readonly { readonly line: number; readonly what: DoubtedReading; readonly confidence: number }[];
  readonly doubtedPrint: readonly { readonly line: number; readonly what: DoubtedPrint }[];
}

// ───────────────────────────────────────────────────────────── the archive: what needs all pages

/** What lists, links and neighbouring pages show of an article, without its text. */
export interface ArticleEntry extends ArticleDescription {
  /** Equal for equal entries and no others, so that lists of thousands of entries are compared by key. */
  readonly key: string;
  /** Below the site's root, without a leading slash. */
  readonly url: string;
  readonly source: string;
  readonly date: string | null;
  readonly dateConfidence: Confidence;
  /** 2022-07 or 2022, where only the month or the year is stated. */
  readonly datePeriod: string | null;
  readonly paper: string | null;
  readonly page: PrintedPage;
  /** First line of the article in its source. */
  readonly line: number;
  /** The opening of the text, for lists; at most 80 characters. */
  readonly excerpt: string;
  /** Characters of text, white space left out. */
  readonly length: number;
  /** The issue it belongs to. */
  readonly issue: string;
}

/** One day's paper. `date` is null for the issue of all pages without a date (未定日期). */
export interface Issue {
  readonly id: string;
  readonly url: string;
  readonly date: string | null;
  /** Of the surest of its articles: one page that states the day makes the issue's day known. */
  readonly dateConfidence: Confidence;
  readonly paper: string | null;
  readonly pages: readonly IssuePage[];
}

/** One printed page of an issue, with its articles in page order. */
export interface IssuePage extends PrintedPage {
  readonly source: string;
  readonly date: PageDate;
  readonly furniture: readonly Furniture[];
  readonly articles: readonly ArticleEntry[];
}

/** A page of the site that gathers articles under one label, newest first. */
export interface Gathering {
  /** Permanent, from the label alone. */
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly articles: readonly ArticleEntry[];
}

/** A name from bylines, with the roles it was printed with. */
export interface Person extends Gathering {
  readonly roles: readonly string[];
}

/** Another article about the same matter; see RELATION_KINDS. */
export interface RelatedArticle {
  readonly entry: ArticleEntry;
  readonly kind: RelationKind;
}

/** Labels shown with an article, each with the address of its page. */
export interface ArticleTags {
  readonly named: readonly Label[];
  readonly places: readonly Label[];
  readonly organisations: readonly Label[];
  readonly keywords: readonly Label[];
}
export type Label = Pick<Gathering, 'label' | 'url'>;

/** Everything that needs all pages. Issues newest first, undated last. */
export interface Archive {
  readonly articles: readonly ArticleEntry[];
  readonly byId: ReadonlyMap<string, ArticleEntry>;
  /** By source: the page with its entries in the order of PageRecord.articles. Their ids are final, unlike the record's. */
  readonly pages: ReadonlyMap<string, IssuePage>;
  readonly issues: readonly Issue[];
  readonly sections: readonly Gathering[];
  readonly people: readonly Person[];
  /** People named in the news; their roles are the offices by which they are named (市长, 院长). */
  readonly named: readonly Person[];
  /** Places and organisations named in the news, most articles first. */
  readonly places: readonly Gathering[];
  readonly organisations: readonly Gathering[];
  /** Keywords that several articles share, but not too many. */
  readonly keywords: readonly Gathering[];
  /** By article id: its labels that have a page of their own. */
  readonly tags: ReadonlyMap<string, ArticleTags>;
  /** By article id, best first; without articles that have no related ones. */
  readonly related: ReadonlyMap<string, readonly RelatedArticle[]>;
  /** By article id: the part before and the part after it. */
  readonly continuations: ReadonlyMap<string, { readonly from: ArticleEntry | null; readonly to: ArticleEntry | null }>;
}

// ───────────────────────────────────────────────────────────── output

/** A file of the site: path below its root with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
