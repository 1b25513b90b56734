/** Names that the archive's owner gives: found wherever they stand, each under the spelling that the owner wants. */
import type { Config } from '../settings/config.ts';
import { folded } from './label-key.ts';

interface Found {
  readonly named: Map<string, Set<string>>;
  readonly places: Set<string>;
  readonly organisations: Set<string>;
}

export interface OwnWords {
  /** Adds what stands in the text, under the owner's spelling, and takes out what the owner says is no name. */
  add(text: string, found: Found): void;
}

type Kind = 'people' | 'places' | 'organisations';
const KINDS: readonly Kind[] = ['people', 'places', 'organisations'];

interface Spelling {
  /** As `plain` has it. */
  readonly spelling: string;
  readonly label: string;
  readonly kind: Kind;
}

/** Made ready once for a list, since every article is looked through with it. */
export function ownWords(words: Config['words']): OwnWords {
  let known = READY.get(words);
  if (known === undefined) READY.set(words, (known = makeReady(words)));
  return known;
}
const READY = new WeakMap<Config['words'], OwnWords>();

const WIDE = /[\uff01-\uff5e]/gu;
/** In simplified script and half width, UTF-16 unit by unit: an owner need not know in which of them a page was printed. */
const plain = (text: string): string => folded(text).replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** All spellings by their first two characters: a text is looked through once, however many names there are. */
function makeReady(words: Config['words']): OwnWords {
  const none = new Set(words.none.map(plain));
  const byStart = new Map<string, Spelling[]>();
  for (const kind of KINDS) {
    for (const [label, others] of Object.entries(words[kind])) {
      for (const spelling of new Set([label, ...others].map(plain))) {
        const start = spelling.slice(0, 2);
        byStart.set(start, [...(byStart.get(start) ?? []), { spelling, label, kind }]);
      }
    }
  }
  // The longest first: 太原供电公司 before 太原.
  for (const held of byStart.values()) held.sort((a, b) => b.spelling.length - a.spelling.length);
  return {
    add(text, found) {
      if (byStart.size > 0) addSpellings(text, byStart, found);
      if (none.size === 0) return;
      for (const names of [found.named, found.places, found.organisations])
        for (const name of names.keys()) if (none.has(plain(name))) names.delete(name);
    },
  };
}

/** @param printed the text in simplified script, in which other names were found. */
function addSpellings(printed: string, byStart: ReadonlyMap<string, readonly Spelling[]>, found: Found): void {
  const text = plain(printed);
  for (let i = 0; i + 1 < text.length; i++) {
    const held = byStart.get(text.slice(i, i + 2));
    const match = held?.find(({ spelling }) => text.startsWith(spelling, i));
    if (match === undefined) continue;
    const {
      spelling: { length },
      label,
      kind,
    } = match;
    const spelling = printed.slice(i, i + length);
    i += length - 1;
    if (kind === 'people') {
      const posts = found.named.get(spelling);
      if (label !== spelling) found.named.delete(spelling);
      found.named.set(label, new Set([...(found.named.get(label) ?? []), ...(posts ?? [])]));
    } else {
      if (label !== spelling) found[kind].delete(spelling);
      found[kind].add(label);
    }
  }
}
