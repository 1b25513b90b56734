/** The decoded lines of seeds, for the view of the sources. Lines are those that the reader of pages counted. */
import type { Seed } from '../model.ts';
import { decode } from '../read/decode.ts';

/** For `Site.sourceLines`: decodes a seed when its page is rendered, and keeps none. */
export function sourceReader(seeds: Iterable<Seed>): (source: string) => readonly string[] | null {
  const bySource = new Map([...seeds].map((seed) => [seed.source, seed.bytes]));
  return (source) => {
    const bytes = bySource.get(source);
    const decoded = bytes === undefined ? null : decode(bytes);
    return decoded?.ok === true ? linesOf(decoded.text) : null;
  };
}

/** LF and CRLF end lines; CR alone only where there is nothing else. */
const linesOf = (text: string): readonly string[] =>
  text.includes('\n') ? text.split('\n').map((line) => line.replace(/\r$/u, '')) : text.split('\r');
