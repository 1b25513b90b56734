/** The search index holds what the articles hold: each of their grams is listed for them, and nothing else is. */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/model.ts';
import { unwrap } from '../search/shared/format.ts';
import { verifyIndex } from '../search/verify.ts';
import type { BuiltSite } from './check-site.ts';

/** A file that cannot be read fails its promise: the verification names it. */
export function checkIndex(site: BuiltSite): Promise<Diagnostic[]> {
  return verifyIndex(async (name) => unwrap(fs.readFileSync(path.join(site.root, name), 'utf8')), [...site.articles.rows()]);
}
