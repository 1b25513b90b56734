/** Makes the keys of files that show a whole issue. */
import type { Issue } from '../model/model.ts';
import { unitKey } from './shared-unit.ts';

/** Key of a file that depends on the whole issue. @param beside its other inputs, as plain data. */
export function issueKey(issue: Issue, beside: object = []): string {
  const pages = issue.pages.map(({ articles, ...page }) => ({ ...page, articles: articles.length }));
  return unitKey(
    [issueHead(issue), pages, beside],
    issue.pages.flatMap((page) => page.articles),
  );
}

/** The fields of an issue that other pages show. */
export const issueHead = ({ id, url, date, dateConfidence, paper }: Issue): object => ({ id, url, date, dateConfidence, paper });
