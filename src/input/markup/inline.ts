/** The inline content of a block: text, bold or not, links, pictures and line breaks, in a form without nesting. */
import type { Nodes, PhrasingContent } from 'mdast';
import { pictureOfTag } from './pictures.ts';
import { shifted } from './raised.ts';
import { attributeOf, onlyTag } from './tags.ts';

export interface InlineText {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  /** An address outside the site; null for text that is no link. */
  readonly address: string | null;
}

export type Inline = InlineText | { readonly kind: 'image'; readonly alt: string; readonly address: string } | { readonly kind: 'break' };

/** The content of one line of the source; a `break` is a line break that the line itself writes (`<br>`). */
export type InlineLine = readonly Inline[];

type Token = { readonly kind: 'tag'; readonly source: string } | { readonly kind: 'line' } | Inline;

/** The lines of a paragraph or heading, one for each line of its source. */
export function inlineLines(children: readonly PhrasingContent[]): InlineLine[] {
  const lines: Inline[][] = [[]];
  for (const item of withoutTags(children.flatMap((child) => tokensOf(child, false)))) {
    if (item.kind === 'line') lines.push([]);
    else lines.at(-1)?.push(item);
  }
  return lines;
}

function tokensOf(node: Nodes, bold: boolean): Token[] {
  if (node.type === 'break') return [{ kind: 'line' }];
  if (node.type === 'html') return [{ kind: 'tag', source: node.value }];
  if (node.type === 'image') return [{ kind: 'image', alt: node.alt ?? '', address: node.url }];
  if (node.type === 'link') {
    const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    return [{ kind: 'text', text, bold, address: node.url }];
  }
  if ('value' in node) return textTokens(node.value, bold);
  return 'children' in node ? node.children.flatMap((child) => tokensOf(child, bold || node.type === 'strong')) : [];
}

const textTokens = (value: string, bold: boolean): Token[] =>
  value.split('\n').flatMap((text, i): Token[] => {
    const token: Token[] = text === '' ? [] : [{ kind: 'text', text, bold, address: null }];
    return i === 0 ? token : [{ kind: 'line' }, ...token];
  });

/** What tags make of the text between them. */
interface Meaning {
  readonly bold: boolean;
  readonly shift: 'sup' | 'sub' | null;
  readonly address: string | null;
}

type Folded = Exclude<Token, { kind: 'tag' }>;

/** Applies known tags to the text between them; a tag whose other half is missing has no effect. */
function withoutTags(tokens: readonly Token[]): Folded[] {
  if (!tokens.some(({ kind }) => kind === 'tag')) return tokens as Folded[];
  const out: Folded[] = [];
  const open: { readonly tag: string; readonly meaning: Meaning }[] = [];
  const meaning = (): Meaning => open.at(-1)?.meaning ?? { bold: false, shift: null, address: null };
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'tag') {
      out.push(token.kind === 'text' ? meant(token, meaning()) : token);
      continue;
    }
    const tag = onlyTag(token.source);
    if (tag === null) continue;
    if (tag.use === 'break') out.push({ kind: 'break' });
    else if (tag.use === 'picture') out.push(...imageOf(tag.attributes));
    else if (tag.use === 'block' || tag.use === 'heading' || tag.use === 'table') {
      if (out.length > 0 && out.at(-1)?.kind !== 'break' && i < tokens.length - 1) out.push({ kind: 'break' });
    } else if (!tag.closes && closesLater(tokens, i, tag.tag))
      open.push({ tag: tag.tag, meaning: entered(meaning(), tag.use, tag.attributes) });
    else if (tag.closes) {
      const at = open.findLastIndex((other) => other.tag === tag.tag);
      if (at >= 0) open.splice(at, 1);
    }
  }
  return out;
}

function closesLater(tokens: readonly Token[], from: number, tag: string): boolean {
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    const other = token?.kind === 'tag' ? onlyTag(token.source) : null;
    if (other?.tag === tag) return other.closes;
  }
  return false;
}

const WEB = /^(?:https?:|mailto:)/iu;

function entered(outer: Meaning, use: string, attributes: string): Meaning {
  if (use === 'bold') return { ...outer, bold: true };
  if (use === 'sup' || use === 'sub') return { ...outer, shift: use };
  const address = use === 'link' ? attributeOf(attributes, 'href') : '';
  return WEB.test(address) ? { ...outer, address } : outer;
}

const meant = (token: InlineText, { bold, shift, address }: Meaning): InlineText => ({
  kind: 'text',
  text: (shift === null ? null : shifted(token.text.trim(), shift)) ?? token.text,
  bold: token.bold || bold,
  address: token.address ?? address,
});

function imageOf(attributes: string): Inline[] {
  const found = pictureOfTag(attributes);
  return found === null ? [] : [{ kind: 'image', ...found }];
}

/** The words of a line; its own line breaks become `\n`. */
export const textOf = (line: InlineLine): string =>
  line.map((item) => (item.kind === 'text' ? item.text : item.kind === 'image' ? item.alt : '\n')).join('');

const isBlank = (item: Inline): boolean => item.kind === 'break' || (item.kind === 'text' && item.text.trim() === '');

/** Whether all words of the lines are bold. */
export const isBold = (lines: readonly InlineLine[]): boolean =>
  everyWord(lines, (item) => item.kind === 'text' && item.bold && item.address === null);

/** Whether the lines hold pictures and nothing else. */
export const isPictures = (lines: readonly InlineLine[]): boolean => everyWord(lines, (item) => item.kind === 'image');

function everyWord(lines: readonly InlineLine[], test: (item: Inline) => boolean): boolean {
  const words = lines.flat().filter((item) => !isBlank(item));
  return words.length > 0 && words.every(test);
}

/** Whether the lines hold more than plain text and line breaks. */
export const isRich = (lines: readonly InlineLine[]): boolean =>
  lines.some((line) =>
    line.some(
      (item) => item.kind === 'image' || (item.kind === 'text' && ((item.bold && item.text.trim() !== '') || item.address !== null)),
    ),
  );
