/** Reads `data/articles.ndjson` for the checks line by line and keeps only an index of it in memory. */
import fs from 'node:fs';
import { CHECK } from '../messages/check.ts';
import { diagnosticOf } from '../messages/message.ts';
import type { ArticleEntry, ArticleRecord, Diagnostic } from '../model/model.ts';

export const DATA = 'data/articles.ndjson';

type Fields = 'kicker' | 'headline' | 'subtitle' | 'lines' | 'byline' | 'dateline' | 'section' | 'continued' | 'stated';

/** One line, as far as the checks need it. Fields of a file that guzhi did not write may be absent. */
export interface ArticleData extends Pick<ArticleEntry, 'id' | 'url' | 'source' | 'title'>, Partial<Pick<ArticleRecord, Fields>> {
  readonly lines: readonly number[];
  readonly text: string;
  /** Crossheads, credits and signatures. */
  readonly beside?: string;
}

export interface DataIndex {
  readonly count: number;
  /** Every article in the file's order, read from disk on each call. */
  rows(): Iterable<ArticleData>;
  /** The articles of a source. */
  of(source: string): readonly ArticleData[];
  close(): void;
}

export interface IndexedData {
  readonly index: DataIndex;
  readonly diagnostics: readonly Diagnostic[];
}

interface Place {
  readonly start: number;
  readonly length: number;
}

/** @param files paths of all files of the site. @throws where the file cannot be read. */
export function indexArticleData(file: string, files: ReadonlySet<string>): IndexedData {
  const handle = fs.openSync(file, 'r');
  const places: Place[] = [];
  const bySource = new Map<string, Place[]>();
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let number = 0;
  for (const { place, text } of linesOf(handle)) {
    number++;
    if (text === '') continue;
    const article = parse(text);
    if (article === null) {
      diagnostics.push(diagnosticOf(CHECK.lineNotJson(), DATA, number, text));
      continue;
    }
    if (ids.has(article.id)) diagnostics.push(diagnosticOf(CHECK.articleIdTwice(), DATA, number, article.id));
    if (!files.has(article.url)) diagnostics.push(diagnosticOf(CHECK.articleWithoutPage(), DATA, number, article.url));
    ids.add(article.id);
    places.push(place);
    const ofSource = bySource.get(article.source);
    if (ofSource) ofSource.push(place);
    else bySource.set(article.source, [place]);
  }
  const read = ({ start, length }: Place): ArticleData => {
    const bytes = Buffer.alloc(length);
    fs.readSync(handle, bytes, 0, length, start);
    return JSON.parse(bytes.toString('utf8')) as ArticleData;
  };
  const index: DataIndex = {
    count: places.length,
    *rows() {
      for (const place of places) yield read(place);
    },
    of: (source) => (bySource.get(source) ?? []).map(read),
    close: () => fs.closeSync(handle),
  };
  return { index, diagnostics };
}

const CHUNK = 1 << 20;
const LINE_END = 10;

/** The file's lines with their byte ranges. */
function* linesOf(handle: number): Iterable<{ readonly place: Place; readonly text: string }> {
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let start = 0;
  for (;;) {
    const read = fs.readSync(handle, chunk, 0, CHUNK, null);
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      yield { place: { start, length: end - from }, text: bytes.toString('utf8', from, end) };
      start += end - from + 1;
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (read > 0) continue;
    if (rest.length > 0) yield { place: { start, length: rest.length }, text: rest.toString('utf8') };
    return;
  }
}

function parse(text: string): ArticleData | null {
  try {
    const data: unknown = JSON.parse(text);
    return isArticleData(data) ? data : null;
  } catch {
    return null;
  }
}

const TEXTS = ['id', 'url', 'source', 'title', 'text'] as const satisfies readonly (keyof ArticleData)[];

const isArticleData = (data: unknown): data is ArticleData => {
  if (typeof data !== 'object' || data === null) return false;
  const fields = new Map(Object.entries(data));
  const lines: unknown = fields.get('lines');
  return TEXTS.every((name) => typeof fields.get(name) === 'string') && Array.isArray(lines) && lines.every(Number.isInteger);
};
