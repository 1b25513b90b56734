/** The page about the archive: the owner's text or a general one, the archive's extent, its files for other programs. */
import type { ArticleEntry } from '../../model/model.ts';
import { guessOf } from '../../model/vocabulary.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import type { Site } from '../frame-model.ts';
import { parseOwnBlocks, toHtml } from '../markdown.ts';
import { type DateView, dateView } from '../date-view.ts';
import type { SitePage } from '../site-page.ts';

export interface AboutView {
  /** Whether the site has feeds. */
  readonly feeds: boolean;
  /** The owner's text as HTML. */
  readonly own: string | null;
  /** Counts of issues, articles and characters. */
  readonly facts: readonly string[];
  /** How many articles have a sure date, a guessed one and none. */
  readonly dates: string;
  /** The first and the last day of the archive; empty if no issue has a date. */
  readonly span: readonly DateView[];
}

export function aboutPage({ archive, config }: Site): SitePage<AboutView> {
  const t = localeOf(config.language).site;
  const dated = archive.issues.filter((issue) => issue.date !== null);
  const own =
    config.about === null
      ? null
      : toHtml({ type: 'root', children: parseOwnBlocks(config.about, (alt) => ({ type: 'text', value: t.imageMissing(alt) })) });
  return {
    url: 'about.html',
    title: t.about,
    view: {
      feeds: config.address !== null,
      own,
      facts: [
        t.issues(dated.length),
        t.articles(archive.articles.length),
        t.characters(archive.articles.reduce((sum, entry) => sum + entry.length, 0)),
      ],
      dates: datesKnown(archive.articles, t),
      span: [dated.at(-1), dated[0]].flatMap((issue) => (issue === undefined ? [] : [dateView(issue, t)])),
    },
  };
}

function datesKnown(articles: readonly ArticleEntry[], t: SiteTexts): string {
  const guessed = articles.filter(({ date, dateConfidence }) => guessOf(date, dateConfidence) !== null).length;
  const undated = articles.filter(({ date }) => date === null).length;
  return t.datesKnown(articles.length - guessed - undated, guessed, undated);
}
