/** Each issue as JSON beside its page: printed pages in order, with their furniture and the entries of their articles. */
import type { Issue } from '../../model/model.ts';
import type { Site } from '../frame-model.ts';
import { issueKey } from '../issue-key.ts';
import type { SharedUnit } from '../shared-unit.ts';

/** Null for undated pages: they form no issue, and their number is unbounded. */
export const issueJsonUrl = (issue: Issue): string | null => (issue.date === null ? null : issue.url.replace(/\.html$/u, '.json'));

export function* issueJsonUnits({ archive }: Site): Iterable<SharedUnit> {
  for (const issue of archive.issues) {
    const url = issueJsonUrl(issue);
    if (url !== null) yield { url, key: issueKey(issue), render: () => ({ path: url, content: issueJson(issue) }) };
  }
}

function issueJson(issue: Issue): string {
  const { id, date, dateConfidence, paper, url, pages } = issue;
  const shown = pages.map(({ source, number, name, furniture, articles }) => ({
    source,
    number,
    name,
    furniture,
    articles: articles.map(({ issue: _issue, key: _key, datePeriod: _period, ...entry }) => entry),
  }));
  return `${JSON.stringify({ id, date, dateConfidence, paper, url, pages: shown }, null, 1)}\n`;
}
