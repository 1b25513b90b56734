/** Files that gather articles from many printed pages, as units: each is rendered only when something it shows has changed. */
import type { ArticleEntry, OutputFile } from '../model/model.ts';
import { openSha256 } from '../text/digest.ts';

/** A file of the site. Equal keys, equal files, as long as frame and program are the same. */
export interface SharedUnit {
  /** Below the site's root. */
  readonly url: string;
  /** Hex digest of everything that the file depends on. */
  readonly key: string;
  render(): OutputFile;
}

/** @param parts everything that the file depends on except the entries: plain data. */
export function unitKey(parts: object, entries: readonly ArticleEntry[] = []): string {
  let keys = '';
  for (const { key } of entries) keys += ` ${key}`;
  const hash = openSha256();
  hash.update(JSON.stringify(parts));
  hash.update(keys);
  return hash.hex().slice(0, 32);
}
