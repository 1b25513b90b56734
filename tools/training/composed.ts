/** The parts of a composed page, from a piece of text to the page. */
import type { ArticleKind } from '../../src/model/model.ts';
import type { Tag } from '../../src/read/layout/strip-tags.ts';

/** A heading mark of Markdown (`## `), `**` for bold, or null. */
export type Mark = string | null;

/** A printed part of an article or of the furniture, before it is written as lines. */
export interface Piece {
  readonly tag: Tag;
  readonly text: string;
  readonly mark?: Mark;
  /** The headline of an advertisement is set in bold. */
  readonly strong?: boolean;
  /** More white space precedes it. */
  readonly apart?: boolean;
  /** Set inside the text of an article, where it may break a paragraph. */
  readonly interrupts?: boolean;
}

/** Consecutive pieces of one article, or of furniture (kind null). */
export interface Group {
  readonly kind: ArticleKind | null;
  readonly pieces: readonly Piece[];
  readonly apart?: boolean;
  /** Name of a document that another group continues. */
  readonly id?: string;
  /** Name of the document that this group continues. */
  readonly joins?: string;
}

/** A group set from a reported article. */
export interface ArticleGroup extends Group {
  readonly headline: string;
}

/** The tag of a source line; `+` is a continuation line of bold text, null a blank line. */
export type LineTag = Tag | '+' | null;

export interface ComposedPage {
  readonly lines: readonly string[];
  /** `tags[i]` and `owners[i]` describe `lines[i]`. */
  readonly tags: readonly LineTag[];
  readonly owners: readonly (Group | null)[];
}

/** The typographic style of one page. */
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
  /** Index of the form of crossheads; beyond the list of forms they are plain. */
  readonly crossheadForm: number;
  readonly dateline: 'old' | 'own' | 'local' | 'none';
  readonly credit: CreditPlace;
  /** Separator between two names. */
  readonly joiner: string;
}

export type CreditPlace = 'lead' | 'closing' | 'own' | 'above';
