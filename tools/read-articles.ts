import fs from 'node:fs';
import path from 'node:path';

/** The fields of data/articles.ndjson used by the tools. */
export interface ArticleLine {
  readonly id: string;
  readonly url: string;
  readonly date: string | null;
  /** Path of the seed below the seeds folder. */
  readonly source: string;
  /** 1-based numbers of the seed's lines that make up the article. */
  readonly lines: readonly number[];
  readonly title: string;
  readonly kicker?: string;
  readonly headline?: string;
  readonly subtitle?: string;
  readonly byline: readonly unknown[];
  readonly continued?: { readonly to?: unknown } | null;
  readonly text: string;
}

/** @param site folder of a built site @returns its articles in the order of data/articles.ndjson */
export function readArticles(site: string): ArticleLine[] {
  const lines = fs.readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ArticleLine);
}
