/** Verifies a built site: files, links, ids, data, search index, and against the seeds that nothing is lost. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { MANIFEST, type Manifest, readManifest } from '../build/target.ts';
import type { Diagnostic } from '../model.ts';
import { checkLinks } from './check-links.ts';
import type { ArticleData } from './check-text.ts';
import { type HtmlFacts, readHtml } from './html-facts.ts';

/** A built site in memory: what the checks look at. */
export interface BuiltSite {
  readonly root: string;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, HtmlFacts>;
  readonly articles: readonly ArticleData[];
}

const problem = (file: string, message: string, line: number | null = null, excerpt: string | null = null): Diagnostic => ({
  severity: 'error',
  file,
  line,
  excerpt,
  message,
  advice: 'Build the site anew.',
});

/** Reads a site and checks everything that it says of itself. `site` is null where the folder holds none. */
export function checkSite(root: string): { site: BuiltSite | null; diagnostics: Diagnostic[] } {
  const manifest = readManifest(root);
  if (!manifest) {
    const none = problem(root, `this folder holds no site that guzhi built (${MANIFEST} is missing or damaged)`);
    return { site: null, diagnostics: [{ ...none, advice: 'Name the folder of a built site, for example `guzhi check dist`.' }] };
  }
  const diagnostics = checkFiles(root, manifest);
  const files = new Set([...Object.keys(manifest.files), MANIFEST].filter((name) => fs.existsSync(path.join(root, name))));
  const pages = new Map(
    [...files].filter((name) => name.endsWith('.html')).map((name) => [name, readHtml(fs.readFileSync(path.join(root, name), 'utf8'))]),
  );
  const data = readArticleData(root);
  diagnostics.push(...checkLinks(pages, files), ...data.diagnostics, ...checkData(data.articles, files));
  return { site: { root, files, pages, articles: data.articles }, diagnostics };
}

function checkFiles(root: string, manifest: Manifest): Diagnostic[] {
  return Object.entries(manifest.files).flatMap(([name, sha]) => {
    try {
      const now = crypto
        .createHash('sha256')
        .update(fs.readFileSync(path.join(root, name)))
        .digest('hex');
      return now === sha ? [] : [problem(name, 'this file is not what guzhi wrote')];
    } catch {
      return [problem(name, 'this file is missing')];
    }
  });
}

const DATA = 'data/articles.ndjson';

function readArticleData(root: string): { articles: ArticleData[]; diagnostics: Diagnostic[] } {
  const articles: ArticleData[] = [];
  const diagnostics: Diagnostic[] = [];
  let text = '';
  try {
    text = fs.readFileSync(path.join(root, DATA), 'utf8');
  } catch {
    return { articles, diagnostics }; // named already: it is in the manifest
  }
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    try {
      articles.push(JSON.parse(line) as ArticleData);
    } catch {
      diagnostics.push(problem(DATA, 'this line is not JSON', i + 1, line.slice(0, 60)));
    }
  }
  return { articles, diagnostics };
}

function checkData(articles: readonly ArticleData[], files: ReadonlySet<string>): Diagnostic[] {
  const ids = new Set<string>();
  return articles.flatMap(({ id, url }, i) => {
    const twice = ids.has(id);
    ids.add(id);
    return [
      ...(twice ? [problem(DATA, 'two articles have the same id', i + 1, id)] : []),
      ...(files.has(url) ? [] : [problem(DATA, 'this article has no page', i + 1, url)]),
    ];
  });
}
