/** Pages as an OCR model writes them: Markdown in any encoding that Chinese pages come in. Plain text is Markdown without marks. */
import { toBlocks } from './blocks.ts';
import { decode } from './decode.ts';
import type { InputFormat } from './input-format.ts';
import { toLines } from './lines.ts';

export const MARKDOWN_FORMAT: InputFormat = {
  name: 'markdown',
  extensions: ['md', 'markdown', 'txt'],
  frontMatter: true,
  read(bytes) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const { encoding, damagedAt } = decoded;
    const lines = toLines(decoded.text);
    return { ok: true, lines, encoding, damagedAt, blocks: (from) => toBlocks(lines, from) };
  },
};
