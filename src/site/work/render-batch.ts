/** Renders a batch of units into the next site's folder: a job for any thread. Only the files' states are sent between threads. */
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../../settings/config.ts';
import { searchDocument } from '../../archive/search-document.ts';
import type { OutputFile } from '../../model/model.ts';
import { articleLine } from '../../render/data/article-line.ts';
import { renderIssuePage, renderPage } from '../../render/frame/render-pages.ts';
import type { Frame } from '../../render/frame-model.ts';
import type { PageContext, ReadPage } from '../../render/page-context.ts';
import { openTemplates } from '../../render/templates.ts';
import { textFile } from '../../search/index/text-file.ts';
import type { FoundPage } from '../store/found-page.ts';
import { openRecords } from '../store/open-records.ts';
import type { PageReader } from '../store/page-reading.ts';
import { type FileState, openSiteWriter, type SiteFile } from '../publish/site-writer.ts';
import type { Job } from './job.ts';
import type { Unit } from './unit.ts';

/** A Frame that can be sent to another thread: names the template folders instead of containing compiled templates. */
export interface FrameData extends Omit<Frame, 'templates' | 'config'> {
  readonly config: Config;
  /** Folders with templates, the owner's first. */
  readonly templates: readonly string[];
  /** Digest of all fields and of the templates' content. */
  readonly digest: string;
}

export interface UnitTask {
  readonly name: string;
  /** A Unit as JSON. */
  readonly unit: string;
  /** The files that the last build wrote for it. */
  readonly before: readonly SiteFile[];
}

export interface RenderJob extends Job {
  readonly frame: FrameData;
  readonly reader: PageReader;
  readonly out: string;
  readonly next: string;
  readonly units: readonly UnitTask[];
  /** The pages whose records the units need. */
  readonly pages: readonly FoundPage[];
  /** The file into which to write the units' lines of data/articles.ndjson. */
  readonly lines: string;
}

export interface RenderOutcome {
  readonly units: readonly RenderedUnit[];
  /** The file that contains the lines. */
  readonly lines: string;
}

export interface RenderedUnit {
  readonly name: string;
  readonly files: readonly (readonly [path: string, state: FileState])[];
  readonly written: number;
  /** Length in bytes of each article's line. */
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
    case 'issue':
      return [renderIssuePage(frame, unit.page, unit.context, find)];
    case 'texts': {
      const { articles } = find(unit.record).page;
      return articles.flatMap((article, index) => {
        const text = unit.articles[index];
        return text === undefined ? [] : [textFile(text.number, searchDocument(text.place, article))];
      });
    }
  }
}

const linesOf = ({ page }: ReadPage, { articles }: PageContext): Buffer[] =>
  page.articles.flatMap((article, index) => {
    const entry = articles[index]?.entry;
    return entry === undefined ? [] : [Buffer.from(`${articleLine(entry, article, entry.date)}\n`)];
  });

/** Caches the last frame, one entry per thread, so that each thread parses the templates once per build. */
let opened: { readonly digest: string; readonly frame: Frame } | null = null;
function frameOf(data: FrameData): Frame {
  if (opened?.digest !== data.digest) opened = { digest: data.digest, frame: { ...data, templates: openTemplates(data.templates) } };
  return opened.frame;
}
