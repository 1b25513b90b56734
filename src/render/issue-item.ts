/** An issue as lists show it. */
import type { Issue } from '../model/model.ts';
import type { SiteTexts } from '../locales/site-texts.ts';

export interface IssueItem {
  readonly href: string;
  readonly title: string;
  readonly paper: string | null;
  readonly pages: string;
  readonly articles: string;
}

export function issueItem(issue: Issue, root: string, t: SiteTexts): IssueItem {
  const count = issue.pages.reduce((sum, page) => sum + page.articles.length, 0);
  return {
    href: root + issue.url,
    title: dayTitle(issue, t),
    paper: issue.paper,
    pages: t.pages(issue.pages.length),
    articles: t.articles(count),
  };
}

/** 2022年11月9日 星期三, followed by the paper's name if it is not the archive's. */
export const issueTitle = (issue: Issue, t: SiteTexts): string =>
  issue.paper === null || issue.id === issue.date ? dayTitle(issue, t) : `${dayTitle(issue, t)} ${issue.paper}`;

/** The day without the paper's name, for places that show it separately. */
export const dayTitle = ({ date }: Issue, t: SiteTexts): string => (date === null ? t.undated : t.dateAndWeekday(date));
