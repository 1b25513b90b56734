/** Relative path from a page to the site's root, one `../` per folder, so that the site works below any path and opened from disk. */
export function rootOf(url: string): string {
  let depth = 0;
  for (let at = url.indexOf('/'); at >= 0; at = url.indexOf('/', at + 1)) depth++;
  return ROOTS[depth] ?? '../'.repeat(depth);
}
const ROOTS = ['', '../', '../../', '../../../'];
