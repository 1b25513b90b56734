import path from 'node:path';
import { DEFAULT_FOLDERS } from '../settings/config.ts';
import type { OwnerSettings } from '../settings/owner-settings.ts';
import { readSettings } from '../settings/settings.ts';
import { buildSite as build } from '../site/build.ts';
import { type BuildReport, reportFailure, withSettingsDiagnostics } from '../site/build-report.ts';
import { startStageTimer } from '../site/stage-timer.ts';
import { openSiteWorkers } from '../site/work/site-workers.ts';

/** Follows a build. Both functions are called in the thread that called `buildSite`. */
export interface BuildObserver {
  /** Called as each stage begins: `find seeds`, `read pages`, `archive`, `render`, `publish`. */
  readonly stage?: ((name: string) => void) | undefined;
  /** Called with the items done and all items of the stages `read pages` and `render`. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Everything has a default. Relative paths count from the current folder. */
export interface BuildSiteOptions {
  /** The folder with the pages. Default: `folders.seeds` of the settings, which is `seeds` unless they name another. */
  readonly seeds?: string | undefined;
  /** The folder for the site. Default: `folders.out` of the settings, which is `dist` unless they name another. */
  readonly out?: string | undefined;
  /**
   * The settings as an object, or the path of a settings file; the paths in such a file count from its folder. Default: none.
   * In contrast to the command, no `guzhi.yaml` is looked for.
   */
  readonly settings?: OwnerSettings | string | undefined;
  readonly observer?: BuildObserver | undefined;
  /** Cancels the build between two pieces of work; the published site stays as it was. */
  readonly signal?: AbortSignal | undefined;
  /** Threads for the work, this one included. Default: as many as the machine runs at once. The site is the same with any number. */
  readonly threads?: number | undefined;
  /** Whether to remove from the cache everything that this build does not use. Default: false. */
  readonly prune?: boolean | undefined;
}

/**
 * Builds the whole site, as `guzhi build` does. Work that the last build did is not repeated.
 *
 * ```ts
 * const report = await buildSite({ seeds: 'seeds', out: 'dist', settings: { title: '太原日报旧报' } });
 * for (const { file, line, message } of report.diagnostics) console.warn(`${file}:${line ?? 1}: ${message}`);
 * if (!report.published) process.exitCode = 1;
 * ```
 *
 * Writes the site's folder, the cache (`folders.cache`, by default `.guzhi` in the current folder) and, where such a file
 * exists, `addresses.txt` (`folders.addresses`).
 *
 * @returns the report. Faults in pages, settings, templates or on the disk are among its `diagnostics`; `published` is false
 *   where the site could not be built, and the site published before is then untouched.
 * @throws the signal's reason where the build was cancelled; TypeError or RangeError where an option is not of the type that is
 *   declared.
 */
export async function buildSite(options: BuildSiteOptions = {}): Promise<BuildReport> {
  const { seeds, out, settings: given = {}, observer = {}, signal, threads = null, prune = false } = options;
  requirePath('seeds', seeds);
  requirePath('out', out);
  requireThreads(threads);
  signal?.throwIfAborted();
  const { settings, diagnostics } = readSettings({ config: given, seeds, out });
  if (settings === null) return reportFailure(path.resolve(out ?? DEFAULT_FOLDERS.out), diagnostics, startStageTimer(ignore));
  const { stage = ignore, progress = ignore } = observer;
  const workers = openSiteWorkers(threads);
  try {
    const report = await build(settings, { stage, progress }, { workers, prune, ...(signal && { signal }) });
    if (!report.published && report.errors === 0) signal?.throwIfAborted();
    return withSettingsDiagnostics(report, diagnostics);
  } finally {
    await workers.close();
  }
}

const ignore = (): void => {};

function requirePath(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'string') throw new TypeError(`\`${name}\` must be the path of a folder`);
}

function requireThreads(value: number | null): void {
  if (value !== null && !(Number.isInteger(value) && value >= 1)) throw new RangeError('`threads` must be a whole number from 1 on');
}
