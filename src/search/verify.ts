/**
 * Verifies an index against the site's articles, for `guzhi check`: every article has its text file, each gram of an article is listed
 * for it, and nothing else is listed.
 *
 * What must be listed comes from the texts by the definition of a gram (expected-lists.ts), not from the code that writes indexes. Not
 * judged, because the index shares it: which lines of an article are searchable, their normal form, and the classes of characters.
 */
import { CHECK } from '../messages/check.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';
import type { SearchDocument } from './shared/search-document.ts';
import { IndexFiles, IndexProblem, type Load } from './engine/index-files.ts';
import { type GramList, PostingLists } from './engine/posting-lists.ts';
import { ExpectedLists, ListSum } from './expected-lists.ts';
import { MANIFEST_PATH, textPath } from './shared/format.ts';
import { gramText } from './shared/grams.ts';

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
    const expected = await readTexts(files, articles, report);
    if (diagnostics.length === 0) await compareLists(files, expected, report);
  } catch (problem) {
    if (!(problem instanceof IndexProblem)) throw problem;
    report(problem.path, CHECK.indexUnusable({ reason: problem.reason }));
  }
  return diagnostics;
}

type Report = (file: string, message: Message, excerpt?: string | null) => void;

/** The lists that follow from the texts in the index, each of which is compared with the data. */
async function readTexts(files: IndexFiles, articles: readonly VerifiedArticle[], report: Report): Promise<ExpectedLists> {
  const left = new Map(articles.map((article) => [article.id, article]));
  const expected = new ExpectedLists();
  for (let n = 0; n < files.manifest.articles; n++) {
    const { doc, lines } = await files.article(n);
    const article = left.get(doc.id);
    left.delete(doc.id);
    if (!article) report(textPath(n), CHECK.indexExtra(), doc.title);
    else if (article.url !== doc.url || article.title !== doc.title || article.text !== textOf(doc))
      report(textPath(n), CHECK.indexDiffers(), doc.title);
    expected.add(n, lines);
  }
  for (const { title, url } of left.values()) report(url, CHECK.indexLacks(), title);
  return expected;
}

const textOf = ({ paragraphs }: SearchDocument): string =>
  paragraphs.flatMap(({ role, text }) => (role === 'body' || role === 'caption' ? [text] : [])).join('\n');

async function compareLists(files: IndexFiles, expected: ExpectedLists, report: Report): Promise<void> {
  const lists = new PostingLists(files);
  for (const [key, sum] of expected.entries()) {
    const list = await lists.find(key);
    if (list) await lists.load(list);
    if (list === null || !isSame(list, sum)) report(MANIFEST_PATH, CHECK.indexLists(), gramText(key));
    lists.forget();
  }
  const listed = await files.countTerms();
  if (listed !== expected.count) report(MANIFEST_PATH, CHECK.indexGrams({ listed, found: expected.count }));
}

/** Whether a list has the expected articles, and marks the same ones as having the gram in title block or text. */
function isSame(list: GramList, expected: ListSum): boolean {
  const sum = new ListSum();
  for (const part of list.parts) {
    if (!part) return false;
    for (let i = 0; i < part.articles.length; i++) sum.add(part.articles[i] ?? 0, part.classes[i] !== 0);
  }
  return sum.equals(expected) && list.term.articles === expected.articles;
}
