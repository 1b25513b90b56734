/** Turns a judged article into a hit: with its snippet, marks and the fields that matched. */
import type { MatchKind } from '../../model/model.ts';
import type { Field } from '../shared/searched-fields.ts';
import type { Fold } from '../shared/fold.ts';
import type { Found, PreparedArticle } from '../shared/match.ts';
import { marksIn, snippet } from '../shared/snippet.ts';
import type { Hit } from './answer.ts';

export function toHit(article: PreparedArticle, found: readonly Found[], by: MatchKind, fold: Fold): Hit {
  const { doc } = article;
  const passage = snippet(article, found, fold);
  return {
    id: doc.id,
    url: doc.url,
    title: doc.title,
    date: doc.date,
    section: doc.section,
    snippet: passage.text,
    marks: passage.marks,
    by,
    headline: doc.headline,
    kicker: doc.kicker,
    subtitle: doc.subtitle,
    byline: doc.byline,
    dateConfidence: doc.dateConfidence,
    page: doc.page,
    paper: doc.paper,
    issue: doc.issue,
    kind: doc.kind,
    titleMarks: marksIn(article, doc.title, found, fold),
    kickerMarks: marksIn(article, doc.kicker, found, fold),
    subtitleMarks: marksIn(article, doc.subtitle, found, fold),
    why: [...new Set(found.map((place): Field => article.lines[place.line]?.field ?? 'text'))].sort(),
  };
}
