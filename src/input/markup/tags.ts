/** The HTML tags that OCR engines write. Any other tag is print: nothing of it lives on the site. */

/** How a tag is read. `block`: its text begins and ends a line. `nothing`: only its text counts. */
export type TagUse = 'block' | 'heading' | 'table' | 'bold' | 'sup' | 'sub' | 'break' | 'picture' | 'link' | 'rule' | 'folio' | 'nothing';

const USES: Readonly<Record<TagUse, string>> = {
  block: 'html body div p center figure figcaption ul ol li signature image',
  heading: 'h1 h2 h3 h4 h5 h6',
  table: 'table caption thead tbody tfoot tr th td colgroup col',
  bold: 'b strong',
  sup: 'sup',
  sub: 'sub',
  break: 'br',
  picture: 'img',
  link: 'a',
  rule: 'hr',
  folio: 'page_number page_header page_footer watermark header footer',
  nothing: 'span i em u s del small font',
};
const USE_OF: ReadonlyMap<string, TagUse> = new Map(
  (Object.keys(USES) as TagUse[]).flatMap((use) => USES[use].split(' ').map((name): [string, TagUse] => [name, use])),
);

/** The use of a tag by its name, in any case; undefined for other tags, which TAG does not match. */
export const useOf = (name: string): TagUse | undefined => USE_OF.get(name.toLowerCase());

/** A tag of the list: `/` of a closing one, its name, its attributes. */
export const TAG =
  /<(\/?)(html|body|div|p|span|center|br|hr|b|strong|i|em|u|s|del|sup|sub|small|font|a|h[1-6]|img|figure|figcaption|table|caption|thead|tbody|tfoot|tr|th|td|colgroup|col|ul|ol|li|page_number|page_header|page_footer|watermark|header|footer|signature|image)((?:\s{1,9}[\w:-]{1,40}(?:\s{0,9}=\s{0,9}(?:"[^"<>\n]{0,2000}"|'[^'<>\n]{0,2000}'|[^\s"'<>=]{1,500}))?){0,20})\s{0,9}\/?>/giu;
const ATTRIBUTE = /([\w:-]{1,40})\s{0,9}=\s{0,9}(?:"([^"<>\n]{0,2000})"|'([^'<>\n]{0,2000})'|([^\s"'<>=]{1,500}))/gu;

/** A tag or the text between tags. */
export type TagPiece =
  | { readonly tag: null; readonly source: string }
  | { readonly tag: string; readonly use: TagUse; readonly closes: boolean; readonly attributes: string; readonly source: string };

/** The text cut at its tags. */
export function cutAtTags(text: string): TagPiece[] {
  const pieces: TagPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(TAG)) {
    const piece = tagOf(found);
    if (piece === null) continue;
    if (found.index > from) pieces.push({ tag: null, source: text.slice(from, found.index) });
    pieces.push(piece);
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ tag: null, source: text.slice(from) });
  return pieces;
}

function tagOf([source, slash, written = '', attributes = '']: RegExpMatchArray): Exclude<TagPiece, { tag: null }> | null {
  const tag = written.toLowerCase();
  const use = useOf(tag);
  return use === undefined ? null : { tag, use, closes: slash === '/', attributes, source: source };
}

/** The tag that a text is; null for any other text. */
export function onlyTag(text: string): Exclude<TagPiece, { tag: null }> | null {
  const [piece, ...more] = cutAtTags(text);
  return piece !== undefined && piece.tag !== null && more.length === 0 ? piece : null;
}

/** The value of an attribute; empty where the tag does not have it. */
export function attributeOf(attributes: string, name: string): string {
  for (const [, written, double, single, bare] of attributes.matchAll(ATTRIBUTE))
    if (written?.toLowerCase() === name) return double ?? single ?? bare ?? '';
  return '';
}
