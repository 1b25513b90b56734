/** Makes page records for tests, with defaults for all fields that a test does not state. */
import { buildArchive, type BuiltArchive } from '../../src/archive/archive.ts';
import { pageFacts } from '../../src/archive/page-facts.ts';
import type { Config } from '../../src/settings/config.ts';
import type { ArticleRecord, Confidence, PageDate, PageRecord, Paragraph, PrintedPage } from '../../src/model/model.ts';
import { articleId } from '../../src/read/article-id.ts';

export const body = (text: string, line = 2): Paragraph => ({ role: 'body', text, lines: [line] });

export function article(facts: Partial<ArticleRecord> & { readonly text?: string } = {}): ArticleRecord {
  const { text, ...rest } = facts;
  const title = rest.title ?? rest.headline ?? '桥通车了';
  const paragraphs = rest.paragraphs ?? [body(text ?? '本报讯 河上的新桥昨日通车。')];
  return {
    id: articleId({ title, paragraphs }),
    kind: 'news',
    kicker: null,
    headline: title,
    subtitle: null,
    byline: [],
    dateline: null,
    section: { label: '要闻', origin: 'inferred' },
    continued: { from: null, to: null },
    lines: [1, 2],
    ...rest,
    title,
    paragraphs,
  };
}

/** The fields that a test states. */
export interface PageGiven extends Partial<Omit<PageRecord, 'date' | 'page'>> {
  readonly date?: string | null;
  readonly confidence?: Confidence;
  /** The whole date, in place of `date` and `confidence`. */
  readonly dates?: PageDate;
  readonly page?: Partial<PrintedPage>;
}

const NOTHING_PRINTED: PrintedPage = { number: null, name: null };

export function page(source: string, facts: PageGiven = {}): PageRecord {
  const { date = '1998-05-01', confidence = 'stated', dates, page: printed, ...rest } = facts;
  return {
    source,
    sha256: 'a'.repeat(64),
    paper: null,
    page: { ...NOTHING_PRINTED, ...printed },
    date: dates ?? { value: date, earliest: date, latest: date, confidence, evidence: [] },
    articles: [article({ title: `${source} 的报道`, text: `${source} 的第一段文字。` })],
    furniture: [],
    ...rest,
  };
}

/** The archive of whole records. */
export const archiveOf = (pages: readonly PageRecord[], config: Config): BuiltArchive =>
  buildArchive(
    pages.map((record) => pageFacts(record, config.words)),
    config,
  );
