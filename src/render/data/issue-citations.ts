/** Citations of a whole issue beside its page, one file for each form of reference managers. */
import type { Issue } from '../../model/model.ts';
import { scriptOf } from '../../text/script.ts';
import { cited } from '../citations/cited.ts';
import { CITATION_FORMS } from '../citations/citations.ts';
import type { Site } from '../frame-model.ts';
import { issueKey } from '../issue-key.ts';
import type { SharedUnit } from '../shared-unit.ts';

/** The files of an issue; none for undated pages, which form no issue. */
export const issueCitationUrls = (issue: Issue): readonly { readonly name: string; readonly url: string }[] =>
  issue.date === null ? [] : CITATION_FORMS.map(({ name, ending }) => ({ name, url: urlOf(issue, ending) }));

const urlOf = ({ url }: Issue, ending: string): string => url.replace(/\.html$/u, `.${ending}`);

export function* issueCitationUnits({ archive, config }: Site): Iterable<SharedUnit> {
  for (const issue of archive.issues) {
    if (issue.date === null) continue;
    const key = issueKey(issue);
    for (const { ending, write } of CITATION_FORMS) {
      const url = urlOf(issue, ending);
      yield { url, key, render: () => ({ path: url, content: write(itemsOf(issue, config.address)) }) };
    }
  }
}

const itemsOf = ({ pages }: Issue, address: string | null) =>
  pages.flatMap(({ articles }) => articles.map((entry) => cited(entry, scriptOf(entry.title + entry.excerpt), address)));
