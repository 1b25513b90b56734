/** The decoded lines of seeds, for the view of the sources. Lines are those that the reader of pages counted. */
import type { Seed } from '../model.ts';
import { decode } from '../read/decode.ts';
import { toLines } from '../read/lines.ts';

/** For `Site.sourceLines`: decodes a seed when its page is rendered, and keeps none. */
export function sourceReader(seeds: Iterable<Seed>): (source: string) => readonly string[] | null {
  const bySource = new Map([...seeds].map((seed) => [seed.source, seed.bytes]));
  return (source) => {
    const bytes = bySource.get(source);
    const decoded = bytes === undefined ? null : decode(bytes);
    return decoded?.ok === true ? toLines(decoded.text) : null;
  };
}
