/**
 * Reads bylines (署名): the writers, reporters and photographers of an article, from all places where a page credits them. In:
 * a draft of an article. Out: names with roles, the dateline, and the spans of the text that are credits, so that a caller
 * can keep or strip them; the text itself stays as printed.
 */
import type { BlockRole, Credit } from '../../model/model.ts';
import type { DraftArticle } from '../../model/draft-article.ts';
import { authorsIn } from './author-names.ts';
import { readNames } from './names.ts';
import { distinctCredits } from './distinct-credits.ts';
import { captionCredit, closingCredit, type FoundCredit, leadCredit, ownLineCredit } from './found-credit.ts';

/** A span of one block's text that is a credit or dateline. */
export interface CreditSpan {
  /** Index into the draft's `blocks`. */
  readonly block: number;
  /** UTF-16 offsets into that block's text. */
  readonly start: number;
  readonly end: number;
  readonly place: 'lead' | 'closing' | 'own line' | 'photo';
}

export interface ReadCredits {
  readonly byline: readonly Credit[];
  readonly dateline: string | null;
  readonly creditLines: readonly CreditSpan[];
  /** Credits of all articles under the same label (本栏稿件由…采写), or null. */
  readonly shared: readonly Credit[] | null;
}

/** Reads byline and dateline of a draft from leads, ends of texts, lines of their own and captions. */
export function readCredits(draft: DraftArticle): ReadCredits {
  const found = draft.blocks.flatMap((placed, i) => creditsOfText(draft, placed.block.text, placed.role, i));
  return {
    byline: distinctCredits(found.flatMap(({ credit }) => credit.credits)),
    dateline: found.find((f) => f.credit.dateline)?.credit.dateline ?? null,
    creditLines: found.map(({ block, place, credit }) => ({ block, place, start: credit.start, end: credit.end })),
    shared: found.find((f) => f.credit.shared)?.credit.credits ?? null,
  };
}

interface PlacedCredit {
  readonly block: number;
  readonly place: CreditSpan['place'];
  readonly credit: FoundCredit;
}

function creditsOfText(draft: DraftArticle, text: string, role: BlockRole, block: number): PlacedCredit[] {
  if (role === 'headline' || role === 'kicker' || role === 'subtitle' || role === 'crosshead' || role === 'signature') return [];
  const own = ownLineCredit(text);
  if (own && own.kind !== 'production') return [{ block, place: own.kind === 'photo' ? 'photo' : 'own line', credit: own }];
  const authors = role === 'credit' && !own ? (authorsIn(text) ?? nameBelowTitle(draft, text, block)) : null;
  if (authors) return [{ block, place: 'own line', credit: credited(authors, text) }];
  const lead = role === 'caption' ? null : leadCredit(text);
  const closing = closingCredit(text) ?? (role === 'caption' ? captionCredit(text) : null);
  const trusted =
    closing && (closing.named || closing.dateline || isLastText(draft, block)) && (!lead || closing.start >= lead.end) ? closing : null;
  return [
    ...(lead ? [{ block, place: 'lead' as const, credit: lead }] : []),
    ...(trusted ? [{ block, place: trusted.kind === 'photo' ? ('photo' as const) : ('closing' as const), credit: trusted }] : []),
  ];
}

/**
 * The name on a line of its own directly below the title, where the place alone shows that it is the author: its characters may be
 * common words (石大川).
 */
function nameBelowTitle(draft: DraftArticle, text: string, block: number): string[] | null {
  const above = draft.blocks[block - 1]?.role;
  const names = above === 'headline' || above === 'subtitle' ? readNames(text, 'bare') : null;
  return names?.length === 1 ? names : null;
}

/** Credits names without a role word as 记者. */
const credited = (names: readonly string[], text: string): FoundCredit => ({
  kind: 'byline',
  credits: names.map((name) => ({ name, role: '记者' })),
  named: false,
  start: 0,
  end: text.length,
  dateline: null,
  shared: false,
});

/** Whether only captions and credits follow: names alone in brackets are a credit only at the end of an article. */
function isLastText(draft: DraftArticle, block: number): boolean {
  return draft.blocks.slice(block + 1).every((b) => b.role === 'caption' || b.role === 'credit');
}
