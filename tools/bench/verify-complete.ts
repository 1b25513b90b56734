import fs from 'node:fs';
import path from 'node:path';
import type { BuildReport } from '../../src/site/build-report.ts';
import { readArticles } from '../read-articles.ts';

/** @throws Error if an article lacks its line of data or its page, or if a file of the manifest is missing */
export function verifyComplete(site: string, { articles, files }: Pick<BuildReport, 'articles' | 'files'>): void {
  const lines = readArticles(site);
  if (lines.length !== articles) throw new Error(`${articles} articles, ${lines.length} lines of data`);
  const manifest = JSON.parse(fs.readFileSync(path.join(site, 'guzhi.json'), 'utf8')) as { files: object };
  const named = Object.keys(manifest.files);
  const made = files.written + files.unchanged;
  if (named.length !== made) throw new Error(`the manifest names ${named.length} files, but ${made} were made`);
  const missing = [...named, ...lines.map(({ url }) => url)].find((name) => !fs.existsSync(path.join(site, name)));
  if (missing !== undefined) throw new Error(`${missing} is missing`);
}
