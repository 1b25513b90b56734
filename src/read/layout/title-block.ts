/** Reads the title block of an article: kicker, headline and subtitle, each with its lines joined. */
import type { BlockRole } from '../../model/model.ts';
import type { DraftArticle, PlacedBlock } from '../../model/draft-article.ts';
import { joinLines } from './joins.ts';

export interface TitleBlock {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
}

/** A notice with its heading on the same line as its text: `通告 亲贤村城中村…`. */
const HEADING_INSIDE =
  /^((?:重要|紧急|遗失|招标|招聘|拍卖|注销|减资|停水|停电)?(?:公告|通告|通知|启事|声明|公示|讣告|更正|聲明|啟事))[\s:：]+(?=\S[^\n]{10})/u;

/** Moves the heading of a notice that has no headline from the head of its text to the headline. */
export function withHeadingApart(draft: DraftArticle): DraftArticle {
  const [first, ...rest] = draft.blocks;
  const heading = draft.headline === null && first?.role === 'body' ? HEADING_INSIDE.exec(first.block.text) : null;
  if (!first || !heading?.[1]) return draft;
  const opened = { ...first, block: { ...first.block, text: first.block.text.slice(heading[0].length) } };
  return { ...draft, headline: heading[1], blocks: [opened, ...rest] };
}

/** Joins the lines of a headline (`我市将建` + `太白铁路遗址公园`) into one text, those of kicker and subtitle by spaces. */
export function titleBlock(blocks: readonly PlacedBlock[]): TitleBlock {
  const lines = (role: BlockRole): string[] =>
    blocks.filter((placed) => placed.role === role).flatMap((placed) => placed.block.text.split('\n').map((line) => line.trim()));
  const [kicker, headline, subtitle] = [lines('kicker'), lines('headline'), lines('subtitle')];
  return { kicker: kicker.join(' ') || null, headline: joinLines(headline) || null, subtitle: subtitle.join(' ') || null };
}
