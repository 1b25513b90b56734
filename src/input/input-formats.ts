/** All kinds of input files. To add one, write its own file, a row here and a row of BLOCKS in open-source.ts. */
import type { Seed } from '../model/model.ts';
import type { FormatText, InputFormat, UnreadableText } from './input-format.ts';
import { MARKDOWN_FORMAT } from './markdown-format.ts';

export const INPUT_FORMATS = [MARKDOWN_FORMAT] as const satisfies readonly InputFormat[];
export type KnownFormat = (typeof INPUT_FORMATS)[number];

/** The format of a file by the extension of its name; null for other extensions. */
export function formatOf(name: string): KnownFormat | null {
  const ending = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase();
  return INPUT_FORMATS.find(({ extensions }: InputFormat) => ending !== undefined && extensions.includes(ending)) ?? null;
}

/** A seed's format; a file that was named on the command line is read as Markdown whatever its ending. */
export const formatOfSeed = ({ source }: Pick<Seed, 'source'>): KnownFormat => formatOf(source) ?? MARKDOWN_FORMAT;

/** A seed's text, decoded. */
export const readText = (seed: Seed): FormatText | UnreadableText => formatOfSeed(seed).read(seed.bytes);
