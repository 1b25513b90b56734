/** Reads the title block of an article: kicker, headline and subtitle, each with its lines joined. */
import type { BlockRole } from '../../model/vocabulary.ts';
import type { PlacedBlock } from '../../model/draft-article.ts';
import { joinLines } from '../paragraphs/joins.ts';

export interface TitleBlock {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
}

/** Joins the lines of a headline (`我市将建` + `太白铁路遗址公园`) into one text, those of kicker and subtitle by spaces. */
export function titleBlock(blocks: readonly PlacedBlock[]): TitleBlock {
  const lines = (role: BlockRole): string[] =>
    blocks.filter((placed) => placed.role === role).flatMap((placed) => placed.block.text.split('\n').map((line) => line.trim()));
  const [kicker, headline, subtitle] = [lines('kicker'), lines('headline'), lines('subtitle')];
  return { kicker: kicker.join(' ') || null, headline: joinLines(headline) || null, subtitle: subtitle.join(' ') || null };
}
