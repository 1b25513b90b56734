/** Renders single pages on demand while a site is still being built, for `guzhi dev`. */
import { renderIssuePage, renderPage } from '../render/frame/render-pages.ts';
import { openIssueContexts } from '../render/issue-context.ts';
import { openContexts } from '../render/page-context.ts';
import { kindsFrom } from '../render/pages/index.ts';
import type { SharedUnit } from '../render/shared-unit.ts';
import type { OutputFile } from '../model/model.ts';
import type { BuildState } from './store/build-state.ts';
import { openRecords } from './store/open-records.ts';
import type { PageReader } from './store/page-reading.ts';
import type { ReadPages } from './work/read-pages.ts';
import { sourceOfUnit } from './work/unit-name.ts';
import type { SiteImages } from '../render/images.ts';
import type { SitePlan } from './site-plan.ts';

/** The content of a file of the site being built; null if the published file is current or the site has no such file. */
export type Preview = (path: string) => OutputFile['content'] | null;

export interface PreviewSources {
  readonly plan: SitePlan;
  readonly read: ReadPages;
  readonly reader: PageReader;
  readonly images: SiteImages;
  readonly last: BuildState | null;
}

/** Previews pages only; search and data files come from the published site. */
export function openPreview({ plan, read, reader, images, last }: PreviewSources): Preview {
  const { site } = plan;
  const { archive } = site;
  const keys = new Map(read.pages.map(({ source, key }) => [source, key]));
  const recordKey = (source: string): string => keys.get(source) ?? '';
  const find = openRecords(reader, read.pages);
  const contextOf = openContexts(archive, images, recordKey);
  const rendered = new Map<string, () => OutputFile['content']>();
  const sourceOf = (path: string): string | null =>
    archive.articles.find(({ url }) => url === path)?.source ?? (last === null ? null : sourceIn(last, path));

  const filesOfPage = (source: string): Iterable<OutputFile> => {
    const context = contextOf(source);
    return context === null ? [] : renderPage(site, find(recordKey(source)), context, find);
  };
  const issueContextOf = openIssueContexts(archive, images, recordKey);
  function* filesOfIssue(path: string): Iterable<OutputFile> {
    for (const { name, addresses, urlOf } of kindsFrom('issue')) {
      const issue = addresses?.test(path) === true ? archive.issues.find((one) => urlOf(one) === path) : undefined;
      const context = issue && issueContextOf(issue, path);
      if (context) yield renderIssuePage(site, name, context, find);
    }
  }
  // A generator, so that it renders only up to the page requested.
  const shared = plan.shared();

  const learn = (part: OutputFile | SharedUnit): void => {
    if ('render' in part) rendered.set(part.url, () => part.render().content);
    else rendered.set(part.path, () => part.content);
  };

  return (path) => {
    if (path.startsWith('search/') || path.startsWith('data/')) return null;
    const source = rendered.has(path) ? null : sourceOf(path);
    if (source !== null) for (const file of filesOfPage(source)) learn(file);
    else for (const file of filesOfIssue(path)) learn(file);
    for (
      let next = rendered.has(path) ? null : shared.next();
      next !== null && !next.done;
      next = rendered.has(path) ? null : shared.next()
    )
      learn(next.value);
    return rendered.get(path)?.() ?? null;
  };
}

/** The source of the page from which a file of the last site was rendered. */
function sourceIn({ units }: BuildState, path: string): string | null {
  for (const [name, { files }] of units) {
    const source = sourceOfUnit(name);
    if (source !== null && files.some(([own]) => own === path)) return source;
  }
  return null;
}
