/** The parts of a composed page, from single lines up. */
import type { ArticleKind } from '../../src/model/model.ts';
import type { Tag } from '../../src/read/layout/tags.ts';

/** A line mark of Markdown (`## `), bold, or none. */
export type Mark = string | null;

/** A printed part of one article or of the furniture, before it is written down. */
export interface Piece {
  readonly tag: Tag;
  readonly text: string;
  readonly mark?: Mark;
  /** A headline of an advertisement that is set bold. */
  readonly strong?: boolean;
  /** Set apart by more white space. */
  readonly apart?: boolean;
  /** Set into the text of an article, where it may break a paragraph. */
  readonly interrupts?: boolean;
}

/** The pieces of one article, or of furniture (kind null), that follow each other on the page. */
export interface Group {
  readonly kind: ArticleKind | null;
  readonly pieces: readonly Piece[];
  readonly apart?: boolean;
  /** Name of a document whose text follows in another group. */
  readonly id?: string;
  /** The document that this group continues. */
  readonly joins?: string;
}

/** A group set from a reported article. */
export interface ArticleGroup extends Group {
  readonly headline: string;
}

/** The tag of a source line; `+` is a further line of bold text, null a blank line. */
export type LineTag = Tag | '+' | null;

export interface ComposedPage {
  readonly lines: readonly string[];
  /** `tags[i]` and `owners[i]` belong to `lines[i]`. */
  readonly tags: readonly LineTag[];
  readonly owners: readonly (Group | null)[];
}

/** The habits of one page. */
export interface Style {
  /** Like a city's daily: kickers, decks, invented credits. */
  readonly local: boolean;
  /** Like a paper of the first half of the twentieth century. */
  readonly old: boolean;
  readonly mark: () => Mark;
  readonly level: string;
  readonly crossMark: () => Mark;
  readonly deckMark: (headline: Mark) => Mark;
  /** Probabilities from 0 to 1. */
  readonly kickers: number;
  readonly decks: number;
  readonly kickerMarked: number;
  readonly deckMarked: number;
  readonly mergeKicker: number;
  readonly wrapTitle: number;
  readonly addCrossheads: number;
  readonly noCredit: number;
  readonly inventCredit: number;
  readonly titleSpaces: boolean;
  /** Number of the form of crossheads; beyond the list of forms: bare. */
  readonly crossheadForm: number;
  readonly dateline: 'old' | 'own' | 'local' | 'none';
  readonly credit: CreditPlace;
  /** What stands between two names. */
  readonly joiner: string;
}

export type CreditPlace = 'lead' | 'closing' | 'own' | 'above';
