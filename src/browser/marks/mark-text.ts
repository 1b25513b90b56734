/** Marks the matches of a query in blocks of text, across links and emphasis. */
import type { Fold } from '../../search/shared/fold.ts';
import { normalise, normaliseWithOffsets } from '../../search/shared/normalise.ts';
import { occurrences, piecesIn } from '../../search/shared/query-pieces.ts';
import { type Atom, parseQuery, type Term } from '../../search/shared/query.ts';
import { merged } from '../../search/shared/snippet.ts';
import { sameIn, variantsOf } from '../../search/shared/variants.ts';

const NAME = 'search-hit';

/** Returns one group of mark elements for each match. */
export function markText(blocks: readonly HTMLElement[], query: string, fold: Fold): HTMLElement[][] {
  const whole = blocks.map((block) => normalise(block.textContent ?? '', fold)).join('\n');
  const wanted = wantedTexts(query, fold, whole);
  return blocks.flatMap((block) => markBlock(block, wanted, fold));
}

/** The texts to mark: each term of the query or, if the article does not contain it, its variants in the article, or its longest pieces. */
function wantedTexts(query: string, fold: Fold, whole: string): string[] {
  const terms = (atom: Atom): readonly Term[] => (atom.kind === 'near' ? [atom.first, atom.second] : [atom]);
  return parseQuery(query)
    .all.flatMap((clause) => clause.flatMap(terms))
    .flatMap(({ text, phrase }) => {
      const normal = normalise(text, fold);
      if (whole.includes(normal)) return [normal];
      const { numerals, spellings } = sameIn(normal);
      const others = phrase ? [] : [...numerals, ...spellings, ...variantsOf(normal)].filter((other) => whole.includes(other));
      return others.length > 0 ? others : piecesIn(normal, whole);
    });
}

function markBlock(block: HTMLElement, wanted: readonly string[], fold: Fold): HTMLElement[][] {
  const nodes = textNodes(block);
  const normal = normaliseWithOffsets(nodes.map((node) => node.data).join(''), fold);
  const ranges = wanted.flatMap((text) =>
    text ? occurrences(normal.text, text).map((at) => [normal.starts[at] ?? 0, normal.ends[at + text.length - 1] ?? 0] as const) : [],
  );
  return merged(ranges)
    .reverse()
    .map(([start, end]) => wrap(nodes, start, end))
    .reverse();
}

function textNodes(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('.unseen')) nodes.push(node);
  }
  return nodes;
}

/** Wraps a range of the joined text nodes in mark elements, one for each node. */
function wrap(nodes: readonly Text[], start: number, end: number): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = node.data.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    at += length;
    if (from >= to) continue;
    const piece = from > 0 ? node.splitText(from) : node;
    if (to - from < piece.data.length) piece.splitText(to - from);
    const mark = document.createElement('mark');
    mark.className = NAME;
    piece.replaceWith(mark);
    mark.append(piece);
    marks.push(mark);
  }
  return marks;
}

export function unmark(within: ParentNode): void {
  for (const mark of Array.from(within.querySelectorAll(`mark.${NAME}`))) {
    const parent = mark.parentNode;
    mark.replaceWith(...Array.from(mark.childNodes));
    parent?.normalize();
  }
}
