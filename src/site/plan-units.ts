/** Plans the units: the parts of the site that are rendered independently. */
import type { Archive } from '../model/model.ts';
import type { SiteImages } from '../render/images.ts';
import { type IssueContext, openIssueContexts } from '../render/issue-context.ts';
import { openContexts, type PageContext } from '../render/page-context.ts';
import { kindsFrom } from '../render/pages/index.ts';
import { digest } from '../text/digest.ts';
import type { FoundPage } from './store/found-page.ts';
import { keyOfUnit } from './unit-key.ts';
import { unitName } from './work/unit-name.ts';
import type { PlannedUnit, Unit, UnitText } from './work/unit.ts';

/** Estimated cost of writing a page's search texts, relative to rendering the page. */
const TEXTS = 0.2;

export interface UnitSources {
  readonly archive: Archive;
  readonly images: SiteImages;
  readonly found: readonly FoundPage[];
  /** The articles' numbers in the search index, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Digest of the frame shared by all pages. */
  readonly frame: string;
}

/** Yields each issue's pages followed by its print view, so that both uses of a record come close together. */
export function* planUnits({ archive, images, found, numbers, frame }: UnitSources): Iterable<PlannedUnit> {
  const bySource = new Map(found.map((page) => [page.source, page]));
  const byKey = new Map(found.map((page) => [page.key, page]));
  const recordKey = (source: string): string => bySource.get(source)?.key ?? '';
  const contextOf = openContexts(archive, images, recordKey);
  const issueContextOf = openIssueContexts(archive, images, recordKey);
  const issueKinds = kindsFrom('issue');
  const planned = new Set<string>();
  const plan = (name: string, unit: Unit, records: readonly string[], articles: readonly string[]): PlannedUnit => {
    const pages = [...new Set(records)].flatMap((record) => byKey.get(record) ?? []);
    return {
      name,
      unit: () => JSON.stringify(unit),
      digest: digest(frame + keyOfUnit(unit)),
      pages,
      articles,
      size: (pages[0]?.size ?? 0) * (unit.kind === 'texts' ? TEXTS : 1),
    };
  };
  for (const issue of archive.issues) {
    for (const { source } of issue.pages) {
      const context = planned.has(source) ? null : contextOf(source);
      planned.add(source);
      if (context === null) continue;
      const record = recordKey(source);
      yield plan(unitName.page(source), { kind: 'page', record, context }, [record, ...partsOf(context)], idsOf(context));
      yield plan(unitName.texts(source), { kind: 'texts', record, articles: textsOf(context, numbers) }, [record], []);
    }
    for (const { name, urlOf } of issueKinds) {
      const url = urlOf(issue);
      const context = url === null ? null : issueContextOf(issue, url);
      if (context !== null) yield plan(unitName.issue(name, issue.id), { kind: 'issue', page: name, context }, recordsOf(context), []);
    }
  }
}

const textsOf = ({ articles }: PageContext, numbers: UnitSources['numbers']): readonly UnitText[] =>
  articles.map(({ entry: { key, id, url, date, dateConfidence, paper, page, issue } }) => ({
    number: numbers.get(id) ?? -1,
    key,
    place: { id, url, date, dateConfidence, paper, page, issue },
  }));

const partsOf = ({ articles }: PageContext): string[] =>
  articles.flatMap(({ from, to }) => [from, ...to].flatMap((part) => part?.record ?? []));
const idsOf = ({ articles }: PageContext): string[] => articles.map(({ entry }) => entry.id);
const recordsOf = ({ pages }: IssueContext): string[] => pages.map(({ record }) => record);
