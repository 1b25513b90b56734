/** Divides a block whose lines a person assigned to different articles. */
import type { Block } from '../../model/model.ts';
import type { PlacedBlock } from '../../model/draft-article.ts';
import { toBlocks } from '../../input/blocks.ts';
import { listText } from '../../input/lists.ts';
import { readPipeTable, tableText } from '../../input/tables.ts';

export interface OwnedPiece {
  readonly owner: number | undefined;
  readonly placed: PlacedBlock;
}

/** The pieces of a block with their owners; a block with one owner stays whole. @param ownerOf index of a line's article. */
export function cutBlock(placed: PlacedBlock, ownerOf: (line: number) => number | undefined): OwnedPiece[] {
  const { block } = placed;
  const pieces: { owner: number | undefined; first: number; last: number }[] = [];
  for (let line = block.first; line <= block.last; line++) {
    const last = pieces.at(-1);
    const owner = ownerOf(line);
    if (last && last.owner === owner) last.last = line;
    else pieces.push({ owner, first: line, last: line });
  }
  if (pieces.length === 1) return [{ owner: pieces[0]?.owner, placed }];
  return pieces.map(({ owner, first, last }, i) => {
    const content = contentOf(block, first - block.first, last - block.first + 1);
    const part: Block = { ...block, first, last, ...content, blankBefore: i === 0 ? block.blankBefore : 0 };
    return { owner, placed: { ...placed, block: part, joinsPrevious: i === 0 && placed.joinsPrevious } };
  });
}

/** Text and Markdown of some lines of a block. The rule of a table, a nameless picture and an underline have no text. */
function contentOf(block: Block, from: number, to: number): Pick<Block, 'text' | 'markdown'> {
  const size = block.last - block.first + 1;
  const texts = block.text.split('\n');
  const sources = block.markdown?.split('\n') ?? [];
  const source = sources.length === size ? sources.slice(from, to) : null;
  const text = texts.length === size ? texts.slice(from, to).join('\n') : source ? textOf(block, source) : from === 0 ? block.text : '';
  // A single row is not a table.
  return { text, markdown: source && (block.mark !== 'table' || source.length > 1) ? source.join('\n') : null };
}

function textOf({ mark }: Block, source: readonly string[]): string {
  if (mark === 'table') return tableText(readPipeTable(source));
  if (mark === 'list') return listText(source);
  return toBlocks(source, 0)
    .map(({ text }) => text)
    .join('\n');
}
