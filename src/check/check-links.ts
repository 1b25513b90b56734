/** Every link has a target within the site, opened from a disk as well as over http. */
import { CHECK } from '../messages/check.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';
import type { HtmlFacts } from './html-facts.ts';

const problem = (file: string, message: Message, excerpt: string | null): Diagnostic => diagnosticOf(message, file, null, excerpt);

const SCHEME = /^[a-z][a-z\d+.-]*:/iu;

/** The possible targets of links. */
export interface LinkTargets {
  /** Paths of all files of the site. */
  readonly files: ReadonlySet<string>;
  /** The site's published address; null if the settings name no address. */
  readonly address: string | null;
}

/** A link to an anchor of a page that was not read yet. */
interface PlaceLink {
  readonly file: string;
  readonly address: string;
  readonly target: string;
  readonly anchor: string;
}

/**
 * Keeps only the ids of each page, so that pages can be read one after another.
 * @param pages facts of every HTML page, by its path.
 */
export function checkLinks(pages: Iterable<readonly [string, HtmlFacts]>, targets: LinkTargets): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const ids = new Map<string, string>();
  const places: PlaceLink[] = [];
  for (const [file, facts] of pages) {
    ids.set(file, ` ${facts.ids.join(' ')} `);
    problems.push(...checkIds(file, facts), ...checkInline(file, facts));
    for (const link of facts.links) {
      const found = checkLink(file, link, targets);
      if ('severity' in found) problems.push(found);
      else if (found.anchor !== '' && !hasId(ids.get(found.target), found.anchor)) places.push(found);
    }
  }
  const missing = places.filter(({ target, anchor }) => !hasId(ids.get(target), anchor));
  return [...problems, ...missing.map(({ file, address }) => problem(file, CHECK.noSuchPlace(), address))];
}

const hasId = (ids: string | undefined, id: string): boolean => ids?.includes(` ${id} `) === true;

function checkIds(file: string, { ids }: HtmlFacts): Diagnostic[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem(file, CHECK.idTwice(), id)];
  });
}

function checkInline(file: string, { inline, title }: HtmlFacts): Diagnostic[] {
  const forbidden = inline.map((what) => problem(file, CHECK.inline(), what));
  return title.trim() ? forbidden : [...forbidden, problem(file, CHECK.noTitle(), null)];
}

const NOWHERE = { target: '', anchor: '' };

/** The problem with a link, or the place it leads to within the site. */
function checkLink(file: string, { address, fetched }: HtmlFacts['links'][number], { files, address: site }: LinkTargets) {
  const inside = insideSite(file, address, site);
  if (inside === null && SCHEME.test(address)) return isHarmless(address, fetched) ? { ...NOWHERE, file, address } : foreign(file, address);
  if (inside === null && address.startsWith('/')) return problem(file, CHECK.linkFromRoot(), address);
  const [path, anchor] = splitAddress(inside ?? address);
  const target = inside === null ? (path === '' ? file : resolveBelow(file, path)) : resolveBelow('', path === '' ? 'index.html' : path);
  if (target === null || !files.has(target)) return problem(file, CHECK.noSuchTarget(), address);
  // A fragment with `=` is for a script (`#q=…`), not an anchor.
  return { file, address, target, anchor: anchor.includes('=') ? '' : anchor };
}

/** A server shows this page at any depth, so its links begin at the server's root. */
const MISSING = '404.html';

/** The path below the site's root where an address names the site as it is published; else null. */
function insideSite(file: string, address: string, site: string | null): string | null {
  if (site === null) return null;
  const base = file === MISSING && address.startsWith('/') ? new URL(site).pathname : site;
  return address.startsWith(base) ? address.slice(base.length) : null;
}

/** Types of citations embedded in an article's page; no browser runs files of these types. */
const CARRIED = /^data:(?:text\/plain|application\/(?:x-research-info-systems|x-bibtex|vnd\.citationstyles\.csl\+json));charset=utf-8,/u;

/** A link to another site is harmless if only a reader's click follows it and it runs no script. */
const isHarmless = (address: string, fetched: boolean): boolean =>
  fetched ? address.startsWith('data:image/') : CARRIED.test(address) || !/^(?:javascript|vbscript|data):/iu.test(address);

const foreign = (file: string, address: string): Diagnostic => problem(file, CHECK.foreign(), address);

function splitAddress(address: string): [target: string, anchor: string] {
  const [beforeHash = '', hash = ''] = address.split('#', 2);
  return [decode(beforeHash.split('?', 1)[0] ?? ''), decode(hash)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Resolves `target` from `file`, both below the site's root; null if it leaves the root. */
function resolveBelow(file: string, target: string): string | null {
  const parts = file.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
