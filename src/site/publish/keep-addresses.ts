/** The build step that keeps addresses: finds vanished ones and makes pages for those that moved or were withdrawn. */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import type { Diagnostic, OutputFile } from '../../model/model.ts';
import { renderMoved } from '../../render/frame/render-pages.ts';
import type { Site } from '../../render/frame-model.ts';
import {
  type Addresses,
  addressesOf,
  formatAddresses,
  parseAddresses,
  readAddresses,
  settleAddresses,
  writeAddresses,
} from './addresses.ts';
import { ARTICLE_LINES } from './article-lines.ts';

export interface KeptAddresses {
  /** If not empty, the build must stop. */
  readonly diagnostics: readonly Diagnostic[];
  /** Pages at the addresses that moved or were withdrawn. */
  pages(): Iterable<OutputFile>;
  /** Adds the new addresses to the owner's file. */
  write(): void;
}

const NOT_KEPT: KeptAddresses = { diagnostics: [], pages: () => [], write() {} };
/** Most vanished addresses reported: a longer list would bury the advice. */
const MOST = 20;

/**
 * @param file the owner's file; if it does not exist, addresses are not kept.
 * @param published the last site, which describes the vanished addresses.
 */
export function keepAddresses(file: string | null, site: Site, published: string): KeptAddresses {
  const text = readAddresses(file);
  if (file === null || text === null) return NOT_KEPT;
  const parsed = parseAddresses(text, file);
  const now = addressesOf(site.archive);
  const { addresses, diagnostics } = settleAddresses(parsed.addresses, now, file, describer(published));
  const all = [...parsed.diagnostics, ...diagnostics];
  return {
    diagnostics: all.length <= MOST ? all : [...all.slice(0, MOST), diagnosticOf(SITE.moreAddresses({ count: all.length - MOST }), file)],
    pages: () => movedPages(site, addresses),
    write() {
      const next = formatAddresses(addresses, text);
      if (next !== text) writeAddresses(file, next);
    },
  };
}

function* movedPages(site: Site, addresses: Addresses): Iterable<OutputFile> {
  for (const [address, fate] of addresses) if (fate.kind !== 'here') yield* renderMoved(site, address, fate);
}

/** Finds title and source of a vanished page in the last site's data, which is read only when first needed. */
function describer(published: string): (address: string) => string | null {
  let known: Map<string, string> | null = null;
  return (address) => {
    known ??= titlesIn(path.join(published, ARTICLE_LINES));
    return known.get(address) ?? null;
  };
}

/** Empty if the data are unreadable: they only make a message clearer. */
function titlesIn(file: string): Map<string, string> {
  try {
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const rows = lines.map((line) => JSON.parse(line) as { url: string; title: string; source: string });
    return new Map(rows.map(({ url, title, source }) => [url, `${title} (${source})`]));
  } catch {
    return new Map();
  }
}
