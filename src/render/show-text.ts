/**
 * Combines a paragraph's cleaned text with the formatting of its Markdown. Reading has closed up spaces, joined lines and made
 * punctuation full-width in the text, while the Markdown is unchanged from the source.
 */
import type { Nodes, Text } from 'mdast';

/** A text node of the tree with its new text. */
interface Leaf {
  readonly node: Text;
  shown: string;
}

const SPACE = /\s/u;
const OPENS_WITH_SPACE = /^\s/u;
const ENDS_WITH_SPACE = /\s$/u;
const HEAD = /^\s+/u;
/** Half-width punctuation and the characters that replace it; see text/width.ts. */
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
  "'": '‘’',
};

/**
 * Replaces the text nodes of a tree by the characters and white space of `text`. The tree was parsed from the source of `text`.
 * @returns false, leaving the tree unchanged, if the two differ in more than white space and width.
 */
export function showText(tree: Nodes, text: string): boolean {
  const leaves: Leaf[] = [];
  let at = 0;
  /** Consumes the white space of `text` at the current position. */
  const space = (): string => {
    const from = at;
    while (at < text.length && SPACE.test(text.charAt(at))) at++;
    return text.slice(from, at);
  };
  /** Consumes the characters of `text` that match a node's value; null if they do not match. */
  const shownFor = (value: string): string | null => {
    let shown = '';
    const characters = [...value.replaceAll(/\s+/gu, '')];
    for (const [i, character] of characters.entries()) {
      shown += space();
      const own = text.slice(at, at + character.length);
      // The hyphen of a word that was cut at the end of a line.
      if (character === '-' && own !== character && i === characters.length - 1) break;
      if (own !== character && !(own !== '' && SHOWN_AS[character]?.includes(own))) return null;
      shown += own;
      at += character.length;
    }
    // White space between list items or table cells belongs to neither node.
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
