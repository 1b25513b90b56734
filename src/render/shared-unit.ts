/** Units for files that gather articles from many printed pages: each is rendered only if its inputs have changed. */
import type { ArticleEntry, OutputFile } from '../model/model.ts';
import { openSha256 } from '../text/digest.ts';

/** A file of the site. With the same frame and program, equal keys mean equal files. */
export interface SharedUnit {
  /** Relative to the site's root. */
  readonly url: string;
  /** Hex digest of all inputs of the file. */
  readonly key: string;
  render(): OutputFile;
}

/** @param parts all inputs of the file except the entries, as plain data. */
export function unitKey(parts: object, entries: readonly ArticleEntry[] = []): string {
  let keys = '';
  for (const { key } of entries) keys += ` ${key}`;
  const hash = openSha256();
  hash.update(JSON.stringify(parts));
  hash.update(keys);
  return hash.hex().slice(0, 32);
}
