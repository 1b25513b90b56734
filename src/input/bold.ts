/**
 * Bold between Chinese text and its marks: `**问：**您好`, `说**“八纲”**辨证`. Markdown looks for a space where Chinese has none,
 * and takes the asterisks for text. In: Markdown and a parser for it. Out: its tree, in which such bold is bold.
 */
import type { Nodes, Root } from 'mdast';

/** Set between asterisks and mark, it makes Markdown see bold: neither mark nor space, and no character of any text. */
const JOINER = '\uFDD0';
const JOINERS = new RegExp(JOINER, 'gu');
const BOLD = /(?<![\\*])\*\*(?![\s*])([^*\n]*[^\s*\\])\*\*(?!\*)/gu;
const SPACE_OR_MARK = /[\s\p{P}\p{S}]/u;
const MARK = /[\p{P}\p{S}]/u;

export function parseWithBold(parser: { readonly parse: (source: string) => Root }, source: string): Root {
  const helped = source.includes('**') ? source.replace(BOLD, helpedAt) : source;
  const root = parser.parse(helped);
  if (helped !== source) withoutJoiners(root);
  return root;
}

function helpedAt(bold: string, inner: string, at: number, source: string): string {
  const opens = isText(source.charAt(at - 1)) && MARK.test(inner.charAt(0));
  const closes = isText(source.charAt(at + bold.length)) && MARK.test(inner.slice(-1));
  return `**${opens ? JOINER : ''}${inner}${closes ? JOINER : ''}**`;
}

const isText = (char: string): boolean => char !== '' && !SPACE_OR_MARK.test(char);

function withoutJoiners(node: Nodes): void {
  if ('value' in node) node.value = node.value.replace(JOINERS, '');
  if ('alt' in node) node.alt = node.alt?.replace(JOINERS, '');
  if ('url' in node) node.url = node.url.replace(JOINERS, '');
  if ('children' in node) node.children.forEach(withoutJoiners);
}
