/** The search index answers: articles are found by words from their own text, as a reader would find them. */
import type { Diagnostic } from '../model.ts';
import { IndexProblem, openSearch } from '../search/index.ts';
import type { BuiltSite } from './check-site.ts';

/** So many articles are looked for, spread evenly over the archive. */
const SAMPLE = 200;
/** Long enough to be rare, short enough to lie within one sentence. */
const PHRASE = /[\p{Script=Han}]{6,12}/u;

export async function checkIndex(site: BuiltSite): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const problem = (file: string, message: string, excerpt: string | null) =>
    diagnostics.push({ severity: 'error', file, line: null, excerpt, message, advice: 'Build the site anew.' });
  const step = Math.max(1, Math.floor(site.articles.length / SAMPLE));
  try {
    const engine = await openSearch({ base: site.root });
    for (let i = 0; i < site.articles.length; i += step) {
      const article = site.articles[i];
      const phrase = article && PHRASE.exec(article.text)?.[0];
      if (!article || !phrase) continue;
      const answer = await engine.search(`"${phrase}"`, { limit: site.articles.length });
      for (const file of answer.problems) problem(file, 'this part of the search index cannot be used', null);
      if (!answer.hits.some((hit) => hit.id === article.id))
        problem(article.url, 'a search for words of this article does not find it', phrase);
    }
  } catch (error) {
    if (!(error instanceof IndexProblem)) throw error;
    problem(error.path, `the search index cannot be opened: it is ${error.reason}`, null);
  }
  return diagnostics;
}
