/** The decoded lines of seeds, for the view of the sources. Lines are those that the reader of pages counted. */
import type { Seed } from '../model/model.ts';
import { decode } from './decode.ts';
import { toLines } from './lines.ts';

/** Null where the bytes are no text. */
export function sourceLines({ bytes }: Seed): readonly string[] | null {
  const decoded = decode(bytes);
  return decoded.ok ? toLines(decoded.text) : null;
}
