/** Units of the site -> files in its next folder: a job that any thread can do, from the disk to the disk. */
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../../settings/config.ts';
import { searchDocument, type SearchPlace } from '../../archive/search-document.ts';
import type { OutputFile } from '../../model/model.ts';
import { articleLine } from '../../render/data/article-line.ts';
import type { Frame } from '../../render/frame.ts';
import type { PageContext, ReadPage } from '../../render/page-context.ts';
import { renderPrint, type PrintContext } from '../../render/pages/print-page.ts';
import { renderPage } from '../../render/site.ts';
import { openTemplates } from '../../render/templates.ts';
import { textFile } from '../../search/index/text-file.ts';
import { type KeyedSeed, openRecords } from '../store/open-records.ts';
import type { ReaderFacts } from './read-job.ts';
import { type FileState, openSiteWriter, type SiteFile } from '../publish/site-writer.ts';
import type { Job } from './workers.ts';

/** A part of the site that is rendered alone: equal inputs, equal files. */
export type Unit =
  | { readonly kind: 'page'; readonly record: string; readonly context: PageContext }
  | { readonly kind: 'print'; readonly context: PrintContext }
  /** The texts that the search page shows, by the articles' numbers in the index. */
  | {
      readonly kind: 'texts';
      readonly record: string;
      readonly articles: readonly { readonly number: number; readonly place: SearchPlace; /** See ArticleEntry. */ readonly key: string }[];
    };

/** The frame without what no message between threads can hold. */
export interface FrameData extends Omit<Frame, 'templates' | 'config'> {
  readonly config: Config;
  /** Folders with templates, the owner's first. */
  readonly templates: readonly string[];
  /** Of all this and of the templates' content. */
  readonly digest: string;
}

export interface UnitTask {
  readonly name: string;
  /** A Unit as JSON. */
  readonly unit: string;
  /** What the last build left of it. */
  readonly before: readonly SiteFile[];
}

export interface RenderJob extends Job {
  readonly frame: FrameData;
  readonly reader: ReaderFacts;
  readonly out: string;
  readonly next: string;
  readonly units: readonly UnitTask[];
  /** The pages whose records the units may ask for. */
  readonly pages: readonly KeyedSeed[];
  /** Where the lines of data/articles.ndjson are left, one after another. */
  readonly lines: string;
}

export interface RenderOutcome {
  readonly units: readonly RenderedUnit[];
  /** Where the lines were left. */
  readonly lines: string;
}

export interface RenderedUnit {
  readonly name: string;
  readonly files: readonly (readonly [path: string, state: FileState])[];
  readonly written: number;
  /** Bytes of the line of each article. */
  readonly lines: readonly number[];
  readonly milliseconds: number;
}

export function renderBatch(job: RenderJob): RenderOutcome {
  const { units, began } = job;
  const frame = frameOf(job.frame);
  const writer = openSiteWriter(job.out, job.next);
  const find = openRecords(job.reader, job.pages);
  const lines: Buffer[] = [];
  const outcomes = units.map((task, i): RenderedUnit => {
    began?.set([i + 1]);
    const started = performance.now();
    const unit = JSON.parse(task.unit) as Unit;
    const own = unit.kind === 'page' ? linesOf(find(unit.record), unit.context) : [];
    lines.push(...own);
    const before = new Map(task.before);
    const put = Array.from(filesOf(frame, unit, find), (file) => [file.path, writer.put(file, before.get(file.path))] as const);
    return {
      name: task.name,
      files: put.map(([name, { state }]) => [name, state]),
      written: put.filter(([, { written }]) => written).length,
      lines: own.map(({ length }) => length),
      milliseconds: performance.now() - started,
    };
  });
  if (lines.length > 0) {
    fs.mkdirSync(path.dirname(job.lines), { recursive: true });
    fs.writeFileSync(job.lines, Buffer.concat(lines));
  }
  return { units: outcomes, lines: job.lines };
}

function filesOf(frame: Frame, unit: Unit, find: (record: string) => ReadPage): Iterable<OutputFile> {
  switch (unit.kind) {
    case 'page':
      return renderPage(frame, find(unit.record), unit.context, find);
    case 'print':
      return [renderPrint(frame, unit.context, find)];
    case 'texts': {
      const { articles } = find(unit.record).page;
      return articles.flatMap((article, index) => {
        const told = unit.articles[index];
        return told === undefined ? [] : [textFile(told.number, searchDocument(told.place, article))];
      });
    }
  }
}

const linesOf = ({ page }: ReadPage, { articles }: PageContext): Buffer[] =>
  page.articles.flatMap((article, index) => {
    const entry = articles[index]?.entry;
    return entry === undefined ? [] : [Buffer.from(`${articleLine(entry, article, entry.date)}\n`)];
  });

/** The last frame: templates are parsed once in each thread, and again when one has changed. */
let known: { readonly digest: string; readonly frame: Frame } | null = null;
function frameOf(data: FrameData): Frame {
  if (known?.digest !== data.digest) known = { digest: data.digest, frame: { ...data, templates: openTemplates(data.templates) } };
  return known.frame;
}
