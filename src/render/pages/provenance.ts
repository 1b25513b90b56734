/** Where an article comes from: its source with digest and lines, what its owner stated, and what guzhi is unsure of. */
import { ascendingLines, lineRanges } from '../../text/line-ranges.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import type { Frame } from '../frame-model.ts';
import { editLink, reportLink } from '../owner-links.ts';
import { rootOf } from '../root-of.ts';
import type { ArticleInPlace } from './article-in-place.ts';
import { sourceUrl } from './source-pages.ts';

export interface ProvenanceView {
  readonly source: string;
  /** The view of the source. */
  readonly view: string | null;
  readonly sha256: string;
  readonly lines: string;
  /** Fields stated by the owner. */
  readonly stated: readonly string[];
  readonly doubts: readonly { readonly lines: string; readonly what: string }[];
  /** The owner's link for reports. */
  readonly report: string | null;
  /** The article's line in the owner's repository. */
  readonly edit: string | null;
}

export function provenance(frame: Frame, { page, article, own: { entry }, ranks }: ArticleInPlace, t: SiteTexts): ProvenanceView {
  const lines = lineRanges(ascendingLines(article.lines), { dash: '–', separator: t.listSeparator }, ranks);
  return {
    source: page.source,
    view: frame.sourceViews ? rootOf(entry.url) + sourceUrl(page.source, entry.line) : null,
    sha256: page.sha256,
    lines: t.linesOf(lines),
    stated: (article.stated ?? []).map((field) => t.statedFieldNames[field]),
    doubts: [...(article.doubts ?? []), ...(article.doubtedPrint ?? [])].map((doubt) => ({
      lines: t.linesOf(lineRanges(ascendingLines(doubt.lines), { dash: '–', separator: t.listSeparator })),
      what: 'confidence' in doubt ? t.doubt(t.doubtedReadings[doubt.what], doubt.confidence) : t.unlikely(t.doubtedPrint[doubt.what]),
    })),
    report: frame.config.report === null ? null : reportLink(frame.config.report, entry, lines),
    edit: frame.config.edit === null ? null : editLink(frame.config.edit, entry),
  };
}
