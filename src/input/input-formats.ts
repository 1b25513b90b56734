/** Every kind of file that pages come in. A new one is a file of its own and a row here. */
import type { InputFormat } from './input-format.ts';
import { MARKDOWN_FORMAT } from './markdown-format.ts';

export const INPUT_FORMATS: readonly InputFormat[] = [MARKDOWN_FORMAT];

/** The format of a file by the ending of its name; null where none claims it. */
export function formatOf(name: string): InputFormat | null {
  const ending = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase();
  return INPUT_FORMATS.find(({ extensions }) => ending !== undefined && extensions.includes(ending)) ?? null;
}
