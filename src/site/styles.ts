/** The package's own styles: written in parts, one a kind of page; sent to readers as one file each. */
import { whereDark } from '../render/where-dark.ts';

/** A part's place below the package's `public/`, as a style names it: `@import './styles/days.css';` on a line of its own. */
const PART = /^@import '\.\/(styles\/[\w-]+\.css)';\n/gmu;

/** Whether a file of `public/` is a part of a style, and not sent to readers by itself. */
export const isStylePart = (name: string): boolean => name.startsWith('styles/');

/**
 * A style with its parts put in, in the order of its imports, for every browser in use and without what only people read.
 * @param readPart the text of a part, by its place below `public/`.
 */
export function joinStyle(style: string, readPart: (name: string) => string): string {
  return leanStyle(style.replace(PART, (_, name: string) => withoutLightDark(readPart(name))));
}

/** `  --ink: light-dark(#1d1b17, #e9e3d6);` */
const TWO_COLOURS = /^ {2}(--[a-z-]+): light-dark\((#[0-9a-f]{3,8}), (#[0-9a-f]{3,8})\);$/gmu;

/**
 * Writes out the colours of the root element that a style states as `light-dark()`: the light ones in place, the dark ones in rules
 * at the end. Browsers know `light-dark()` only since 2024; with these rules older ones too are dark where the reader wants it.
 */
function withoutLightDark(style: string): string {
  const dark: string[] = [];
  const light = style.replace(TWO_COLOURS, (_, name: string, lightColour: string, darkColour: string) => {
    dark.push(`${name}: ${darkColour};`);
    return `  ${name}: ${lightColour};`;
  });
  return dark.length === 0 ? style : light + whereDark(dark.join('\n  '), 'all');
}

/** Without comments, indentation and needless spaces. For styles whose strings hold nothing of what is taken out, as the package's do. */
const leanStyle = (style: string): string =>
  `${style
    .replace(/\/\*[^*]*\*\//gu, '')
    .replace(/\n\s*/gu, '')
    .replaceAll(' {', '{')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')}\n`;
