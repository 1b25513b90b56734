/**
 * Reads the sidecar `NAME.yaml` beside a page: paper, date, page, and corrections to single articles. In: its bytes. Out:
 * the stated fields, and all problems with file and line. Stated fields win over inferred ones.
 *
 *   date: 2022-11-09
 *   furniture: 3
 *   articles:
 *     - lines: 5-15, 20        # these lines, and no others, are the article
 *       headline: 晋沪两地保税区握手合作
 *     - at: 44                 # the article with line 44, boundaries as found
 *       byline: [于健]
 *       subtitle:              # empty: the article has no subtitle
 */
import { diagnosticOf } from '../../messages/message.ts';
import { READ } from '../../messages/read.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS } from '../../model/article-fields.ts';
import type { Diagnostic } from '../../model/model.ts';
import type { StatedArticle, StatedPage } from '../../model/stated.ts';
import { nearest } from '../../text/nearest.ts';
import { yaml } from '../../text/yaml.ts';
import { keysOf, lines, readField, type Write } from './stated-fields.ts';
import { fieldsOf, readYamlMap, report, wrong, type YamlField, type YamlSource } from './yaml-map.ts';

/** Keys that state something about the whole page. */
export const SIDECAR_FIELDS = [...keysOf(PAGE_FIELDS, 'sidecar'), 'furniture', 'articles'] as const;
/** Keys of one entry of `articles`. */
export const CORRECTION_FIELDS = ['at', ...keysOf(ARTICLE_FIELDS, 'sidecar')] as const;

export function readSidecar(sidecar: { readonly source: string; readonly bytes: Uint8Array }): {
  readonly stated: StatedPage;
  readonly diagnostics: readonly Diagnostic[];
} {
  const content = decoded(sidecar.bytes);
  if (content === null) return { stated: {}, diagnostics: [diagnosticOf(READ.sidecarNotUtf8(), sidecar.source)] };
  const { fields, source } = readYamlMap(content, sidecar.source, 1);
  const page: Write<StatedPage> = {};
  for (const field of fields) pageField(field, source, page);
  return { stated: page, diagnostics: source.problems };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    return null;
  }
}

function pageField(field: YamlField, source: YamlSource, page: Write<StatedPage>): void {
  const put = <K extends keyof StatedPage>(key: K, value: StatedPage[K] | undefined): void => {
    if (value !== undefined) page[key] = value;
  };
  if (field.key === 'articles') put('corrections', corrections(field, source));
  // An empty field states nothing, since a written sidecar has all fields of the page.
  else if (field.value === null) return;
  else if (field.key === 'furniture') put('furniture', lines(field, source));
  else if (!readField(PAGE_FIELDS, 'sidecar', field, source, page)) reportUnknown(field, source, SIDECAR_FIELDS);
}

function corrections(field: YamlField, source: YamlSource): StatedArticle[] | undefined {
  if (field.value === null) return [];
  if (!yaml().isSeq(field.node))
    return wrong(field, source, 'a list, each entry beginning with `- lines:` or `- at:`', '[{at: 44, byline: [于健]}]');
  return field.node.items.flatMap((item) => {
    if (yaml().isMap(item)) return correction(fieldsOf(item, source), source.lineOf(item), source);
    report(source, READ.entryNotFields(), field.line);
    return [];
  });
}

function correction(fields: readonly YamlField[], line: number, source: YamlSource): StatedArticle[] {
  const article: Write<StatedArticle> = {};
  for (const field of fields) {
    if (field.key === 'at') {
      if (typeof field.value === 'number' && Number.isInteger(field.value) && field.value > 0) article.at = field.value;
      else wrong(field, source, 'a line of the page', '44');
    } else if (!readField(ARTICLE_FIELDS, 'sidecar', field, source, article)) reportUnknown(field, source, CORRECTION_FIELDS);
  }
  if (article.lines ?? article.at) return [article];
  report(source, READ.entryWithoutLines(), line, fields[0]?.key ?? null);
  return [];
}

function reportUnknown({ key, line }: YamlField, source: YamlSource, known: readonly string[]): void {
  report(source, READ.unknownSidecarField({ field: key, known: known.join(', '), suggestion: nearest(key, known) }), line, key);
}
