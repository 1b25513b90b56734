/**
 * One seed -> its PageRecord. Pure; never throws for bad input: what cannot be read comes back as diagnostics.
 *
 *   bytes ─ decode ─> lines ─ front matter, blocks ─> Page ─ segment ─> drafts ─ corrections ─> records
 */
import type {
  ArticleRecord,
  BlockRole,
  Diagnostic,
  Furniture,
  FurnitureBlockRole,
  FurnitureRole,
  Page,
  PageRecord,
  PlacedBlock,
  Seed,
  StatedPage,
} from '../model/model.ts';
import { FURNITURE_BLOCK_ROLES, isOneOf } from '../model/vocabulary.ts';
import { readFolio, type Folio } from './dates/folio.ts';
import { inferPageDate } from './dates/page-date.ts';
import { toRecords, type RecordSettings } from './record.ts';
import { segment } from './layout/segment.ts';
import { withHeadingApart } from './layout/title-block.ts';
import { toBlocks } from '../input/blocks.ts';
import { decode, type Decoded } from '../input/decode.ts';
import { splitFrontMatter } from './stated/front-matter.ts';
import { toLines } from '../input/lines.ts';
import { pageWarnings } from './page-warnings.ts';
import { factsFromPath } from './stated/path-facts.ts';
import { sha256 } from '../text/digest.ts';
import { applySidecar, applyStated, correctBoundaries } from './stated/sidecar-apply.ts';
import { readSidecar } from './stated/sidecar.ts';

export type ReadSettings = RecordSettings;

export interface ReadResult {
  readonly page: PageRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function readPage(seed: Seed, settings: ReadSettings): ReadResult {
  const decoded = decode(seed.bytes);
  if (!decoded.ok) return { page: null, diagnostics: [unreadable(seed.source, decoded)] };
  const diagnostics: Diagnostic[] = decoded.damagedAt === null ? [] : [damaged(seed.source, decoded, decoded.damagedAt)];
  const { page, diagnostics: stated } = openPage(seed, decoded.text);
  diagnostics.push(...stated, ...pageWarnings(seed.source, page.lines, seed.bytes.length));
  if (page.blocks.length === 0) return { page: null, diagnostics: [...diagnostics, noText(seed.source)] };
  const record = toPageRecord(page, seed, settings, diagnostics);
  return { page: record, diagnostics };
}

/** Text -> page: lines, what was stated about it, blocks. */
function openPage(seed: Seed, text: string): { page: Page; diagnostics: Diagnostic[] } {
  const lines = toLines(text);
  const front = splitFrontMatter(lines, seed.source);
  const sidecar = seed.sidecar ? readSidecar(seed.sidecar) : { stated: {}, diagnostics: [] };
  const stated: StatedPage = { ...factsFromPath(seed.source), ...front.stated, ...sidecar.stated };
  const blocks = toBlocks(lines, front.bodyFrom - 1);
  return {
    page: { source: seed.source, sha256: sha256(seed.bytes), lines, blocks, stated },
    diagnostics: [...front.diagnostics, ...sidecar.diagnostics],
  };
}

function toPageRecord(page: Page, seed: Seed, settings: ReadSettings, diagnostics: Diagnostic[]): PageRecord {
  const segmented = segment(page);
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
    page: { number: page.stated.pageNumber ?? folio.pageNumber ?? null, name: page.stated.pageName ?? folio.pageName ?? null },
    date: inferPageDate(page),
    articles: corrected.articles,
    furniture: [...frontMatter(page), ...divided.furniture.map(toFurniture)],
  };
}

/** What folio lines and nameplates say about the page; the first to say it wins. */
function pageFacts(furniture: readonly PlacedBlock[]): Folio {
  return furniture.reduceRight<Folio>(
    (facts, { block, role }) => (role === 'folio' || role === 'nameplate' ? { ...facts, ...readFolio(block.text) } : facts),
    {},
  );
}

const FURNITURE_NAMES: Readonly<Record<FurnitureBlockRole, FurnitureRole>> = {
  label: 'section label',
  slogan: 'slogan',
  folio: 'folio line',
  nameplate: 'nameplate',
  rule: 'rule',
};
const furnitureName = (role: BlockRole): FurnitureRole => (isOneOf(FURNITURE_BLOCK_ROLES, role) ? FURNITURE_NAMES[role] : 'slogan');

function toFurniture({ block, role }: PlacedBlock): Furniture {
  const lines = Array.from({ length: block.last - block.first + 1 }, (_, i) => block.first + i);
  return { lines, role: block.mark === 'image' ? 'image' : furnitureName(role), text: block.text.replaceAll('\n', ' ') };
}

/** Front matter belongs to no article; its lines are accounted for all the same. */
function frontMatter(page: Page): Furniture[] {
  const first = page.blocks[0]?.first ?? 1;
  const lines = page.lines.slice(0, first - 1).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
  return lines.length ? [{ lines, role: 'front matter', text: lines.map((line) => page.lines[line - 1] ?? '').join('\n') }] : [];
}

type Unreadable = Extract<Decoded, { ok: false }>;
const REASONS: Readonly<Record<Unreadable['reason'], readonly [string, string]>> = {
  empty: ['the file is empty', 'Put the text of the page into it, or remove it.'],
  binary: ['this is not a text file: it holds zero bytes', 'Keep only pages as text (.md, .txt) in the seeds folder.'],
  encoding: ['the text is in no encoding that is known here (UTF-8, UTF-16, GB18030, Big5)', 'Save it as UTF-8.'],
};

function unreadable(file: string, { reason, line }: Unreadable): Diagnostic {
  const [message, advice] = REASONS[reason];
  return { severity: 'error', file, line, excerpt: null, message, advice };
}

const damaged = (file: string, { text, encoding }: { readonly text: string; readonly encoding: string }, line: number): Diagnostic => ({
  severity: 'error',
  file,
  line,
  excerpt: (text.split('\n')[line - 1] ?? '').trim().slice(0, 60),
  message: `holds bytes that are not valid ${encoding.toUpperCase()}; they are shown as \uFFFD`,
  advice: 'Correct the characters, or save the file again as UTF-8.',
});

const noText = (file: string): Diagnostic => ({
  severity: 'error',
  file,
  line: null,
  excerpt: null,
  message: 'has front matter but no text below it',
  advice: 'Put the text of the page below the front matter, or remove the file.',
});
