/**
 * A paragraph's own text in the places that its Markdown gives it: reading has closed up spaces, joined lines and set punctuation
 * full-width, and the source of the marks knows nothing of that.
 */
import type { Nodes, Text } from 'mdast';

/** A text of the tree with what is to stand there. */
interface Leaf {
  readonly node: Text;
  shown: string;
}

const SPACE = /\s/u;
const OPENS_WITH_SPACE = /^\s/u;
const ENDS_WITH_SPACE = /\s$/u;
const HEAD = /^\s+/u;
/** Half-width punctuation and what it is shown as; see text/width.ts. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
  '"': '“”',
};

/**
 * Puts the characters of `text` into the texts of a tree that was parsed from its source. White space stands where `text` has it.
 * @returns false, with the tree as it was, where their characters are not the same.
 */
export function showText(tree: Nodes, text: string): boolean {
  const leaves: Leaf[] = [];
  let at = 0;
  /** The white space of `text` from here on. */
  const space = (): string => {
    const from = at;
    while (at < text.length && SPACE.test(text.charAt(at))) at++;
    return text.slice(from, at);
  };
  /** What stands in `text` for a value of the tree; null where something else does. */
  const shownFor = (value: string): string | null => {
    let shown = '';
    for (const character of value.replaceAll(/\s+/gu, '')) {
      shown += space();
      const own = text.slice(at, at + character.length);
      if (own !== character && !(own !== '' && SHOWN_AS[character]?.includes(own))) return null;
      shown += own;
      at += character.length;
    }
    // What parts the items of a list and the cells of a table is in none of them.
    const head = OPENS_WITH_SPACE.test(value) ? shown : shown.replace(HEAD, '');
    return ENDS_WITH_SPACE.test(value) ? head + space() : head;
  };
  const agrees = (node: Nodes): boolean => {
    if (node.type === 'image') return shownFor(node.alt ?? '') !== null;
    if (node.type === 'text') {
      const shown = shownFor(node.value);
      if (shown !== null) leaves.push({ node, shown });
      return shown !== null;
    }
    return !('children' in node) || node.children.every(agrees);
  };
  if (!agrees(tree)) return false;
  space();
  if (at < text.length) return false;
  for (const { node, shown } of leaves) node.value = shown;
  return true;
}
