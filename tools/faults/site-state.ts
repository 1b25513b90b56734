import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Whether all files of a site match its manifest; if not, the first mismatch. */
export type SiteState = { readonly kind: 'whole'; readonly manifest: string } | { readonly kind: 'damaged'; readonly wrong: string };

export const readManifest = (site: string): string => fs.readFileSync(path.join(site, 'guzhi.json'), 'utf8');

/** Compares every file of a site with the digest in its manifest. */
export function inspectSite(site: string): SiteState {
  if (!fs.existsSync(path.join(site, 'guzhi.json'))) return { kind: 'damaged', wrong: 'no site' };
  const manifest = readManifest(site);
  const { files } = JSON.parse(manifest) as { files: Readonly<Record<string, string>> };
  const wrong = Object.entries(files).find(([name, digest]) => digestOf(path.join(site, name)) !== digest);
  return wrong === undefined ? { kind: 'whole', manifest } : { kind: 'damaged', wrong: wrong[0] };
}

/** SHA-256; `null` for a missing file. */
const digestOf = (file: string): string | null =>
  fs.existsSync(file) ? crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex') : null;
