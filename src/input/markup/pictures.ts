/** References to pictures: `![新桥](pics/a.png)` and `<img src="imgs/a.jpg">`. `[图一](左)` and `![图三](上)` are print. */
import { shortDataAddresses } from './data-addresses.ts';
import { attributeOf, TAG } from './tags.ts';

/** A picture as a line of a source refers to it. */
export interface ImageReference {
  readonly alt: string;
  /** A path beside the page; for a picture inside the page its short address, see data-addresses.ts. */
  readonly address: string;
}

/** `![](pics/桥(1).png '新桥')`, `![](<pics/a b.png> "新桥")`. */
const PICTURE =
  /!\[([^[\]\n]{0,300})\]\(\s{0,9}(?:<([^<>\n]{1,500})>|((?:[^\s()<>]|\([^\s()<>]{0,99}\)){1,500}))(?:\s{1,9}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\s{0,9}\)/gu;
/** The name of a picture's file, an address of the web, or a picture inside the page. */
const PICTURE_ADDRESS = /\.(?:png|jpe?g|jfif|gif|webp|avif|tiff?|bmp|svg|jp2)(?:[?#].*)?$|^(?:https?:|data:image\/)/iu;

/** What engines call a picture that they cannot describe; no page prints it. */
const NO_WORDS = /^(?:image|img|picture|figure|photo|图片|图像)?\d*$/iu;
const altOf = (alt: string): string => (NO_WORDS.test(alt.trim()) ? '' : alt);

/** The picture that a text refers to, if it is nothing but the reference. */
export function pictureOf(source: string): ImageReference | null {
  const found = [...source.matchAll(PICTURE)];
  const [whole, alt = '', pointed, plain] = found[0] ?? [];
  const address = pointed ?? plain ?? '';
  return found.length === 1 && whole === source && PICTURE_ADDRESS.test(address) ? { alt: altOf(alt), address } : null;
}

/** The picture of an `<img>` tag; null where it names none. */
export function pictureOfTag(attributes: string): ImageReference | null {
  const address = attributeOf(attributes, 'src').trim();
  return address === '' ? null : { alt: altOf(attributeOf(attributes, 'alt')), address };
}

/** All pictures that a line of a source refers to, in their order. */
export function imageReferences(line: string): readonly ImageReference[] {
  const isMarkdown = line.includes('![');
  if (!isMarkdown && !/<img\s/iu.test(line)) return [];
  const short = shortDataAddresses(line).text;
  const found: { readonly at: number; readonly picture: ImageReference }[] = [];
  for (const { index, 0: source } of short.matchAll(PICTURE)) {
    const picture = pictureOf(source);
    if (picture !== null) found.push({ at: index, picture });
  }
  for (const { index, 2: name, 3: attributes = '' } of short.matchAll(TAG)) {
    const picture = name?.toLowerCase() === 'img' ? pictureOfTag(attributes) : null;
    if (picture !== null) found.push({ at: index, picture });
  }
  return found.sort((a, b) => a.at - b.at).map(({ picture }) => picture);
}
