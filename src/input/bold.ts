/**
 * Parses bold text next to Chinese punctuation: `**问：**您好`, `说**“八纲”**辨证`. CommonMark expects a space there, which Chinese does
 * not have, and would keep the asterisks as text.
 */
import type { Nodes, Root } from 'mdast';

/** Inserted between asterisks and punctuation so that the parser recognises bold. A noncharacter, which occurs in no text. */
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
