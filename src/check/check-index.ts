/** The search index matches the articles: it lists exactly the grams of each. */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/model.ts';
import { unwrap } from '../search/shared/format.ts';
import { verifyIndex } from '../search/verify.ts';
import type { BuiltSite } from './check-site.ts';

/** An unreadable file rejects its promise, and the verification reports it. */
export function checkIndex(site: BuiltSite): Promise<Diagnostic[]> {
  return verifyIndex(async (name) => unwrap(fs.readFileSync(path.join(site.root, name), 'utf8')), [...site.articles.rows()]);
}
