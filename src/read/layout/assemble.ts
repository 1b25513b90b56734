/**
 * Assembles tagged strips into articles and furniture. Rejoins separated parts: a document with its announcement set between
 * title and text, a paragraph broken at the end of a column, a headline on two lines.
 */
import type { Block } from '../../model/model.ts';
import type { DraftArticle, PlacedBlock } from '../../model/draft-article.ts';
import { isOneOf, TITLE_ROLES, type FurnitureBlockRole } from '../../model/vocabulary.ts';
import { settleAuthors } from './settle-authors.ts';
import { isBroken, isEnumerated, opensWithNumeral } from '../paragraphs/joins.ts';
import { cohesionOf, type Cohesion } from './cohesion.ts';
import { assignLabels, headlinesAmongLabels, settleFurniture, type Opened } from './labels.ts';
import { readFolio } from '../dates/folio.ts';
import { folioRole } from './furniture-strips.ts';
import { ROLES, STARTS, type Tag } from './strip-tags.ts';
import { isImprint } from '../signs/imprint.ts';
import type { SureStrips } from './sure-strips.ts';
import { titleBlock } from './title-block.ts';
import type { Strip } from './strips.ts';

export interface Assembled {
  readonly articles: readonly DraftArticle[];
  readonly between: readonly PlacedBlock[];
}

/** The strips whose place is beyond doubt (see sure-strips.ts). */
const NOTHING_SURE: SureStrips = { furniture: new Map(), rows: new Set(), ads: new Set(), allowed: new Map() };

export function assemble(
  strips: readonly Strip[],
  read: readonly Tag[],
  cohesion: Cohesion = cohesionOf(strips),
  sure: SureStrips = NOTHING_SURE,
): Assembled {
  const tags = settleAuthors(
    strips,
    headlinesAmongLabels(
      strips,
      settleFurniture(strips, read, cohesion, (i) => sure.furniture.has(i)),
    ),
  );
  const open: Opened[] = [];
  const between: PlacedBlock[] = [];
  for (const [i, strip] of strips.entries()) {
    const tag = tags[i] ?? 'B';
    const placed: PlacedBlock = {
      block: sure.rows.has(i) ? asRow(strip.block) : strip.block,
      role: 'Zz'.includes(tag) ? (sure.furniture.get(i) ?? furnitureRole(strip)) : ROLES[tag],
      joinsPrevious: tag === 'J' || tag === 'F',
    };
    if ('LZz'.includes(tag)) {
      between.push(placed);
      continue;
    }
    if (STARTS.has(tag) || open.length === 0) open.push({ first: i, blocks: [] });
    open.at(-1)?.blocks.push(placed);
  }
  const labels = assignLabels(strips, tags, open, cohesion, sure.ads);
  const whole = adopt(open);
  const articles = whole.map(({ first, blocks }): DraftArticle => ({
    blocks: rejoined(blocks),
    label: labels.get(first) ?? null,
    ...titleBlock(blocks),
  }));
  return { articles, between };
}

/** Decides again which paragraphs continue the one before, now within the article; adjacent lines keep the model's reading. */
function rejoined(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  let last: PlacedBlock | null = null;
  let texts = 0;
  let interrupted = false;
  const enumerated = blocks.some(({ block, role }) => role === 'body' && isEnumerated(block.text));
  return blocks.map((read) => {
    // In an article with numbered paragraphs, a short numbered line is the first half of one.
    const placed: PlacedBlock =
      enumerated && read.role === 'crosshead' && isProse(read) && opensWithNumeral(read.block.text) ? { ...read, role: 'body' } : read;
    if (placed.role === 'crosshead') last = null;
    if (placed.role !== 'body') return placed;
    if (isWhole(placed)) {
      texts++;
      interrupted = true;
      return { ...placed, joinsPrevious: false };
    }
    const before: PlacedBlock | null = last;
    // A sentence before a table may lack its full stop, so the model must agree that it is broken.
    const unlikely = interrupted && !placed.joinsPrevious;
    [last, interrupted] = [placed, false];
    texts++;
    if (!before || unlikely) return { ...placed, joinsPrevious: false };
    if (before.block.last + 1 === placed.block.first || !isProse(before) || !isProse(placed)) return placed;
    const joinsPrevious = isBroken({
      before: before.block.text,
      after: placed.block.text,
      likely: placed.joinsPrevious,
      opening: texts === 2,
      enumerated,
    });
    return { ...placed, joinsPrevious };
  });
}

/** Whether the block can be no half of a broken paragraph. */
const isWhole = ({ block }: PlacedBlock): boolean => block.mark === 'table' || block.mark === 'list';
const isProse = ({ block }: PlacedBlock): boolean => block.mark === 'plain' || block.mark === 'strong';

/** A line of a list is marked as one, so that no other text is joined to it. */
const asRow = (block: Block): Block => (block.mark === 'plain' ? { ...block, mark: 'list' } : block);

/** The role of furniture that only the model found. */
function furnitureRole(strip: Strip): FurnitureBlockRole {
  if (isImprint(strip.plain)) return 'imprint';
  return readFolio(strip.block.text) ? folioRole(strip) : 'slogan';
}

const hasText = (article: Opened): boolean => article.blocks.some((placed) => !isOneOf(TITLE_ROLES, placed.role));

/**
 * Moves text without a title to the title without text two articles before it: some papers set the announcement of a decree
 * between its title and its body.
 */
function adopt(open: readonly Opened[]): Opened[] {
  const result: Opened[] = [];
  for (const article of open) {
    const headless = article.blocks[0]?.role === 'body';
    const waiting = headless ? result.findLast((earlier, at) => at >= result.length - 2 && !hasText(earlier)) : undefined;
    if (waiting && waiting !== result.at(-1)) waiting.blocks.push(...article.blocks);
    else result.push({ first: article.first, blocks: [...article.blocks] });
  }
  return result;
}
