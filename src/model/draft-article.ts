/** Articles while a page is being read: blocks with their roles, divided into articles. */
import type { Block } from './model.ts';
import type { BlockRole } from './vocabulary.ts';

/** A block, or some lines of one, with its role. */
export interface PlacedBlock {
  readonly block: Block;
  readonly role: BlockRole;
  /** Whether it continues the last body block of the article, whose paragraph was broken by the end of a column. */
  readonly joinsPrevious: boolean;
}

/** An article with boundaries and roles, before byline, dateline, section and kind are read from it. */
export interface DraftArticle {
  /** In reading order, furniture left out. */
  readonly blocks: readonly PlacedBlock[];
  /** The printed section label that applies to it, from a line of its own or in brackets after the headline. */
  readonly label: string | null;
  /** Title block as fields, lines joined. */
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
}
