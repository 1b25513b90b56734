/** The front page: the newest issue, then links into the archive. */
import type { Issue } from '../../model/model.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import type { Site } from '../frame-model.ts';
import { type IssueItem, issueItem, type IssueName, issueName, issueTitle } from '../issue-item.ts';
import { upToSureDay } from '../newest.ts';
import { type ListItem, listItem, placeText } from '../list-item.ts';
import type { SitePage } from '../site-page.ts';

const SHOWN = { articles: 24, issues: 20, sections: 16, people: 24 } as const;

interface CountedLink {
  readonly href: string;
  readonly label: string;
  readonly count: number;
}

export interface HomeView {
  /** The newest issue; null while the archive is empty. */
  readonly newest: {
    readonly title: string;
    readonly name: IssueName;
    readonly href: string;
    /** Numbers and names of its pages. */
    readonly pages: readonly string[];
    readonly articles: readonly ListItem[];
  } | null;
  readonly issues: readonly IssueItem[];
  readonly sections: readonly CountedLink[];
  readonly people: readonly CountedLink[];
  readonly totals: readonly string[];
}

export function homePage({ archive, config }: Site): SitePage<HomeView> {
  const t = localeOf(config.language).site;
  const { issues, sections, people, articles } = archive;
  const recent = upToSureDay(issues);
  return {
    url: 'index.html',
    title: null,
    description: config.subtitle,
    view: {
      newest: recent[0] === undefined ? null : newestView(recent[0], config.address, t),
      issues: recent.slice(0, SHOWN.issues).map((issue) => issueItem(issue, '', t)),
      sections: sections.slice(0, SHOWN.sections).map(countedLink),
      people: people.slice(0, SHOWN.people).map(countedLink),
      totals: [t.issues(issues.filter((issue) => issue.date !== null).length), t.articles(articles.length)],
    },
  };
}

const countedLink = ({
  url,
  label,
  articles,
}: {
  readonly url: string;
  readonly label: string;
  readonly articles: readonly unknown[];
}): CountedLink => ({
  href: url,
  label,
  count: articles.length,
});

function newestView(issue: Issue, address: string | null, t: SiteTexts): NonNullable<HomeView['newest']> {
  const entries = issue.pages.flatMap((page) => page.articles).slice(0, SHOWN.articles);
  const pages = issue.pages.map((page) => placeText(page, t)).filter((place) => place !== '');
  return {
    title: issueTitle(issue, t),
    name: issueName(issue, t),
    href: issue.url,
    pages,
    articles: entries.map((entry) => listItem(entry, '', address, t)),
  };
}
