/** Verifies a site without its seeds: files, links, ids, data. Keeps one file in memory at a time. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CHECK } from '../messages/check.ts';
import { diagnosticOf } from '../messages/message.ts';
import { type CheckedSettings, MANIFEST, type Manifest, readManifest } from '../site/publish/target.ts';
import type { Diagnostic } from '../model/model.ts';
import { DATA, type DataIndex, indexArticleData } from './article-data.ts';
import { checkLinks } from './check-links.ts';
import { type HtmlFacts, readHtml } from './html-facts.ts';

/** A built site, as the other checks need it. */
export interface BuiltSite {
  readonly root: string;
  readonly files: ReadonlySet<string>;
  readonly pages: number;
  readonly articles: DataIndex;
  /** The settings that the site was built with, as far as they are known. */
  readonly settings: CheckedSettings;
}

const NO_DATA: DataIndex = { count: 0, rows: () => [], of: () => [], close() {} };

/**
 * Reads a site and checks it without its seeds. `site` is null if the folder contains no site.
 * @param known the settings at hand, for a site that does not say with which it was built. Links to the published address count as
 *   links within the site.
 */
export function checkSite(root: string, known: CheckedSettings): { site: BuiltSite | null; diagnostics: Diagnostic[] } {
  const manifest = readManifest(root);
  if (!manifest) return { site: null, diagnostics: [diagnosticOf(CHECK.noSite({ manifest: MANIFEST }), root)] };
  const settings = manifest.settings ?? known;
  const { readable, diagnostics } = checkFiles(root, manifest);
  const files = new Set([...readable, MANIFEST]);
  const names = [...files].filter((name) => name.endsWith('.html'));
  diagnostics.push(...checkLinks(readPages(root, names), { files, address: settings.address }));
  const data = files.has(DATA) ? indexArticleData(path.join(root, DATA), files) : { index: NO_DATA, diagnostics: [] };
  diagnostics.push(...data.diagnostics);
  return { site: { root, files, pages: names.length, articles: data.index, settings }, diagnostics };
}

function* readPages(root: string, names: readonly string[]): Iterable<readonly [string, HtmlFacts]> {
  for (const name of names) yield [name, readHtml(fs.readFileSync(path.join(root, name), 'utf8'))];
}

/** The files of the list that can be read, and what is wrong with any of them. */
function checkFiles(root: string, manifest: Manifest): { readable: string[]; diagnostics: Diagnostic[] } {
  const readable: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, sha] of Object.entries(manifest.files)) {
    try {
      const now = crypto
        .createHash('sha256')
        .update(fs.readFileSync(path.join(root, name)))
        .digest('hex');
      readable.push(name);
      if (now !== sha) diagnostics.push(diagnosticOf(CHECK.fileChanged(), name));
    } catch {
      diagnostics.push(diagnosticOf(CHECK.fileMissing(), name));
    }
  }
  return { readable, diagnostics };
}
