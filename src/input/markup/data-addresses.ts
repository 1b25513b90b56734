/**
 * Pictures inside a page, `![](data:image/png;base64,iVBOR…)`. Their bytes are megabytes on one line, which no pattern should meet:
 * reading sees a short address that is made from them, `data:image/png;k3v7q2mzabcd`.
 */
import { shortHash } from '../../text/short-hash.ts';

/** The bytes are written in base64; SVG may hold scripts and is never a picture here. */
const DATA_ADDRESS = /data:(image\/[a-z\d.+-]{1,20});base64,([\w+/=-]+)/giu;
const SIGN = ';base64,';
const HASH_LENGTH = 12;

/** @returns the line with short addresses, and the base64 of each. */
export function shortDataAddresses(line: string): { readonly text: string; readonly data: ReadonlyMap<string, string> } {
  const data = new Map<string, string>();
  if (!line.includes(SIGN)) return { text: line, data };
  const text = line.replace(DATA_ADDRESS, (_, type: string, base64: string) => {
    const address = `data:${type.toLowerCase()};${shortHash(base64, HASH_LENGTH)}`;
    data.set(address, base64);
    return address;
  });
  return { text, data };
}
