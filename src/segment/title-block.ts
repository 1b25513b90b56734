/** The title block of an article as fields: kicker, headline, subtitle, each with its lines joined. */
import type { BlockRole, PlacedBlock } from '../model.ts';
import { joinLines } from './joins.ts';

export interface TitleBlock {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
}

/** `我市将建` + `太白铁路遗址公园` is one headline; two lines of a deck are two statements. */
export function titleBlock(blocks: readonly PlacedBlock[]): TitleBlock {
  const lines = (role: BlockRole): string[] =>
    blocks.filter((placed) => placed.role === role).flatMap((placed) => placed.block.text.split('\n').map((line) => line.trim()));
  const [kicker, headline, subtitle] = [lines('kicker'), lines('headline'), lines('subtitle')];
  return { kicker: kicker.join(' ') || null, headline: joinLines(headline) || null, subtitle: subtitle.join(' ') || null };
}
