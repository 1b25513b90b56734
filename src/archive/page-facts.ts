/** Reduces a PageRecord to the PageFacts that the archive needs, so that page texts need not stay in memory. */
import type { Config } from '../settings/config.ts';
import type { ArticleDescription, ArticleFacts, ArticleRecord, PageFacts, PageRecord } from '../model/model.ts';
import { articleId, withoutLead } from '../read/article-id.ts';
import { mentionsOf } from './mentions.ts';
import { type OwnNames, ownNames } from './own-names.ts';
import { shortDigest } from '../text/digest.ts';
import { firstCharacters, unitAt } from '../text/code-units.ts';

const EXCERPT_LENGTH = 80;
const WHITE_SPACE = /\s+/gu;

/** @param words the owner's names, from the settings. */
export const pageFacts = ({ source, paper, page, date, furniture, articles }: PageRecord, words: Config['words']): PageFacts => ({
  source,
  paper,
  page,
  date,
  furniture,
  articles: articles.map((article) => articleFacts(article, ownNames(words))),
});

function articleFacts(article: ArticleRecord, own: OwnNames): ArticleFacts {
  const { lines, stated, doubts, doubtedPrint } = article;
  const facts = compact(article);
  const shown = { line: lines[0] ?? 1, excerpt: excerptOf(article), length: lengthOf(article) };
  return {
    ...facts,
    ...shown,
    digest: shortDigest(JSON.stringify([facts, shown])),
    idStated: stated?.includes('id') ?? false,
    // Without stated fields the record's id is the one made from the text.
    ownId: stated === undefined ? article.id : articleId(article),
    ...mentionsOf(article, own),
    doubts: (doubts ?? []).map((doubt) => ({ line: doubt.lines[0] ?? lines[0] ?? 1, what: doubt.what, confidence: doubt.confidence })),
    doubtedPrint: (doubtedPrint ?? []).map((doubt) => ({ line: doubt.lines[0] ?? lines[0] ?? 1, what: doubt.what })),
  };
}

/** The record without the fields that lists do not show. Written field by field: a rest pattern makes slow objects in V8. */
const compact = (article: ArticleRecord): ArticleDescription & Pick<ArticleRecord, 'date'> => ({
  id: article.id,
  kind: article.kind,
  kicker: article.kicker,
  headline: article.headline,
  subtitle: article.subtitle,
  title: article.title,
  byline: article.byline,
  dateline: article.dateline,
  section: article.section,
  continued: article.continued,
  ...(article.date === undefined ? {} : { date: article.date }),
});

/** The opening of the text without dateline and credit; ends in an ellipsis where the text is longer. */
function excerptOf(article: ArticleRecord): string {
  const body = article.paragraphs.filter((p) => p.role === 'body');
  for (const { text } of body.length > 0 ? body : article.paragraphs) {
    // A prefix is enough. A paragraph that is only a note, such as (上接第1版), becomes empty, and the next one is tried.
    const opening = withoutLead(text.slice(0, 4 * EXCERPT_LENGTH))
      .replace(WHITE_SPACE, ' ')
      .trim();
    if (opening === '') continue;
    return firstCharacters(opening, EXCERPT_LENGTH) === opening ? opening : `${firstCharacters(opening, EXCERPT_LENGTH - 1)}…`;
  }
  return '';
}

const lengthOf = (article: ArticleRecord): number =>
  article.paragraphs.reduce(
    (sum, { role, text }) => (role === 'body' || role === 'caption' || role === 'crosshead' ? sum + countCharacters(text) : sum),
    0,
  );

/** Code points that are not white space. */
function countCharacters(text: string): number {
  const { length } = text;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, i);
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000 && (unit < 0xdc00 || unit > 0xdfff)) count++;
  }
  return count;
}
