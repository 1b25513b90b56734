/** The pages of all issues, as units. */
import type { Issue, OutputFile } from '../../model/model.ts';
import { declaredDays } from '../../settings/declared-days.ts';
import { issueJson, issueJsonUrl } from '../data/exports.ts';
import type { Site } from '../frame.ts';
import { type IssuesBeside, renderIssue } from './issue-page.ts';
import { issueParts } from '../issue-parts.ts';
import { partUrl } from '../paging.ts';
import { keyOf, type SharedUnit } from '../shared-unit.ts';

export function* issueUnits(site: Site): Iterable<SharedUnit> {
  const states = declaredDays(site.config.days);
  const byDay = issuesByDay(site.archive.issues);
  for (const [index, issue] of site.archive.issues.entries()) {
    const { date } = issue;
    if (date === null) yield* unitsOf(site, issue, { newer: null, older: null, sameDay: [], state: null });
    else {
      const older = site.archive.issues[index + 1];
      const sameDay = (byDay.get(date.slice(5)) ?? []).filter((other) => other.date !== date);
      const newer = site.archive.issues[index - 1] ?? null;
      yield* unitsOf(site, issue, { newer, older: older?.date == null ? null : older, sameDay, state: states.get(date) ?? null });
    }
  }
}

/** Every page of the issue depends on all of it: what is changed in one part moves the others. */
function* unitsOf(site: Site, issue: Issue, beside: IssuesBeside): Iterable<SharedUnit> {
  const entries = issue.pages.flatMap((page) => page.articles);
  const own = [headOf(issue), issue.pages.map(({ articles, ...page }) => ({ ...page, articles: articles.length }))];
  const { newer, older, sameDay, state } = beside;
  const key = keyOf([own, [newer, older, ...sameDay].map((other) => other && headOf(other)), state], entries);
  let rendered: ReadonlyMap<string, OutputFile> | null = null;
  const render = (url: string): OutputFile => {
    rendered ??= new Map(Array.from(renderIssue(site, issue, beside), (file) => [file.path, file]));
    const file = rendered.get(url);
    if (file === undefined) throw new Error(`${issue.url} has no part ${url}`);
    return file;
  };
  for (const [part] of issueParts(issue.pages).entries()) {
    const url = partUrl(issue.url, part);
    yield { url, key, render: () => render(url) };
  }
  const json = issueJsonUrl(issue);
  if (json !== null) yield { url: json, key: keyOf(own, entries), render: () => ({ path: json, content: issueJson(issue) }) };
}

/** What other pages show of an issue. */
const headOf = ({ id, url, date, paper }: Issue): object => ({ id, url, date, paper });

function issuesByDay(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const byDay = new Map<string, Issue[]>();
  for (const issue of issues) {
    const day = issue.date?.slice(5);
    const held = day === undefined ? undefined : byDay.get(day);
    if (held !== undefined) held.push(issue);
    else if (day !== undefined) byDay.set(day, [issue]);
  }
  return byDay;
}
