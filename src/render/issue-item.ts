/** An issue as lists show it. */
import type { Issue } from '../model/model.ts';
import type { SiteTexts } from '../locales/site-texts.ts';
import { dateInWords, type DateView, dayView } from './date-view.ts';

/** The name of an issue as links show it. */
export interface IssueName {
  readonly day: DateView;
  /** The paper's name if it is not the archive's. */
  readonly otherPaper: string | null;
}

export interface IssueItem {
  readonly href: string;
  /** The day, with the mark of a guess. */
  readonly title: string;
  readonly day: DateView;
  readonly paper: string | null;
  readonly pages: string;
  readonly articles: string;
}

export function issueItem(issue: Issue, root: string, t: SiteTexts): IssueItem {
  const count = issue.pages.reduce((sum, page) => sum + page.articles.length, 0);
  const day = dayView(issue, t);
  return {
    href: root + issue.url,
    title: dateInWords(day, t),
    day,
    paper: issue.paper,
    pages: t.pages(issue.pages.length),
    articles: t.articles(count),
  };
}

export const issueName = (issue: Issue, t: SiteTexts): IssueName => ({
  day: dayView(issue, t),
  otherPaper: issue.id === issue.date ? null : issue.paper,
});

/** 2022年11月9日 星期三, followed by the paper's name if it is not the archive's. For titles and labels. */
export const issueTitle = (issue: Issue, t: SiteTexts): string => {
  const { day, otherPaper } = issueName(issue, t);
  return otherPaper === null ? dateInWords(day, t) : `${dateInWords(day, t)} ${otherPaper}`;
};
