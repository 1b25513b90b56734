/** The step of a build that keeps addresses: compares, and makes pages for those that moved or were withdrawn. */
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
  /** Non-empty: the build must not go on. */
  readonly diagnostics: readonly Diagnostic[];
  /** Pages in the place of those that are gone. */
  pages(): Iterable<OutputFile>;
  /** Adds the new addresses to the owner's file. */
  write(): void;
}

const NOT_KEPT: KeptAddresses = { diagnostics: [], pages: () => [], write() {} };
/** More would hide what to do about them. */
const MOST = 20;

/**
 * @param file the owner's file; addresses are kept where it exists.
 * @param published the last site, which knows what stood at an address.
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

/** Title and source of what stood at an address, from the last site's data; read only where something vanished. */
function describer(published: string): (address: string) => string | null {
  let known: Map<string, string> | null = null;
  return (address) => {
    known ??= titlesIn(path.join(published, ARTICLE_LINES));
    return known.get(address) ?? null;
  };
}

/** Empty where the data cannot be read or understood: they only make a message clearer. */
function titlesIn(file: string): Map<string, string> {
  try {
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const rows = lines.map((line) => JSON.parse(line) as { url: string; title: string; source: string });
    return new Map(rows.map(({ url, title, source }) => [url, `${title} (${source})`]));
  } catch {
    return new Map();
  }
}
