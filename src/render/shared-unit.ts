/** Pages that gather articles from many printed pages, as units: each is rendered only where what it shows has changed. */
import { createHash } from 'node:crypto';
import type { ArticleEntry, OutputFile } from '../model.ts';

/** A file of the site. Equal keys, equal files, as long as frame and program are the same. */
export interface SharedUnit {
  /** Below the site's root. */
  readonly url: string;
  /** Hex digest of everything that the file depends on. */
  readonly key: string;
  render(): OutputFile;
}

/** @param parts everything that the file depends on but the entries: plain data. */
export function keyOf(parts: object, entries: readonly ArticleEntry[] = []): string {
  const hash = createHash('sha256').update(JSON.stringify(parts));
  for (const entry of entries) hash.update(entryKey(entry));
  return hash.digest('hex').slice(0, 32);
}

const KEYS = new WeakMap<ArticleEntry, string>();
/** Digest of an entry. It stands in a dozen lists: it is digested once. */
export function entryKey(entry: ArticleEntry): string {
  let key = KEYS.get(entry);
  if (key === undefined) KEYS.set(entry, (key = createHash('sha256').update(JSON.stringify(entry)).digest('base64')));
  return key;
}
