/**
 * Chinese text as words: the port through which guzhi reaches a word cutter and its dictionary. An implementation is one file
 * beside this one and one line in current-words.ts; test/text/words/contract.test.ts says what it must do.
 */
export interface Words {
  /** Words of one line in order, unknown names found by a hidden Markov model. Their concatenation is the line. */
  cut(line: string): readonly string[];
  /**
   * Words of the dictionary in order; text that is not in it comes character by character. Their concatenation is the text. Lines
   * are cut one by one, with `\n` as a word between them, so that an article and its lines have the same words.
   */
  cutKnown(text: string): readonly string[];
  /** Words of one line with ICTCLAS tags (nr person, ns place, nt organisation, x unknown …). Their concatenation is the line. */
  tag(line: string): readonly { readonly word: string; readonly tag: string }[];
  /** What the dictionary knows of a name, however rare, or a noun; null for all other words. */
  tagOf(word: string): TaggedWord | null;
  /** Loads now what the first calls would otherwise wait for. */
  load(): void;
  /**
   * A hint that only these texts will be cut: where nothing is loaded yet, an implementation may load just their words. Every
   * result stays the same, also for other texts.
   * @param texts in every form in which they are cut, e.g. normalised too.
   */
  loadFor(texts: Iterable<string>): void;
}

/**
 * ICTCLAS tags of names and nouns: nr, nrt and nrfg person, ns place, nt organisation, nz another proper name; n noun, vn verb
 * used as a noun, j abbreviation, b a word that precedes nouns.
 */
export type WordTag = 'nr' | 'nrt' | 'nrfg' | 'ns' | 'nt' | 'nz' | 'n' | 'vn' | 'j' | 'b';

export interface TaggedWord {
  readonly tag: WordTag;
  /** How much the word says: its inverse document frequency in the dictionary's own corpus, a whole number from 3 (everywhere) to 14. */
  readonly weight: number;
}
