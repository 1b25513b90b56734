/** Markdown as OCR models write it, in any usual Chinese encoding, and plain text, which is Markdown without marks. */
import { decode } from './decode.ts';
import type { InputFormat } from './input-format.ts';
import { toLines } from './lines.ts';

export const MARKDOWN_FORMAT = {
  name: 'markdown',
  extensions: ['md', 'markdown', 'txt'],
  frontMatter: true,
  read(bytes) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const { text, encoding, damagedAt } = decoded;
    return { ok: true, lines: toLines(text), encoding, damagedAt };
  },
} as const satisfies InputFormat;
