/** Joins the package's own styles, which are written in parts, one for each kind of page, into one file each. */
import { whereDark } from '../render/where-dark.ts';

/** Captures the path of a part, relative to the package's `public/`: `@import './styles/days.css';` on its own line. */
const PART = /^@import '\.\/(styles\/[\w-]+\.css)';\n/gmu;

/** Whether a file of `public/` is part of a style and therefore not published by itself. */
export const isStylePart = (name: string): boolean => name.startsWith('styles/');

/**
 * Joins a style's parts in the order of its imports, minifies them, and adapts them to older browsers.
 * @param readPart returns the text of a part, by its path below `public/`.
 */
export function joinStyle(style: string, readPart: (name: string) => string): string {
  return leanStyle(style.replace(PART, (_, name: string) => withoutLightDark(readPart(name))));
}

/** `  --ink: light-dark(#1d1b17, #e9e3d6);` */
const TWO_COLOURS = /^ {2}(--[a-z-]+): light-dark\((#[0-9a-f]{3,8}), (#[0-9a-f]{3,8})\);$/gmu;

/**
 * Replaces the root element's `light-dark()` colours by the light ones, and appends rules with the dark ones, so that dark mode also
 * works in browsers from before 2024, which lack `light-dark()`.
 */
function withoutLightDark(style: string): string {
  const dark: string[] = [];
  const light = style.replace(TWO_COLOURS, (_, name: string, lightColour: string, darkColour: string) => {
    dark.push(`${name}: ${darkColour};`);
    return `  ${name}: ${lightColour};`;
  });
  return dark.length === 0 ? style : light + whereDark(dark.join('\n  '), 'all');
}

/** Removes comments, indentation and needless spaces. Assumes that the style's strings contain nothing of the kind. */
const leanStyle = (style: string): string =>
  `${style
    .replace(/\/\*[^*]*\*\//gu, '')
    .replace(/\n\s*/gu, '')
    .replaceAll(' {', '{')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')}\n`;
