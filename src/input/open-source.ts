/** Opens a seed: its bytes are decoded here, once, and its lines and blocks are handed on to whoever needs them. */
import type { Block, Diagnostic, Seed } from '../model/model.ts';
import type { UnreadableText } from './input-format.ts';
import { formatOf } from './input-formats.ts';
import { MARKDOWN_FORMAT } from './markdown-format.ts';

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

/** @returns the opened seed with a diagnostic where bytes were damaged; null with the reason where it has no text. */
export function openSource(seed: Seed): { opened: OpenedSource | null; diagnostics: readonly Diagnostic[] } {
  // A file named on the command line is read whatever its name is.
  const format = formatOf(seed.source) ?? MARKDOWN_FORMAT;
  const text = format.read(seed.bytes);
  if (!text.ok) return { opened: null, diagnostics: [unreadable(seed.source, text)] };
  const { lines, encoding, damagedAt, blocks } = text;
  return {
    opened: { seed, lines, frontMatter: format.frontMatter, blocks },
    diagnostics: damagedAt === null ? [] : [damaged(seed.source, lines, encoding, damagedAt)],
  };
}

const REASONS: Readonly<Record<UnreadableText['reason'], readonly [string, string]>> = {
  empty: ['the file is empty', 'Put the text of the page into it, or remove it.'],
  binary: ['this is not a text file: it holds zero bytes', 'Keep only pages as text (.md, .txt) in the seeds folder.'],
  encoding: ['the text is in no encoding that is known here (UTF-8, UTF-16, GB18030, Big5)', 'Save it as UTF-8.'],
};

function unreadable(file: string, { reason, line }: UnreadableText): Diagnostic {
  const [message, advice] = REASONS[reason];
  return { severity: 'error', file, line, excerpt: null, message, advice };
}

const damaged = (file: string, lines: readonly string[], encoding: string, line: number): Diagnostic => ({
  severity: 'error',
  file,
  line,
  excerpt: (lines[line - 1] ?? '').trim().slice(0, 60),
  message: `holds bytes that are not valid ${encoding.toUpperCase()}; they are shown as \uFFFD`,
  advice: 'Correct the characters, or save the file again as UTF-8.',
});
