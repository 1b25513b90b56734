/**
 * Every address that the archive has published, in a file that its owner keeps with the pages (`addresses.txt`): one line each,
 * in the order of code units, so that two people's changes merge by themselves. An address that vanished stops the build until
 * the owner has settled it in that very file:
 *
 *   a/k/k3v7q2mzab.html                                  it is there
 *   a/k/k3v7q2mzab.html -> a/p/p2xw5c8nre.html           it leads elsewhere now
 *   a/k/k3v7q2mzab.html withdrawn: 应作者要求              it is gone, and says so
 *
 * What counts is what readers cite: articles and the issues of days. The pages of sections and of names that sign articles are
 * kept as well; since they are made of readings that may be corrected, one that vanishes leads to its index without anybody's
 * doing. Pages of what the text names, sources, print views and parts of long lists are no such addresses.
 */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { attempt } from '../../messages/system.ts';
import type { Archive, Diagnostic } from '../../model/model.ts';

/** What became of an address. */
export type Fate =
  { readonly kind: 'here' } | { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'withdrawn'; readonly why: string };

/** The lines of the file: fates by address. */
export type Addresses = ReadonlyMap<string, Fate>;

export interface Settled {
  readonly addresses: Addresses;
  readonly diagnostics: readonly Diagnostic[];
}

const HERE: Fate = { kind: 'here' };
const LINE = /^(?<address>\S+)(?: -> (?<to>\S+)| withdrawn(?::(?<why>.*))?)?$/u;
/** A page below the site's root, as guzhi names them. */
const ADDRESS = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.html$/u;

const HEADER = [
  '# Every address this archive has published. guzhi adds to this file; keep it with the pages.',
  '# One that is gone: write `OLD -> NEW` to lead its readers on, or `OLD withdrawn: reason`.',
];

/** @param file as the user would type it. */
export function parseAddresses(text: string, file: string): Settled {
  const addresses = new Map<string, Fate>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const { address = '', to, why } = LINE.exec(line)?.groups ?? {};
    const withdrawn = line.slice(address.length).startsWith(' withdrawn');
    const target = to?.split('#')[0];
    if (!ADDRESS.test(address) || (target !== undefined && !ADDRESS.test(target)))
      diagnostics.push(diagnosticOf(SITE.addressMalformed(), file, i + 1, line));
    else if (target !== undefined) addresses.set(address, { kind: 'moved', to: target });
    else addresses.set(address, withdrawn ? { kind: 'withdrawn', why: why?.trim() ?? '' } : HERE);
  }
  return { addresses, diagnostics };
}

/** @param before the file as it was: remarks in it stay, at its head. */
export function formatAddresses(addresses: Addresses, before: string): string {
  const lines = [...addresses].map(([address, fate]) => {
    if (fate.kind === 'moved') return `${address} -> ${fate.to}`;
    return fate.kind === 'here' ? address : `${address} withdrawn${fate.why === '' ? '' : `: ${fate.why}`}`;
  });
  const remarks = before.split('\n').filter((line) => line.trim().startsWith('#'));
  return [...(remarks.length ? remarks : HEADER), ...lines.sort()].map((line) => `${line}\n`).join('');
}

/** The addresses of an archive that are kept. */
export function addressesOf({ articles, issues, sections, people }: Archive): ReadonlySet<string> {
  return new Set([...articles, ...issues, ...sections, ...people].map(({ url }) => url));
}

/** Folders whose pages are made of readings, with the page that a vanished one leads to. */
const INDEXES: readonly (readonly [folder: string, index: string])[] = [
  ['sections/', 'sections/index.html'],
  ['people/', 'people/index.html'],
];

/**
 * What was published before beside what is there now.
 * @param describe what the last site knows of an address, for the message.
 */
export function settleAddresses(
  before: Addresses,
  now: ReadonlySet<string>,
  file: string,
  describe: (address: string) => string | null,
): Settled {
  const addresses = new Map<string, Fate>(
    [...before].map(([address, fate]) => [address, now.has(address) ? HERE : withIndex(address, fate)]),
  );
  for (const address of now) addresses.set(address, HERE);
  const diagnostics: Diagnostic[] = [];
  for (const [address, fate] of addresses) {
    if (now.has(address) || fate.kind === 'withdrawn') continue;
    const leads = fate.kind === 'moved' ? endOf(address, addresses) : null;
    if (leads !== null) addresses.set(address, { kind: 'moved', to: leads });
    else diagnostics.push(fate.kind === 'moved' ? leadsNowhere(file, address, fate.to) : vanished(file, address, describe(address)));
  }
  return { addresses, diagnostics };
}

/** A page made of readings that is not there any more leads to its index, unless the owner said otherwise. */
function withIndex(address: string, fate: Fate): Fate {
  const index = fate.kind === 'here' ? INDEXES.find(([folder]) => address.startsWith(folder))?.[1] : undefined;
  return index === undefined ? fate : { kind: 'moved', to: index };
}

/** Where a chain of redirects ends; null where it ends nowhere or goes in a circle. A page that is no kept address is the owner's word. */
function endOf(address: string, addresses: Addresses): string | null {
  const seen = new Set<string>();
  for (let at = address; !seen.has(at);) {
    seen.add(at);
    const fate = addresses.get(at);
    if (fate === undefined || fate.kind === 'withdrawn') return at.startsWith('a/') && fate === undefined ? null : at;
    if (fate.kind === 'here') return at === address ? null : at;
    at = fate.to;
  }
  return null;
}

const vanished = (file: string, address: string, known: string | null): Diagnostic =>
  diagnosticOf(SITE.addressVanished({ address, file }), file, null, known);

const leadsNowhere = (file: string, address: string, to: string): Diagnostic =>
  diagnosticOf(SITE.addressLeadsNowhere({ address, to }), file, null, `${address} -> ${to}`);

/** The file's content; null where the owner keeps none. @throws Problem where it cannot be read. */
export function readAddresses(file: string | null): string | null {
  if (file === null || !fs.existsSync(file)) return null;
  return attempt(file, SITE.addressesUnreadable, () => fs.readFileSync(file, 'utf8'));
}

/** Whole or not at all. @throws Problem where it cannot be written. */
export function writeAddresses(file: string, text: string): void {
  const next = path.join(path.dirname(file), `.${path.basename(file)}.guzhi-new`);
  attempt(file, SITE.addressesUnwritable, () => {
    fs.writeFileSync(next, text);
    fs.renameSync(next, file);
  });
}
