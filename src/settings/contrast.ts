/** Contrast of the owner's colours against the page, by WCAG 2.2 (1.4.3: at least 4.5 to 1 for text). */

/** The backgrounds of text in public/styles/palette.css: paper and raised boxes, light and dark. */
const GROUNDS = { accent: ['#faf7f0', '#fffdf8'], accentDark: ['#181613', '#211f1b'] } as const;
const ENOUGH = 4.5;

/** The lowest contrast of a colour against the page, where it is below ENOUGH; else null. */
export function tooLittleContrast(name: keyof typeof GROUNDS, colour: string): number | null {
  const least = Math.min(...GROUNDS[name].map((ground) => contrast(colour, ground)));
  return least < ENOUGH ? least : null;
}

/** 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of `#abc` or `#aabbcc`, 0 to 1. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const channel = (i: number): number => {
    const pair = digits.length === 3 ? (digits[i] ?? '0').repeat(2) : digits.slice(2 * i, 2 * i + 2);
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
}
