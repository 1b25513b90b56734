/**
 * Verifies an index against the site's articles, for `guzhi check`: every article has its text file, each gram of an article is listed
 * for it, and nothing else is listed.
 */
import { CHECK } from '../messages/check.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import type { Diagnostic, SearchDocument } from '../model/model.ts';
import { articleRun } from './index/article-run.ts';
import { mergeRuns } from './index/merge-runs.ts';
import { PAUSE } from './index/yielding.ts';
import { IndexFiles, IndexProblem, type Load } from './engine/index-files.ts';
import { type GramList, PostingLists } from './engine/posting-lists.ts';
import { CLASSES, MANIFEST_PATH, textPath } from './shared/format.ts';
import { gramText, LO } from './shared/grams.ts';

/** The fields of an article in `data/articles.ndjson` that are compared. */
export interface VerifiedArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Body and captions, paragraphs joined with `\n`. */
  readonly text: string;
}

/** Further problems would repeat these. */
const MOST_PROBLEMS = 20;

export async function verifyIndex(load: Load, articles: readonly VerifiedArticle[]): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (file: string, message: Message, excerpt: string | null = null): void => {
    if (diagnostics.length < MOST_PROBLEMS) diagnostics.push(diagnosticOf(message, file, null, excerpt));
  };
  try {
    const files = await IndexFiles.open(load);
    if (files.manifest.articles !== articles.length)
      report(MANIFEST_PATH, CHECK.indexCount({ indexed: files.manifest.articles, articles: articles.length }));
    const runs = await readRuns(files, articles, report);
    if (diagnostics.length === 0) await compareLists(files, runs, report);
  } catch (problem) {
    if (!(problem instanceof IndexProblem)) throw problem;
    report(problem.path, CHECK.indexUnusable({ reason: problem.reason }));
  }
  return diagnostics;
}

type Report = (file: string, message: Message, excerpt?: string | null) => void;

/** Makes runs from the texts in the index, after comparing each text with the data. */
async function readRuns(files: IndexFiles, articles: readonly VerifiedArticle[], report: Report): Promise<Uint8Array[]> {
  const left = new Map(articles.map((article) => [article.id, article]));
  const runs: Uint8Array[] = [];
  for (let n = 0; n < files.manifest.articles; n++) {
    const { doc } = await files.article(n);
    const article = left.get(doc.id);
    left.delete(doc.id);
    if (!article) report(textPath(n), CHECK.indexExtra(), doc.title);
    else if (article.url !== doc.url || article.title !== doc.title || article.text !== textOf(doc))
      report(textPath(n), CHECK.indexDiffers(), doc.title);
    // Words decide only weights, which are not verified.
    runs.push(articleRun(doc, (text) => [text]));
  }
  for (const { title, url } of left.values()) report(url, CHECK.indexLacks(), title);
  return runs;
}

const textOf = ({ paragraphs }: SearchDocument): string =>
  paragraphs.flatMap(({ role, text }) => (role === 'body' || role === 'caption' ? [text] : [])).join('\n');

async function compareLists(files: IndexFiles, runs: readonly Uint8Array[], report: Report): Promise<void> {
  const lists = new PostingLists(files);
  const source = { length: runs.length, run: (number: number) => runs[number] ?? new Uint8Array(0) };
  let grams = 0;
  for (const gram of mergeRuns(source)) {
    if (gram === PAUSE) continue;
    const { hi, lo, postings } = gram;
    grams++;
    const key = hi * LO + lo;
    const list = await lists.find(key);
    if (list) await lists.load(list);
    if (list === null || !isSame(list, postings)) report(MANIFEST_PATH, CHECK.indexLists(), gramText(key));
    lists.forget();
  }
  const listed = await files.countTerms();
  if (listed !== grams) report(MANIFEST_PATH, CHECK.indexGrams({ listed, found: grams }));
}

/** Whether a list has the wanted articles, and marks the same ones as having the gram in title block or text. */
function isSame(list: GramList, wanted: Uint32Array): boolean {
  let at = 0;
  for (const part of list.parts) {
    if (!part) return false;
    for (let i = 0; i < part.articles.length; i++) {
      const packed = wanted[at++] ?? -1;
      if (part.articles[i] !== Math.floor(packed / CLASSES) || (part.classes[i] === 0) !== (packed % CLASSES === 0)) return false;
    }
  }
  return at === wanted.length && list.term.articles === wanted.length;
}
