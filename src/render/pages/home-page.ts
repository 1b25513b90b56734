/** The front page: the newest issue, then the ways into the archive. */
import type { Issue, OutputFile } from '../../model/model.ts';
import type { Site } from '../frame.ts';
import { renderView } from '../frame.ts';
import { dayTitle, issueTitle } from './issue-page.ts';
import { listItem, placeText } from '../list-item.ts';
import type { Strings } from '../../locales/strings.ts';
import { stringsFor } from '../../locales/strings.ts';

const SHOWN = { articles: 24, issues: 20, sections: 16, people: 24 } as const;

export function renderHome(site: Site): OutputFile {
  const t = stringsFor(site.config.language);
  const { issues, sections, people, articles } = site.archive;
  const view = {
    newest: issues[0] === undefined ? null : newestView(issues[0], t),
    issues: issues.slice(0, SHOWN.issues).map((issue) => issueLine(issue, '', t)),
    sections: sections.slice(0, SHOWN.sections).map(({ url, label, articles: held }) => ({ href: url, label, count: held.length })),
    people: people.slice(0, SHOWN.people).map(({ url, label, articles: held }) => ({ href: url, label, count: held.length })),
    totals: [t.issues(issues.filter((issue) => issue.date !== null).length), t.articles(articles.length)],
  };
  return renderView(site, 'index.html', 'home', view, { title: null, kind: 'home', description: site.config.subtitle });
}

function newestView(issue: Issue, t: Strings): object {
  const entries = issue.pages.flatMap((page) => page.articles).slice(0, SHOWN.articles);
  const pages = issue.pages.map((page) => placeText(page, t)).filter((place) => place !== '');
  return { title: issueTitle(issue, t), href: issue.url, pages, articles: entries.map((entry) => listItem(entry, '', t)) };
}

/** An issue as lists show it. */
export function issueLine(issue: Issue, root: string, t: Strings): object {
  const count = issue.pages.reduce((sum, page) => sum + page.articles.length, 0);
  return {
    href: root + issue.url,
    title: dayTitle(issue, t),
    paper: issue.paper,
    pages: t.pages(issue.pages.length),
    articles: t.articles(count),
  };
}
