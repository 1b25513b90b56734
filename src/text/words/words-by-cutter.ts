/**
 * The port (words.ts) around a cutter: loads its dictionary when the first text comes, only the words that given texts can hold
 * where it was asked to, and all of them as soon as another text is cut.
 */
import { memoise } from '../memoise.ts';
import { type Characters, charactersIn, isMadeOf } from './part-of-dictionary.ts';
import { readWordTags } from './word-tags.ts';
import type { TaggedWord, Words } from './words.ts';

export interface Cutter {
  /** @param unknown whether words that the dictionary lacks are looked for; without it they come character by character */
  cut(line: string, unknown: boolean): readonly string[];
  tag(line: string): readonly { readonly word: string; readonly tag: string }[];
}

/** Something that is loaded for certain texts: those made of these characters; null for all texts. */
interface Loaded<T> {
  readonly content: T;
  readonly characters: Characters | null;
}

const serves = (loaded: Loaded<unknown>, text: string): boolean => loaded.characters === null || isMadeOf(text, loaded.characters);

/** An article's lines are cut twice, for what it names and for the search index: this many of the last lines are kept. */
const LINES_KEPT = 500;

/** Opens a cutter with all words, or with those made of certain characters; null where such a part cannot be loaded. */
export interface OpenCutter {
  (characters: null): Cutter;
  (characters: Characters | null): Cutter | null;
}

export function wordsByCutter(open: OpenCutter): Words {
  let cutter: Loaded<Cutter> | null = null;
  let tags: Loaded<ReadonlyMap<string, TaggedWord>> | null = null;
  const cutterFor = (text: string): Cutter => {
    if (cutter === null || !serves(cutter, text)) cutter = { content: open(null), characters: null };
    return cutter.content;
  };
  const useTags = (characters: Characters | null) => (tags = { content: readWordTags(characters), characters });
  const tagsFor = (word: string): ReadonlyMap<string, TaggedWord> => {
    tags ??= useTags(cutter?.characters ?? null);
    return (serves(tags, word) ? tags : useTags(null)).content;
  };
  const cutLine = memoise(LINES_KEPT, (line): readonly string[] => cutterFor(line).cut(line, false));
  return {
    cut: (line) => cutterFor(line).cut(line, true),
    cutKnown: (text) => (text.includes('\n') ? cutLines(text, cutLine) : cutLine(text)),
    tag: (line) => cutterFor(line).tag(line),
    tagOf: (word) => tagsFor(word).get(word) ?? null,
    load() {
      cutterFor('');
      tagsFor('');
    },
    loadFor(texts) {
      if (cutter !== null) return;
      const characters = charactersIn(texts);
      const part = open(characters);
      if (part !== null) cutter = { content: part, characters };
    },
  };
}

function cutLines(text: string, cutLine: (line: string) => readonly string[]): readonly string[] {
  const words: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) words.push('\n');
    for (const word of cutLine(line)) words.push(word);
  }
  return words;
}
