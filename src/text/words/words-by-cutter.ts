/**
 * The port (words.ts) around a cutter: loads its dictionary when the first text comes, only the words that given texts can hold
 * where it was asked to, and all of them as soon as another text is cut.
 */
import { memoise } from '../memoise.ts';
import { type Characters, charactersIn, isMadeOf } from './part-of-dictionary.ts';
import { readWordTags, type TagOf } from './word-tags.ts';
import type { Words } from './words.ts';

export interface Cutter {
  /** @param unknown whether words that the dictionary lacks are looked for; without it they come character by character */
  cut(line: string, unknown: boolean): readonly string[];
  tag(line: string): readonly { readonly word: string; readonly tag: string }[];
}

/** A cutter for certain texts: those made of these characters; null for all texts. */
interface Loaded {
  readonly cutter: Cutter;
  readonly characters: Characters | null;
}

const serves = ({ characters }: Loaded, text: string): boolean => characters === null || isMadeOf(text, characters);

/** An article's lines are cut twice, for what it names and for the search index: this many of the last lines are kept. */
const LINES_KEPT = 500;

/** Opens a cutter with all words, or with those made of certain characters; null where such a part cannot be loaded. */
export interface OpenCutter {
  (characters: null): Cutter;
  (characters: Characters | null): Cutter | null;
}

export function wordsByCutter(open: OpenCutter): Words {
  let loaded: Loaded | null = null;
  let tags: TagOf | null = null;
  const cutterFor = (text: string): Cutter => {
    if (loaded === null || !serves(loaded, text)) loaded = { cutter: open(null), characters: null };
    return loaded.cutter;
  };
  const tagOf: TagOf = (word) => (tags ??= readWordTags())(word);
  const cutLine = memoise(LINES_KEPT, (line): readonly string[] => cutterFor(line).cut(line, false));
  return {
    cut: (line) => cutterFor(line).cut(line, true),
    cutKnown: (text) => (text.includes('\n') ? cutLines(text, cutLine) : cutLine(text)),
    tag: (line) => cutterFor(line).tag(line),
    tagOf,
    load() {
      cutterFor('');
      tagOf('');
    },
    loadFor(texts) {
      if (loaded !== null) return;
      const characters = charactersIn(texts);
      const cutter = open(characters);
      if (cutter !== null) loaded = { cutter, characters };
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
