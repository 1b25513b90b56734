/**
 * Reads one seed into a PageRecord. Pure; never throws for bad input, but returns diagnostics.
 *
 *   bytes ─ openSource ─> lines ─ front matter, blocks ─> Page ─ segment ─> drafts ─ corrections ─> records
 */
import { diagnosticOf } from '../messages/message.ts';
import { READ } from '../messages/read.ts';
import type {
  ArticleRecord,
  BlockRole,
  Diagnostic,
  Furniture,
  FurnitureBlockRole,
  FurnitureRole,
  PageRecord,
  PrintedPage,
  Seed,
} from '../model/model.ts';
import type { Page } from '../model/page.ts';
import type { PlacedBlock } from '../model/draft-article.ts';
import type { StatedPage } from '../model/stated.ts';
import { FURNITURE_BLOCK_ROLES, isOneOf } from '../model/vocabulary.ts';
import { readFolio, readNameplate, type Folio } from './dates/folio.ts';
import { bareNumber, printedPageNumber } from './dates/page-number.ts';
import { inferPageDate } from './dates/page-date.ts';
import { toRecords, type RecordSettings } from './record.ts';
import { layoutModel } from './layout/layout-model.ts';
import { segment } from './layout/segment.ts';
import { withHeadingApart } from './layout/notice-parts.ts';
import { type OpenedSource, openSource } from '../input/open-source.ts';
import { NO_FRONT_MATTER, splitFrontMatter } from './stated/front-matter.ts';
import { pageWarnings } from './page-warnings.ts';
import { readPath } from './stated/stated-in-path.ts';
import { sha256 } from '../text/digest.ts';
import { applySidecar, applyStated, correctBoundaries } from './stated/sidecar-apply.ts';
import { readSidecar } from './stated/sidecar.ts';

export type ReadSettings = RecordSettings;

export interface ReadResult {
  readonly page: PageRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one seed. Callers that also need its lines call openSource and readSource instead.
 * @returns the page, or null if it has no text; with all problems of the file, its front matter and its sidecar
 */
export function readPage(seed: Seed, settings: ReadSettings): ReadResult {
  const { opened, diagnostics } = openSource(seed);
  if (opened === null) return { page: null, diagnostics };
  const result = readSource(opened, settings);
  return { page: result.page, diagnostics: [...diagnostics, ...result.diagnostics] };
}

/** Reads an opened seed. @returns the page without the diagnostics of opening the seed */
export function readSource(opened: OpenedSource, settings: ReadSettings): ReadResult {
  const { seed } = opened;
  const { page, diagnostics: stated } = openPage(opened);
  const diagnostics: Diagnostic[] = [...stated, ...pageWarnings(seed.source, page.lines, seed.bytes.length)];
  if (page.blocks.length === 0) return { page: null, diagnostics: [...diagnostics, diagnosticOf(READ.noText(), seed.source)] };
  const record = toPageRecord(page, seed, settings, diagnostics);
  if (record.articles.length === 0) diagnostics.push(diagnosticOf(READ.noArticle(), seed.source));
  return { page: record, diagnostics };
}

/** Lines -> page, with its blocks and its stated fields. */
function openPage({ seed, lines, frontMatter, blocks }: OpenedSource): { page: Page; diagnostics: Diagnostic[] } {
  const front = frontMatter ? splitFrontMatter(lines, seed.source) : NO_FRONT_MATTER;
  const sidecar = seed.sidecar ? readSidecar(seed.sidecar) : { stated: {}, diagnostics: [] };
  const path = readPath(seed.source);
  const stated: StatedPage = { ...path.stated, ...front.stated, ...sidecar.stated };
  const noSuchDay =
    path.impossible === null || stated.date !== undefined ? [] : [diagnosticOf(READ.noSuchDay({ day: path.impossible }), seed.source)];
  return {
    page: { source: seed.source, sha256: sha256(seed.bytes), lines, blocks: blocks(front.bodyFrom - 1), stated },
    diagnostics: [...noSuchDay, ...front.diagnostics, ...sidecar.diagnostics],
  };
}

function toPageRecord(page: Page, seed: Seed, settings: ReadSettings, diagnostics: Diagnostic[]): PageRecord {
  const segmented = segment(page, layoutModel());
  const divided = correctBoundaries(segmented, page.stated);
  let articles: readonly ArticleRecord[] = toRecords(divided.articles.map(withHeadingApart), segmented.doubts, settings);
  const [only] = articles;
  if (page.stated.article && only) articles = [applyStated(only, page.stated.article), ...articles.slice(1)];
  const corrected = applySidecar(articles, page.stated, seed.sidecar?.source ?? page.source);
  diagnostics.push(...corrected.diagnostics);
  const folio = pageFacts(divided.furniture);
  return {
    source: page.source,
    sha256: page.sha256,
    paper: page.stated.paper ?? folio.paper ?? null,
    page: printedPage(page.stated, folio),
    date: inferPageDate(page),
    articles: corrected.articles,
    furniture: [...frontMatter(page), ...divided.furniture.map(toFurniture)],
  };
}

/** Number and name of the printed page: stated ones, or else those of its folio lines. */
const printedPage = (stated: StatedPage, folio: Folio): PrintedPage => ({
  number: stated.pageNumber ?? folio.pageNumber ?? null,
  name: stated.pageName ?? folio.pageName ?? null,
});

/** The fields printed in folio lines and nameplates; for each field the first one wins, a page number beside other fields before one alone. */
function pageFacts(furniture: readonly PlacedBlock[]): Folio {
  const folios = furniture.flatMap(({ block, role }) => (role === 'folio' || role === 'nameplate' ? [block.text] : []));
  const number = folios.map((text) => printedPageNumber(text) ?? bareNumber(text)).find((found) => found !== null) ?? null;
  const alone: Folio = number === null ? {} : { pageNumber: number };
  return folios.reduceRight<Folio>((facts, text) => ({ ...facts, ...(readFolio(text) ?? readNameplate(text)) }), alone);
}

const FURNITURE_NAMES: Readonly<Record<FurnitureBlockRole, FurnitureRole>> = {
  label: 'section label',
  slogan: 'slogan',
  folio: 'folio line',
  nameplate: 'nameplate',
  imprint: 'imprint',
  rule: 'rule',
  engine: 'engine words',
};
const furnitureName = (role: BlockRole): FurnitureRole => (isOneOf(FURNITURE_BLOCK_ROLES, role) ? FURNITURE_NAMES[role] : 'slogan');

function toFurniture({ block, role }: PlacedBlock): Furniture {
  const lines = Array.from({ length: block.last - block.first + 1 }, (_, i) => block.first + i);
  return { lines, role: block.mark === 'image' ? 'image' : furnitureName(role), text: block.text.replaceAll('\n', ' ') };
}

/** Lists the lines of the front matter as furniture, since every line of the page belongs to a part of the record. */
function frontMatter(page: Page): Furniture[] {
  const first = page.blocks[0]?.first ?? 1;
  const lines = page.lines.slice(0, first - 1).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
  return lines.length ? [{ lines, role: 'front matter', text: lines.map((line) => page.lines[line - 1] ?? '').join('\n') }] : [];
}
