/**
 * Applies the corrections of a sidecar or front matter in two pure steps: boundaries on the drafts, then single fields on
 * the finished records, whose `stated` lists the corrected fields.
 */
import { diagnosticOf } from '../../messages/message.ts';
import { READ } from '../../messages/read.ts';
import { type ARTICLE_FIELDS, STATED_FIELDS } from '../../model/article-fields.ts';
import type { ArticleRecord, BlockRole, Diagnostic, StatedField } from '../../model/model.ts';
import type { DraftArticle, PlacedBlock } from '../../model/draft-article.ts';
import type { FormValues, StatedArticle, StatedPage } from '../../model/stated.ts';
import { FURNITURE_BLOCK_ROLES, isOneOf, PARAGRAPH_ROLES } from '../../model/vocabulary.ts';
import { titleBlock } from '../layout/title-block.ts';
import { cutBlock } from './cut-block.ts';

export interface Divided {
  readonly articles: readonly DraftArticle[];
  readonly furniture: readonly PlacedBlock[];
}

/**
 * Cuts the page as stated: the lines of each correction become one article, in the given order; lines stated as furniture
 * leave their articles; the remaining lines of an article stay one article. Every line is kept.
 */
export function correctBoundaries(found: Divided, stated: StatedPage): Divided {
  const divided = stated.article ? asOne(found, stated.article) : found;
  const cuts = (stated.corrections ?? []).filter((c) => c.lines !== undefined);
  if (!cuts.length && !stated.furniture) return divided;
  const owner = new Map<number, number>();
  for (const line of stated.furniture ?? []) owner.set(line, -1);
  cuts.forEach((cut, i) => cut.lines?.forEach((line) => owner.set(line, i)));
  const claimed = new Map<number, PlacedBlock[]>();
  const sift = (placed: readonly PlacedBlock[]): PlacedBlock[] =>
    placed.flatMap((p) => {
      const kept: PlacedBlock[] = [];
      for (const piece of cutBlock(p, (line) => owner.get(line))) {
        if (piece.owner === undefined) kept.push(piece.placed);
        else claimed.set(piece.owner, [...(claimed.get(piece.owner) ?? []), piece.placed]);
      }
      return kept;
    });
  const remaining = divided.articles.map((draft): DraftArticle => ({ ...draft, blocks: sift(draft.blocks) }));
  const furniture = sift(divided.furniture);
  const made = cuts.flatMap((cut, i) => newDraft(cut, claimed.get(i) ?? [], divided.articles));
  const left = remaining.flatMap((draft, i) =>
    draft.blocks.length === 0 ? [] : isWhole(draft, divided.articles[i]) ? [draft] : [retitled(draft)],
  );
  return {
    articles: byFirstLine([...made, ...left]),
    furniture: [
      ...furniture,
      ...(claimed.get(-1) ?? []).map((p): PlacedBlock => ({ ...p, role: isFurniture(p.role) ? p.role : 'slogan', joinsPrevious: false })),
    ],
  };
}

/** Whether a draft kept all its lines. */
const isWhole = ({ blocks }: DraftArticle, found: DraftArticle | undefined): boolean =>
  blocks.length === found?.blocks.length && blocks.every((block, i) => block === found.blocks[i]);

/** Joins the page into one article, since front matter with a title states that the file is one. */
function asOne(found: Divided, stated: StatedArticle): Divided {
  const title = flat(stated.headline ?? '');
  const blocks = [...found.articles.flatMap((a) => a.blocks), ...found.furniture.filter((f) => f.role !== 'rule')]
    .sort((a, b) => a.block.first - b.block.first)
    .map((p): PlacedBlock =>
      isOneOf(PARAGRAPH_ROLES, p.role)
        ? p
        : {
            ...p,
            role: flat(p.block.text) === title ? 'headline' : p.block.mark === 'heading' ? 'crosshead' : 'body',
            joinsPrevious: false,
          },
    );
  if (!blocks.length) return found;
  return {
    articles: [{ blocks, label: null, kicker: null, headline: stated.headline ?? null, subtitle: null }],
    furniture: found.furniture.filter((f) => f.role === 'rule'),
  };
}

