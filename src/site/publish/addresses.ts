/**
 * Reads, checks and writes `addresses.txt`, the owner's list of every address the archive has published. Each address has one line,
 * sorted by code unit so that changes by different people merge cleanly. An address that vanished stops the build until the owner
 * settles it in the same file:
 *
 *   a/k/k3v7q2mzab.html                                  published
 *   a/k/k3v7q2mzab.html -> a/p/p2xw5c8nre.html           redirected
 *   a/k/k3v7q2mzab.html withdrawn: 应作者要求              withdrawn, with a reason
 *
 * The list covers the pages readers cite: articles and issues. It also covers the pages of sections and authors; these derive from
 * readings that may be corrected, so one that vanishes redirects to its index automatically. It leaves out views of sources, print
 * views, later parts of long lists, and the pages of people, places and organisations named in texts.
 */
import fs from 'node:fs';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { attempt } from '../../messages/system.ts';
import type { Archive, Diagnostic } from '../../model/model.ts';
import { rename } from './rename.ts';
import { beside } from './output-data.ts';

/** Whether an address is still published, redirected or withdrawn. */
export type Fate =
  { readonly kind: 'here' } | { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'withdrawn'; readonly why: string };

/** The fate of each address, in the order of the file's lines. */
export type Addresses = ReadonlyMap<string, Fate>;

export interface Settled {
  readonly addresses: Addresses;
  readonly diagnostics: readonly Diagnostic[];
}

const LINE_END = /\r?\n/u;
const HERE: Fate = { kind: 'here' };
const LINE = /^(?<address>\S+)(?: -> (?<to>\S+)| withdrawn(?::(?<why>.*))?)?$/u;
/** Matches the addresses guzhi gives its pages, relative to the site's root. */
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

/** @param before the file's previous text: its comments are kept, at the top, and so is its kind of line ends. */
export function formatAddresses(addresses: Addresses, before: string): string {
  const lines = [...addresses].map(([address, fate]) => {
    if (fate.kind === 'moved') return `${address} -> ${fate.to}`;
    return fate.kind === 'here' ? address : `${address} withdrawn${fate.why === '' ? '' : `: ${fate.why}`}`;
  });
  const remarks = before.split(LINE_END).filter((line) => line.trim().startsWith('#'));
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  return [...(remarks.length ? remarks : HEADER), ...lines.sort()].map((line) => `${line}${end}`).join('');
}

/** The addresses of an archive that the list covers. */
export function addressesOf({ articles, issues, sections, people }: Archive): ReadonlySet<string> {
  return new Set([...articles, ...issues, ...sections, ...people].map(({ url }) => url));
}

/** Folders whose pages derive from readings, each with the index to which a vanished page redirects. */
const INDEXES: readonly (readonly [folder: string, index: string])[] = [
  ['sections/', 'sections/index.html'],
  ['people/', 'people/index.html'],
];

/**
 * Compares the addresses published before with the current ones.
 * @param describe returns what the last site knows about an address, for the message.
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

/** Redirects a vanished page that derives from readings to its index, unless the owner decided otherwise. */
function withIndex(address: string, fate: Fate): Fate {
  const index = fate.kind === 'here' ? INDEXES.find(([folder]) => address.startsWith(folder))?.[1] : undefined;
  return index === undefined ? fate : { kind: 'moved', to: index };
}

/** The end of a chain of redirects; null for a circle or a missing article. A target the list does not cover is taken on trust. */
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

/** The file's content; null if the owner keeps no such file. @throws Problem if it cannot be read. */
export function readAddresses(file: string | null): string | null {
  if (file === null || !fs.existsSync(file)) return null;
  return attempt(file, SITE.addressesUnreadable, () => fs.readFileSync(file, 'utf8'));
}

/** Replaces the file atomically. @throws Problem if it cannot be written. */
export function writeAddresses(file: string, text: string): void {
  const next = beside(file, 'new');
  attempt(file, SITE.addressesUnwritable, () => {
    fs.writeFileSync(next, text);
    rename(next, file);
  });
}
