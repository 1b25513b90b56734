/**
 * Verifies an index against the articles it was made of: every text file is the article's, every gram of every
 * article is listed for it, and nothing else is. For `guzhi check`.
 */
import type { Diagnostic, SearchDocument } from '../model.ts';
import { DocumentGrams } from './build/document-grams.ts';
import { GramTable } from './build/gram-table.ts';
import { PostingRuns } from './build/posting-runs.ts';
import { IndexFiles, IndexProblem, type Load } from './engine/index-files.ts';
import { type GramList, PostingLists } from './engine/posting-lists.ts';
import { createFold } from './shared/fold.ts';
import { FOLD_TARGETS } from './shared/fold-targets.ts';
import { CLASSES, MANIFEST_PATH, textPath } from './shared/format.ts';
import { gramText } from './shared/grams.ts';

/** What `data/articles.ndjson` says of an article, as far as it is compared. */
export interface VerifiedArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Body and captions, paragraphs joined with `\n`. */
  readonly text: string;
}

/** More would only repeat what is wrong. */
const MOST_PROBLEMS = 20;

export async function verifyIndex(load: Load, articles: readonly VerifiedArticle[]): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (file: string, message: string, excerpt: string | null = null): void => {
    if (diagnostics.length < MOST_PROBLEMS)
      diagnostics.push({ severity: 'error', file, line: null, excerpt, message, advice: 'Build the site anew.' });
  };
  try {
    const files = await IndexFiles.open(load);
    if (files.manifest.articles !== articles.length)
      report(MANIFEST_PATH, `the index has ${files.manifest.articles} articles, the data ${articles.length}`);
    const documents = await readDocuments(files, articles, report);
    if (diagnostics.length === 0) await compareLists(files, documents, report);
  } catch (problem) {
    if (!(problem instanceof IndexProblem)) throw problem;
    report(problem.path, `the search index cannot be used: this file is ${problem.reason}`);
  }
  return diagnostics;
}

type Report = (file: string, message: string, excerpt?: string | null) => void;

async function readDocuments(files: IndexFiles, articles: readonly VerifiedArticle[], report: Report): Promise<SearchDocument[]> {
  const left = new Map(articles.map((article) => [article.id, article]));
  const documents: SearchDocument[] = [];
  for (let n = 0; n < files.manifest.articles; n++) {
    const { doc } = await files.article(n);
    documents.push(doc);
    const article = left.get(doc.id);
    left.delete(doc.id);
    const text = doc.paragraphs.filter(({ role }) => role === 'body' || role === 'caption').map((paragraph) => paragraph.text);
    if (!article) report(textPath(n), 'the index has this article, the data do not', doc.title);
    else if (article.url !== doc.url || article.title !== doc.title || article.text !== text.join('\n'))
      report(textPath(n), 'the index and the data differ on this article', doc.title);
  }
  for (const { title, url } of left.values()) report(url, 'the search index does not have this article', title);
  return documents;
}

async function compareLists(files: IndexFiles, documents: readonly SearchDocument[], report: Report): Promise<void> {
  const table = new GramTable();
  const runs = new PostingRuns();
  const grams = new DocumentGrams(table, createFold(FOLD_TARGETS), (text) => [text]);
  for (const doc of documents) {
    grams.read(doc, (gram, impact) => runs.add(gram, impact));
    runs.endArticle();
  }
  const wanted = runs.turn(table.size, Array.from(documents.keys()));
  if (files.manifest.terms !== table.size) report(MANIFEST_PATH, `the index has ${files.manifest.terms} grams, the articles ${table.size}`);
  const lists = new PostingLists(files);
  for (let gram = 0; gram < table.size; gram++) {
    const key = table.keys[gram] ?? 0;
    const list = await lists.find(key);
    if (list) await lists.load(list);
    const same = list !== null && isSame(list, wanted.postings.subarray(wanted.starts[gram], wanted.starts[gram + 1]));
    if (!same) report(MANIFEST_PATH, 'the index lists other articles for this gram than those that have it', gramText(key));
    lists.forget();
  }
}

/** The same articles, and the same ones of them held in title block or text. */
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
