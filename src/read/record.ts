/** Turns drafts into records: reads byline, dateline, section, kind and paragraphs of each article (fields: docs/records.md). */
import { escaped } from '../input/markup/write-markdown.ts';
import { doubtedPrint } from './doubted-print.ts';
import { articleId } from './article-id.ts';
import type { ArticleRecord, Credit, Doubt, Paragraph, ParagraphRole } from '../model/model.ts';
import type { DraftArticle, PlacedBlock } from '../model/draft-article.ts';
import { isOneOf, PARAGRAPH_ROLES } from '../model/vocabulary.ts';
import { fullWidthPunctuation } from '../text/width.ts';
import { readCredits } from './credits/read-credits.ts';
import { distinctCredits } from './credits/distinct-credits.ts';
import { readContinuation } from './continuation.ts';
import type { PageDoubt } from './layout/doubts.ts';
import { isFigureBeside, joinLines, joinTwo } from './paragraphs/joins.ts';
import { withSigningApart } from './layout/notice-parts.ts';
import { articleKind } from './kind.ts';
import { inferSection, type SectionRules } from './sections/section.ts';
import { titleFromText } from './title-from-text.ts';

export interface RecordSettings {
  readonly fullWidthPunctuation: boolean;
  readonly sectionRules: SectionRules;
}

/** The records of a page's articles, in page order. */
export function toRecords(drafts: readonly DraftArticle[], doubts: readonly PageDoubt[], settings: RecordSettings): ArticleRecord[] {
  const byLine = new Map(doubts.map((doubt) => [doubt.line, doubt]));
  const credits = drafts.map(readCredits);
  const shared = credits.map((c) => c.shared);
  return drafts.map((draft, i) => {
    const own = credits[i];
    const byline = distinctCredits([...(own?.byline ?? []), ...sharedCredits(drafts, shared, i)]);
    return toRecord(draft, byline, own?.dateline ?? null, byLine, settings);
  });
}

/** 本栏稿件由…采写 is printed under the last article of a label and credits all articles of the label. */
function sharedCredits(drafts: readonly DraftArticle[], shared: readonly (readonly Credit[] | null)[], i: number): readonly Credit[] {
  const label = drafts[i]?.label ?? null;
  for (let j = i; j < drafts.length; j++) {
    const found = shared[j];
    if (j > i && (label === null || drafts[j]?.label !== label)) return [];
    if (found) return found;
  }
  return [];
}

function toRecord(
  draft: DraftArticle,
  byline: readonly Credit[],
  dateline: string | null,
  doubts: ReadonlyMap<number, PageDoubt>,
  settings: RecordSettings,
): ArticleRecord {
  const shown = settings.fullWidthPunctuation ? fullWidthPunctuation : (text: string) => text;
  const show = (text: string | null): string | null => (text === null ? null : shown(text));
  const kind = articleKind(draft);
  const paragraphs = withSigningApart(toParagraphs(draft.blocks, shown));
  const lines = [...new Set(draft.blocks.flatMap(({ block }) => linesOf(block)))];
  const title = show(draft.headline ?? draft.kicker ?? draft.subtitle) ?? titleFromText(paragraphs, kind);
  const text = paragraphs.filter((p) => p.role === 'body').map((p) => p.text);
  const pointers = draft.blocks.map(({ block }) => readContinuation(block.text));
  const from = pointers.find((pointer) => pointer.from !== null)?.from ?? null;
  const to = pointers.findLast((pointer) => pointer.to !== null)?.to ?? null;
  const section = inferSection({ kind, title, text: text.join('\n'), label: draft.label }, settings.sectionRules);
  const own = lines
    .flatMap((line) => doubts.get(line) ?? [])
    .map((doubt): Doubt => ({ lines: [doubt.line], what: doubt.what, confidence: doubt.confidence }));
  const print = doubtedPrint(paragraphs);
  return {
    id: articleId({ title, paragraphs }),
    kind,
    kicker: show(draft.kicker),
    headline: show(draft.headline),
    subtitle: show(draft.subtitle),
    title,
    byline,
    dateline,
    section,
    continued: { from: kind === 'continuation' ? from : null, to },
    lines,
    paragraphs,
    ...(own.length ? { doubts: own } : {}),
    ...(print.length ? { doubtedPrint: print } : {}),
  };
}

/** All source lines of a block. */
function linesOf(block: { readonly first: number; readonly last: number }): number[] {
  const lines = [block.first];
  for (let line = block.first + 1; line <= block.last; line++) lines.push(line);
  return lines;
}

interface Building {
  readonly role: ParagraphRole;
  text: string;
  lines: number[];
  markdown: string | null;
  /** A table or list, which is never a half of a broken paragraph. */
  readonly isWhole: boolean;
}

const LAST_HYPHEN = /-$/u;

/** The paragraphs below the title block; joins the halves of a broken paragraph, across captions and other blocks between them. */
function toParagraphs(blocks: readonly PlacedBlock[], shown: (text: string) => string): Paragraph[] {
  const paragraphs: Building[] = [];
  for (const { block, role, joinsPrevious } of blocks) {
    if (!isOneOf(PARAGRAPH_ROLES, role)) continue;
    const isWhole = block.mark === 'list' || block.mark === 'table';
    const text = isWhole ? block.text : joinLines(block.text.split('\n'));
    // A printed rule among the lines that a sidecar assigned to the article.
    if (text === '' && block.markdown === null) continue;
    const open = joinsPrevious ? paragraphs.findLast((p) => p.role === 'body' && !p.isWhole) : undefined;
    if (open && !isFigureBeside(open.text, text)) {
      const joined = joinTwo(open.text, text);
      if (open.markdown !== null || block.markdown !== null) {
        const gap = joined.length > open.text.length + text.length ? ' ' : '';
        const before = open.markdown ?? escaped(open.text);
        // joinTwo takes off the hyphen of a word that was cut.
        const head = joined.length < open.text.length + text.length ? before.replace(LAST_HYPHEN, '') : before;
        open.markdown = head + gap + (block.markdown ?? escaped(text));
      }
      open.text = joined;
      open.lines.push(...linesOf(block));
    } else paragraphs.push({ role, text, lines: linesOf(block), markdown: block.markdown, isWhole });
  }
  return paragraphs.map(({ role, text, lines, markdown }) => ({
    role,
    text: shown(text),
    lines,
    ...(markdown === null ? {} : { markdown }),
  }));
}