const flat = (text: string): string => text.replace(/[\s#*]/gu, '');

const isFurniture = (role: BlockRole): boolean => isOneOf(FURNITURE_BLOCK_ROLES, role);

/** A draft of the stated lines in the stated order. Furniture among them becomes text, since a person assigned it to the article. */
function newDraft(cut: StatedArticle, blocks: readonly PlacedBlock[], found: readonly DraftArticle[]): DraftArticle[] {
  if (!blocks.length) return [];
  const order = new Map((cut.lines ?? []).map((line, i) => [line, i]));
  const rank = (p: PlacedBlock): number => order.get(p.block.first) ?? Infinity;
  const sorted = [...blocks]
    .sort((a, b) => rank(a) - rank(b))
    .map((p): PlacedBlock => (isFurniture(p.role) ? { ...p, role: 'body', joinsPrevious: false } : p));
  const label = found.find((d) => d.blocks.some((b) => sorted.some((s) => s.block.first === b.block.first)))?.label ?? null;
  return [retitled({ blocks: sorted, label, kicker: null, headline: null, subtitle: null })];
}

/** Reads the title fields again from the roles of the blocks; headlines with text between them are joined by a space. */
function retitled(draft: DraftArticle): DraftArticle {
  const headlines: PlacedBlock[][] = [];
  for (const [i, placed] of draft.blocks.entries()) {
    if (placed.role !== 'headline') continue;
    if (draft.blocks[i - 1]?.role === 'headline') headlines.at(-1)?.push(placed);
    else headlines.push([placed]);
  }
  const headline = headlines.flatMap((blocks) => titleBlock(blocks).headline ?? []).join(' ') || null;
  return { ...draft, ...titleBlock(draft.blocks), headline };
}

const byFirstLine = (drafts: readonly DraftArticle[]): DraftArticle[] => [...drafts].sort((a, b) => firstLine(a) - firstLine(b));
const firstLine = (draft: DraftArticle): number => draft.blocks.reduce((first, b) => Math.min(first, b.block.first), Infinity);

type FieldValues = { readonly [Field in StatedField]: FormValues[(typeof ARTICLE_FIELDS)[Field]['form']] };

/** The change that each stated field makes to a record; a field without a row is a compile error. */
const CHANGES: { readonly [Field in StatedField]: (value: FieldValues[Field]) => Partial<ArticleRecord> } = {
  kicker: (kicker) => ({ kicker }),
  headline: (headline) => (headline === null ? { headline } : { headline, title: headline }),
  subtitle: (subtitle) => ({ subtitle }),
  byline: (byline) => ({ byline }),
  dateline: (dateline) => ({ dateline }),
  date: (date) => ({ date }),
  section: (label) => ({ section: { label, origin: 'stated' } }),
  kind: (kind) => ({ kind }),
  note: (note) => ({ note }),
  // correctBoundaries applied the lines to the drafts.
  lines: () => ({}),
  id: (id) => ({ id }),
};

function changeOf<Field extends StatedField>(
  field: Field,
  stated: { readonly [Name in StatedField]?: FieldValues[Name] },
): Partial<ArticleRecord> | null {
  const value = stated[field];
  return value === undefined ? null : CHANGES[field](value);
}

/** Replaces inferred fields of an article by the stated ones. */
export function applyStated(article: ArticleRecord, stated: StatedArticle): ArticleRecord {
  const names = STATED_FIELDS.filter((field) => stated[field] !== undefined);
  if (!names.length) return article;
  const changed = names.reduce<ArticleRecord>((record, field) => ({ ...record, ...changeOf(field, stated) }), article);
  return { ...changed, stated: [...new Set([...(article.stated ?? []), ...names])] };
}

/** Applies all corrections to a page's articles; reports corrections without an article and lines assigned twice. */
export function applySidecar(
  articles: readonly ArticleRecord[],
  stated: StatedPage,
  file: string,
): { readonly articles: readonly ArticleRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const corrections = stated.corrections ?? [];
  const diagnostics = givenTwice(articles, stated).map((line) => twice(file, line));
  let result = [...articles];
  for (const [i, correction] of corrections.entries()) {
    // A line given to two articles belongs to the later one; blank lines belong to no article.
    const taken = new Set(corrections.slice(i + 1).flatMap(({ lines }) => lines ?? []));
    const lines = correction.lines?.filter((line) => !taken.has(line)) ?? [correction.at];
    const index = result.findIndex((a) => lines.some((line) => line !== undefined && a.lines.includes(line)));
    if (index < 0) diagnostics.push(noArticle(file, correction.lines?.[0] ?? correction.at ?? null));
    else result = result.map((a, k) => (k === index ? applyStated(a, correction) : a));
  }
  return { articles: result, diagnostics };
}

/** Lines that the sidecar assigns to more than one article, or to an article and the furniture. */
function givenTwice(articles: readonly ArticleRecord[], { corrections = [], furniture = [] }: StatedPage): number[] {
  const given = new Set<number>();
  const again = new Set<number>();
  for (const line of [...furniture, ...corrections.flatMap(({ lines }) => lines ?? [])]) (given.has(line) ? again : given).add(line);
  return again.size === 0 ? [] : articles.flatMap(({ lines }) => lines.filter((line) => again.has(line)));
}

const twice = (file: string, line: number): Diagnostic => diagnosticOf(READ.lineAssignedTwice({ line }), file, null, `line ${line}`);

const noArticle = (file: string, line: number | null): Diagnostic =>
  diagnosticOf(READ.entryWithoutArticle({ line: String(line ?? '?') }), file, null, line === null ? null : `line ${line}`);
