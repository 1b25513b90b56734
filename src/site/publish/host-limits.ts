/** Limits of static hosts, as their own documentation gave them on LOOKED_UP. README.md has the same table. */

export const LOOKED_UP = '2026-11-28';

export interface HostLimits {
  readonly host: string;
  /** Most files of a site; null: no limit is stated. */
  readonly files: number | null;
  /** Most bytes of one file, and of the whole site. */
  readonly fileBytes: number | null;
  readonly siteBytes: number | null;
}

const MEBIBYTE = 1024 * 1024;

export const HOSTS: readonly HostLimits[] = [
  { host: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * MEBIBYTE, siteBytes: null },
  { host: 'GitHub Pages', files: null, fileBytes: null, siteBytes: 1_000_000_000 },
];

/** The size of a site. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** Its largest file; null for an empty site. */
  readonly largest: { readonly path: string; readonly bytes: number } | null;
}

/** One limit that a site passes. */
export interface HostExcess {
  readonly host: string;
  readonly limit: 'files' | 'fileBytes' | 'siteBytes';
  readonly most: number;
  readonly found: number;
  /** The file that is too large; null where the limit is of the whole site. */
  readonly file: string | null;
}

/** @param sizes bytes by path of every file */
export function sizeOf(sizes: Iterable<readonly [path: string, bytes: number]>): SiteSize {
  let [files, bytes] = [0, 0];
  let largest: SiteSize['largest'] = null;
  for (const [path, size] of sizes) {
    files++;
    bytes += size;
    if (largest === null || size > largest.bytes) largest = { path, bytes: size };
  }
  return { files, bytes, largest };
}

/** Every limit that the site passes, by host. */
export function hostExcess({ files, bytes, largest }: SiteSize, hosts: readonly HostLimits[] = HOSTS): HostExcess[] {
  return hosts.flatMap(({ host, ...limits }) => {
    const rows = [
      { limit: 'files', found: files, file: null },
      { limit: 'fileBytes', found: largest?.bytes ?? 0, file: largest?.path ?? null },
      { limit: 'siteBytes', found: bytes, file: null },
    ] as const;
    return rows.flatMap(({ limit, found, file }) => {
      const most = limits[limit];
      return most === null || found <= most ? [] : [{ host, limit, most, found, file }];
    });
  });
}

const number = (value: number): string => value.toLocaleString('en-GB');
const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 1e6))} MB`;

/** One line for people: `Cloudflare Pages takes at most 20,000 files; this site has 23,456`. */
export function hostExcessText({ host, limit, most, found, file }: HostExcess): string {
  if (limit === 'files') return `${host} takes at most ${number(most)} files; this site has ${number(found)}`;
  if (limit === 'siteBytes') return `${host} takes at most ${megabytes(most)}; this site has ${megabytes(found)}`;
  return `${host} takes files of at most ${megabytes(most)}; ${file ?? 'one'} has ${megabytes(found)}`;
}

export const HOST_ADVICE = 'Publish on another host or a plain web server, or divide the archive by years into several sites.';
