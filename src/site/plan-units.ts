/** The parts of the site that are rendered alone, with what each is made from. */
import type { Archive } from '../model/model.ts';
import type { SiteImages } from '../render/images.ts';
import { openContexts, type PageContext } from '../render/page-context.ts';
import { type PrintContext, printContexts } from '../render/pages/print-page.ts';
import { digest } from '../text/digest.ts';
import type { FoundPage } from './find-pages.ts';
import type { Unit } from './work/render-job.ts';
import { keyOfUnit } from './unit-keys.ts';

export interface PlannedUnit {
  readonly name: string;
  /** The Unit as JSON: made where it must be rendered, which few must. */
  unit(): string;
  /** Of all that its files depend on. */
  readonly digest: string;
  /** The pages whose records it asks for. */
  readonly pages: readonly FoundPage[];
  /** Articles whose lines of data/articles.ndjson come with it. */
  readonly articles: readonly string[];
  /** How much work it is, about, in bytes of pages. */
  readonly size: number;
}

/** The work of writing texts, beside that of rendering them. */
const TEXTS = 0.2;

export interface UnitFacts {
  readonly archive: Archive;
  readonly images: SiteImages;
  readonly found: readonly FoundPage[];
  /** By id: the articles' numbers in the index. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Digest of what all pages have in common. */
  readonly frame: string;
}

/** Pages issue by issue, each issue's print view after them: what is asked for several times is asked for soon again. */
export function* planUnits({ archive, images, found, numbers, frame }: UnitFacts): Iterable<PlannedUnit> {
  const bySource = new Map(found.map((page) => [page.source, page]));
  const byKey = new Map(found.map((page) => [page.key, page]));
  const recordKey = (source: string): string => bySource.get(source)?.key ?? '';
  const contextOf = openContexts(archive, images, recordKey);
  const prints = new Map(printContexts(archive, images, recordKey).map((print) => [print.issue.url, print]));
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
      yield plan(`page ${source}`, { kind: 'page', record, context }, [record, ...partsOf(context)], idsOf(context));
      yield plan(`texts ${source}`, { kind: 'texts', record, articles: textsOf(context, numbers) }, [record], []);
    }
    const print = prints.get(issue.url);
    if (print !== undefined) yield plan(`print ${issue.id}`, { kind: 'print', context: print }, recordsOf(print), []);
  }
}

const textsOf = ({ articles }: PageContext, numbers: UnitFacts['numbers']): Extract<Unit, { kind: 'texts' }>['articles'] =>
  articles.map(({ entry: { key, id, url, date, paper, page, issue } }) => ({
    number: numbers.get(id) ?? -1,
    key,
    place: { id, url, date, paper, page, issue },
  }));

const partsOf = ({ articles }: PageContext): string[] =>
  articles.flatMap(({ from, to }) => [from, ...to].flatMap((part) => part?.record ?? []));
const idsOf = ({ articles }: PageContext): string[] => articles.map(({ entry }) => entry.id);
const recordsOf = ({ pages }: PrintContext): string[] => pages.map(({ record }) => record);
