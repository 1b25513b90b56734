/** Finds the names that the owner lists under `words` in the settings, and reports each under the owner's spelling. */
import type { Config } from '../settings/config.ts';
import { folded } from './label-key.ts';

interface Found {
  readonly named: Map<string, Set<string>>;
  readonly places: Set<string>;
  readonly organisations: Set<string>;
}

export interface OwnNames {
  /** Adds to `found` the owner's names that occur in the text, and removes those that the owner lists under `none`. */
  add(text: string, found: Found): void;
}

type Kind = 'people' | 'places' | 'organisations';
const KINDS: readonly Kind[] = ['people', 'places', 'organisations'];

interface Spelling {
  /** As `plain` writes it. */
  readonly spelling: string;
  readonly label: string;
  readonly kind: Kind;
}

/** Cached for each settings object, since it is asked for with every article. */
export function ownNames(words: Config['words']): OwnNames {
  let known = READY.get(words);
  if (known === undefined) READY.set(words, (known = makeReady(words)));
  return known;
}
const READY = new WeakMap<Config['words'], OwnNames>();

const WIDE = /[\uff01-\uff5e]/gu;
/** In simplified script and half width, so that the owner's spelling matches either. Offsets stay valid. */
const plain = (text: string): string => folded(text).replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** Indexes all spellings by their first two characters, so that one pass over a text finds all names. */
function makeReady(words: Config['words']): OwnNames {
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
  // Longest first: 太原供电公司 before 太原.
  for (const spellings of byStart.values()) spellings.sort((a, b) => b.spelling.length - a.spelling.length);
  return {
    add(text, found) {
      if (byStart.size > 0) addSpellings(text, byStart, found);
      if (none.size === 0) return;
      for (const names of [found.named, found.places, found.organisations])
        for (const name of names.keys()) if (none.has(plain(name))) names.delete(name);
    },
  };
}

/** @param printed the text in simplified script, from which `found` was extracted. */
function addSpellings(printed: string, byStart: ReadonlyMap<string, readonly Spelling[]>, found: Found): void {
  const text = plain(printed);
  for (let i = 0; i + 1 < text.length; i++) {
    const match = byStart.get(text.slice(i, i + 2))?.find(({ spelling }) => text.startsWith(spelling, i));
    if (match === undefined) continue;
    const {
      spelling: { length },
      label,
      kind,
    } = match;
    const spelling = printed.slice(i, i + length);
    i += length - 1;
    if (kind === 'people') {
      const offices = found.named.get(spelling);
      if (label !== spelling) found.named.delete(spelling);
      found.named.set(label, new Set([...(found.named.get(label) ?? []), ...(offices ?? [])]));
    } else {
      if (label !== spelling) found[kind].delete(spelling);
      found[kind].add(label);
    }
  }
}
