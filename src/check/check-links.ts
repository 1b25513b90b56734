/** Every link of the site leads somewhere within it, from a disk as well as over http. */
import type { Diagnostic } from '../model.ts';
import type { HtmlFacts } from './html-facts.ts';

const problem = (file: string, message: string, excerpt: string | null, advice: string | null): Diagnostic => ({
  severity: 'error',
  file,
  line: null,
  excerpt,
  message,
  advice,
});

const SCHEME = /^[a-z][a-z\d+.-]*:/iu;

/**
 * @param pages facts of every HTML page, by its path.
 * @param files paths of all files of the site.
 */
export function checkLinks(pages: ReadonlyMap<string, HtmlFacts>, files: ReadonlySet<string>): Diagnostic[] {
  return [...pages].flatMap(([file, facts]) => [
    ...checkIds(file, facts),
    ...checkInline(file, facts),
    ...facts.links.flatMap((link) => checkLink(file, link, pages, files)),
  ]);
}

function checkIds(file: string, { ids }: HtmlFacts): Diagnostic[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem(file, 'two elements have the same id', id, 'Correct the template.')];
  });
}

function checkInline(file: string, { inline, title }: HtmlFacts): Diagnostic[] {
  const forbidden = inline.map((what) =>
    problem(file, 'inline scripts, styles and handlers do not work under the site’s own policy', what, 'Move it into a file of public/.'),
  );
  return title.trim() ? forbidden : [...forbidden, problem(file, 'the page has no title', null, 'Correct the template.')];
}

function checkLink(
  file: string,
  { element, address }: HtmlFacts['links'][number],
  pages: ReadonlyMap<string, HtmlFacts>,
  files: ReadonlySet<string>,
): Diagnostic[] {
  if (SCHEME.test(address)) {
    const harmless =
      element === 'a' || (element === 'link' && SCHEME.test(address)) || (element === 'img' && address.startsWith('data:image/'));
    return harmless && !/^(?:javascript|vbscript|data:text)/iu.test(address)
      ? []
      : [
          problem(
            file,
            'the page asks something of another site, or runs a script from a link',
            address,
            'Keep everything the page needs within the site.',
          ),
        ];
  }
  if (address.startsWith('/'))
    return [problem(file, 'a link from the root does not work below a path or on a disk', address, 'Make it relative.')];
  const [target, anchor] = splitAddress(address);
  const path = target === '' ? file : resolveBelow(file, target);
  if (path === null || !files.has(path)) return [problem(file, 'a link leads to a file that is not there', address, null)];
  // A fragment with `=` is an order to a script (`#q=…`), not a place in the page.
  if (anchor && !anchor.includes('=') && !pages.get(path)?.ids.includes(anchor))
    return [problem(file, 'a link leads to a place that is not in that page', address, null)];
  return [];
}

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

/** `target` seen from `file`, both below the site's root; null where it climbs out. */
function resolveBelow(file: string, target: string): string | null {
  const parts = file.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
