/**
 * What was printed on the paper of a seed's lines: the lines without their markup. Markup is a short list (headings, bold, pictures
 * with a path, tables, rules, tags, formulas and marks of OCR engines, front matter). All else is print.
 *
 * Written without regard to how pages are read, to judge it. Where a mark may be either, it is left out: it is neither missed nor
 * found too much.
 */
import { withoutBold } from './bold-marks.ts';
import { BREAK } from './fold.ts';
import { withoutFormulas } from './formulas.ts';

const TAGS = [
  ...'html body div p span center br hr b strong i em u s del sup sub small font a h[1-6] img figure figcaption'.split(' '),
  ...'table caption thead tbody tfoot tr th td colgroup col ul ol li page_number page_header page_footer'.split(' '),
  ...'watermark header footer signature image'.split(' '),
].join('|');
const ATTRIBUTES = String.raw`(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*`;

/** `<|ref|>title<|/ref|><|det|>[[72, 64, 410, 118]]<|/det|>`, `<|begin_of_box|>`, `<span id="page-0-0"></span>`: no page prints these, behind a backslash or not. */
const withoutTokens = (text: string): string =>
  text.includes('<')
    ? text
        .replace(/<\|(ref|det)\|>.*?<\|\/\1\|>/gu, '')
        .replace(/<[|｜][^|｜<>]{1,40}[|｜]>/gu, '')
        .replace(/<span [^<>]{0,200}><\/span>/giu, '')
    : text;

/** Patterns of markup and what is left of each. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  // Further marks of engines: [^1]:, {0}-----, \newpage.
  [/\[\^\w{1,20}\]:?/gu, ''],
  [/^\s*\{\d+\}\s*-{3,}\s*$/u, ''],
  [/\\(?:newpage|clearpage|pagebreak)\b/gu, ''],
  [/\\(?:title|(?:sub)*section|chapter|paragraph)\*?\s*(?=\{)/gu, ''],
  [/\\n(?![a-z])/gu, ' '],
  // Links with an address, addresses in angle brackets.
  [/!?\[([^[\]]{0,300})\]\((?:https?|mailto|ftp):[^()\s]{0,500}(?:\s"[^"]{0,300}")?\)/giu, `${BREAK}$1`],
  [/<((?:https?|mailto|ftp):[^<>\s]{1,500})>/giu, '$1'],
  [new RegExp(`</?(?:${TAGS})${ATTRIBUTES}\\s*/?>`, 'giu'), ''],
  // Marks at the head of a line: quotation, bullet. A mark without a blank behind it was printed.
  [/^\s*(?:>(?:\s+|$))+/u, ''],
  [/^\s*[*+•●-]\s+/u, ''],
];
/** `![alt](…)` with a picture's path or data; `![图三](上)` was printed. */
const IMAGE = /!\[[^[\]]{0,300}\]\(([^()]{0,500}(?:\([^()]{0,99}\)[^()]{0,500})?)\)/gu;
const DATA_IMAGE = /!\[[^[\]]{0,300}\]\(data:[^()]*\)/gu;
const PICTURE = /\.(?:png|jpe?g|gif|webp|tiff?|bmp|svg|avif)/iu;
const withoutPictures = (text: string): string =>
  text.includes('](')
    ? text.replace(DATA_IMAGE, BREAK).replace(IMAGE, (all, address: string) => (PICTURE.test(address) ? BREAK : all))
    : text;

/** Lines that are markup throughout: rules, fences, the line below a table's head. */
const RULE = /^(?:[*\s]{3,}|[_\s]{3,}|[-\s]{3,}|(?=[^|]*\|)[-|:\s]+)$/u;
const FENCE_OF_CODE = /^\s*(?:```|~~~)/u;
const isAllMarkup = (line: string): boolean => FENCE_OF_CODE.test(line) || (RULE.test(line) && line.trim().length >= 3);

/** Marks behind a backslash are print; they are kept from the patterns in the private use area. */
const ESCAPED = /\\([*_~<>[\]()$#!&])/gu;
const PRIVATE = 0xf700;
const HIDDEN = /[\uF700-\uF77F]/gu;
const HAS_HIDDEN = /[\uF700-\uF77F]/u;
const hidden = (text: string): string => text.replace(ESCAPED, (_, mark: string) => String.fromCharCode(PRIVATE + mark.charCodeAt(0)));
const unhidden = (text: string): string => text.replace(HIDDEN, (mark) => String.fromCharCode(mark.charCodeAt(0) - PRIVATE));

const REFERENCES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', middot: '·', hellip: '…', mdash: '—' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', times: '×', deg: '°', yen: '¥' },
};
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/giu;
const LAST_CODE_POINT = 0x10ffff;

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (all, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return REFERENCES[name] ?? all;
    const point = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
    return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : all;
  });
}

/** Cheap pre-check: lines of words and usual punctuation have no markup. */
const MAY_HAVE_MARKUP = /[*_~<>[\]\\$&|`+•●-]/u;

/** @param lines a seed's lines. @returns each one's print; empty for front matter and lines of markup. */
export function printedLines(lines: readonly string[]): string[] {
  const body = withoutComments(withoutFrontMatter(lines));
  return withoutBold(body.map(withoutTokens).map((line) => (isAllMarkup(line) ? '' : hidden(line)))).map(printedLine);
}

function printedLine(line: string): string {
  if (!MAY_HAVE_MARKUP.test(line) && !HAS_HIDDEN.test(line)) return line;
  const bare = MARKUP.reduce((text, [pattern, left]) => text.replace(pattern, left), withoutPictures(line));
  return unhidden(resolved(withoutFormulas(bare)));
}

const FENCE = /^---\s*$/u;
const CLOSING_FENCE = /^(?:---|\.\.\.)\s*$/u;

function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  if (!FENCE.test(lines[0] ?? '')) return lines;
  const end = lines.findIndex((line, i) => i > 0 && CLOSING_FENCE.test(line));
  return end < 0 ? lines : lines.map((line, i) => (i <= end ? '' : line));
}

/** Blanks out `<!-- … -->`, on one line or several. */
function withoutComments(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  if (!text.includes('<!--')) return lines;
  let out = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return (out + text.slice(from)).split('\n');
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/gu, '');
    from = end + 3;
  }
}
