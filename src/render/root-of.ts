/** The way from a page to the site's root: one `../` for each folder above it, so that the site works below any path and from a disk. */
export function rootOf(url: string): string {
  let depth = 0;
  for (let at = url.indexOf('/'); at >= 0; at = url.indexOf('/', at + 1)) depth++;
  return ROOTS[depth] ?? '../'.repeat(depth);
}
const ROOTS = ['', '../', '../../', '../../../'];
