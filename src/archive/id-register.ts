/** Gives every article an id that is unique in the archive and the same in every build. */
import { ARCHIVE } from '../messages/archive.ts';
import { diagnosticOf } from '../messages/message.ts';
import type { ArticleFacts, Diagnostic, PageFacts } from '../model/model.ts';
import { isUsableId, repeatedId } from '../read/article-id.ts';

/** Knows the ids given so far. Pages must come in the order of their sources: of two articles with the same id the first keeps it. */
export interface IdRegister {
  /** Reserves the stated ids of a page. Call it for all pages before the first `idsOf`. */
  reserve(page: PageFacts): void;
  /** The ids of a page's articles, in their order. */
  idsOf(page: PageFacts): readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Key of an article by its position. */
const place = (page: PageFacts, index: number): string => `${page.source}\n${index}`;

export function openIdRegister(): IdRegister {
  const taken = new Set<string>();
  const stated = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];

  const reserve = (page: PageFacts): void => {
    page.articles.forEach((article, index) => {
      if (!article.idStated) return;
      const problem = !isUsableId(article.id) ? 'unusable' : taken.has(article.id) ? 'taken' : null;
      if (problem !== null) diagnostics.push(statedIdProblem(page, article, problem));
      else {
        taken.add(article.id);
        stated.set(place(page, index), article.id);
      }
    });
  };

  const idsOf = (page: PageFacts): readonly string[] => {
    const seen = new Map<string, number>();
    return page.articles.map((article, index) => {
      const own = stated.get(place(page, index));
      if (own !== undefined) return own;
      const base = !article.idStated && isUsableId(article.id) ? article.id : article.ownId;
      const ordinal = (seen.get(base) ?? 0) + 1;
      seen.set(base, ordinal);
      const id = freeId(base, page.source, ordinal, taken);
      taken.add(id);
      return id;
    });
  };
  return { reserve, idsOf, diagnostics };
}

function freeId(base: string, source: string, ordinal: number, taken: ReadonlySet<string>): string {
  let id = base;
  for (let attempt = ordinal; taken.has(id); attempt++) id = repeatedId(base, source, attempt);
  return id;
}

function statedIdProblem(page: PageFacts, article: ArticleFacts, problem: 'unusable' | 'taken'): Diagnostic {
  const { id, line, title } = article;
  return diagnosticOf(problem === 'taken' ? ARCHIVE.idTaken({ id }) : ARCHIVE.idUnusable({ id }), page.source, line, title);
}
