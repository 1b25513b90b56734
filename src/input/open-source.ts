/** Opens a seed: decodes its bytes once and provides its lines and blocks to all later stages. */
import { INPUT } from '../messages/input.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import type { Block, Diagnostic, Seed } from '../model/model.ts';
import { toBlocks } from './blocks.ts';
import type { UnreadableText } from './input-format.ts';
import { formatOfSeed, type KnownFormat } from './input-formats.ts';

/** A seed whose text could be decoded. */
export interface OpenedSource {
  readonly seed: Seed;
  /** One entry a source line, without line ends; `lines[0]` is line 1. */
  readonly lines: readonly string[];
  /** Whether the file may open with YAML front matter. */
  readonly frontMatter: boolean;
  /** Blocks from 0-based line `from`, so that front matter can be left out. */
  readonly blocks: (from: number) => Block[];
}

/** How the lines of each format become blocks, from 0-based line `from`; every non-blank line lies in exactly one block. */
const BLOCKS: Readonly<Record<KnownFormat['name'], (lines: readonly string[], from: number) => Block[]>> = { markdown: toBlocks };

/** @returns the opened seed with a diagnostic where bytes were damaged; null with the reason where it has no text. */
export function openSource(seed: Seed): { opened: OpenedSource | null; diagnostics: readonly Diagnostic[] } {
  const format = formatOfSeed(seed);
  const text = format.read(seed.bytes);
  if (!text.ok) return { opened: null, diagnostics: [unreadable(seed.source, text)] };
  const { lines, encoding, damagedAt } = text;
  const blocks = (from: number): Block[] => BLOCKS[format.name](lines, from);
  return {
    opened: { seed, lines, frontMatter: format.frontMatter, blocks },
    diagnostics: damagedAt === null ? [] : [damaged(seed.source, lines, encoding, damagedAt)],
  };
}

const UNREADABLE: Readonly<Record<UnreadableText['reason'], () => Message>> = {
  empty: INPUT.empty,
  binary: INPUT.binary,
  encoding: INPUT.encoding,
};

const unreadable = (file: string, { reason, line }: UnreadableText): Diagnostic => diagnosticOf(UNREADABLE[reason](), file, line);

const damaged = (file: string, lines: readonly string[], encoding: string, line: number): Diagnostic =>
  diagnosticOf(INPUT.damaged({ encoding: encoding.toUpperCase() }), file, line, (lines[line - 1] ?? '').trim());
