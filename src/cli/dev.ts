import path from 'node:path';
import { watch } from 'chokidar';
import { templateFolders } from '../build/assets.ts';
import { type BuildOptions, buildSite } from '../build/build.ts';
import { openMemory } from '../build/memory.ts';
import type { Preview } from '../build/preview.ts';
import { DEFAULT_FILE, readSettings, type Settings } from '../build/settings.ts';
import { openWorkers } from '../build/workers.ts';
import { STARTER_PAGE } from '../init/starter.ts';
import { PACKAGE_FOLDER } from '../text/package-folder.ts';
import { loadWords } from '../text/words.ts';
import { type SiteServer, serveSite } from '../serve/server.ts';
import type { Command } from './command.ts';
import { noPositionals, readOptions, wholeNumber } from './options.ts';
import { formatDiagnostic, printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi dev [--port N] [--seeds DIR] [--out DIR] [--config FILE]

Builds the site, serves it to this machine alone, and builds again whenever a page, a sidecar, a
template, a style or the configuration changes; open pages then load themselves again.

  --port N        the port to listen on (default: 4870; 0: any free one)
  --seeds DIR     the folder with the pages (default: seeds)
  --out DIR       the folder for the site (default: dist)
  --config FILE   the settings (default: guzhi.yaml, if there is one)

Ctrl-C ends it.
`;

const DEFAULT_PORT = '4870';
/** Editors write a file in several steps; wait until they have done. Milliseconds. */
const QUIET_TIME = 40;

export const dev: Command = {
  name: 'dev',
  summary: 'build, serve to this machine, rebuild and reload on change',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      port: { type: 'string', default: DEFAULT_PORT },
      seeds: { type: 'string' },
      out: { type: 'string' },
      config: { type: 'string' },
    });
    noPositionals(positionals);
    const port = wholeNumber('port', values.port, 0, 65535);
    const { settings, diagnostics } = readSettings(values);
    printDiagnostics(diagnostics);
    if (!settings) return 1;
    const workers = openWorkers(null);
    const memory = openMemory();
    const rebuild = (now: Settings, server: SiteServer | null, signal?: AbortSignal) =>
      build(unpublished(now), server, { workers, memory, ...(signal ? { signal } : {}) });
    await rebuild(settings, null);
    const server = await serve(path.resolve(settings.folders.out), port);
    if (server === null) {
      await workers.close();
      return 1;
    }
    process.stdout.write(`Serving ${server.url} (Ctrl-C ends)\n`);
    setImmediate(() => {
      // Of no other harm: the first change waits a little longer.
      makeReady(settings).catch(() => undefined);
    });
    const places = (now: Settings): readonly string[] => [values.config ?? DEFAULT_FILE, ...placesOf(now)];
    await watchUntilStopped(places(settings), server, async (signal) => {
      const now = readSettings(values);
      printDiagnostics(now.diagnostics);
      if (now.settings) await rebuild(now.settings, server, signal);
      else server.tell(now.diagnostics.map((d) => formatDiagnostic(d)).join(''));
      return now.settings ? places(now.settings) : [];
    });
    await server.close();
    await workers.close();
    return 0;
  },
};

/** Null where the port cannot be had; that is then said. */
async function serve(site: string, port: number): Promise<SiteServer | null> {
  try {
    return await serveSite(site, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EADDRINUSE' ? 'is in use already' : 'may not be listened on';
    process.stderr.write(`guzhi: port ${port} ${why}. Name another one with --port N; 0 is any free one.\n`);
    return null;
  }
}

/**
 * Loads what a build in which nothing changed had no need of, and reads a page that nobody wants: patterns and programs are made
 * ready when they are first used, and the first change would wait for them.
 */
async function makeReady({ config }: Settings): Promise<void> {
  loadWords();
  await Promise.all([import('../build/worker.ts'), import('../build/make-site.ts'), import('../build/preview.ts')]);
  const { readingOf } = await import('../build/read-job.ts');
  readingOf({ source: 'page.md', bytes: Buffer.from(STARTER_PAGE), sidecar: null }, config);
}

/** What is only looked at while it is edited has published no address, and breaks none. */
const unpublished = (settings: Settings): Settings => ({ ...settings, folders: { ...settings.folders, addresses: null } });

/** Open pages show what is changed as soon as it is known; all else is rendered afterwards. */
async function build(settings: Settings, server: SiteServer | null, options: BuildOptions): Promise<void> {
  let shown = false;
  const planned = async (preview: Preview): Promise<void> => {
    shown = true;
    await server?.show(preview);
  };
  try {
    const report = await buildSite(settings, { stage() {}, progress() {}, ...(server ? { planned } : {}) }, options);
    if (options.signal?.aborted) return;
    printDiagnostics(report.diagnostics);
    if (report.published)
      process.stdout.write(`${report.articles} articles, ${report.files.written} files written, ${report.seconds.toFixed(2)} s\n`);
    const errors = report.diagnostics.filter((d) => d.severity === 'error');
    server?.tell(errors.map((d) => formatDiagnostic(d)).join(''));
    if (report.published) server?.settle();
    else await server?.show(null);
    if (!shown && report.files.written + report.files.removed) server?.reload();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${text}\n`);
    await server?.show(null);
    server?.tell(text);
  }
}

/** The folders that a site is made from. */
function placesOf({ folders }: Settings): readonly string[] {
  const own = folders.public === null ? [] : [folders.public];
  return [
    folders.seeds,
    ...templateFolders(folders.templates),
    path.join(PACKAGE_FOLDER, 'public'),
    path.join(PACKAGE_FOLDER, 'lib/browser'),
    ...own,
  ];
}

/**
 * Calls `changed` after each burst of changes, one call at a time, until the process is told to stop; the signal tells a call
 * that it is no longer wanted.
 * @param changed returns what is to be looked at from now on as well: new settings may name other folders.
 */
function watchUntilStopped(
  places: readonly string[],
  server: SiteServer,
  changed: (signal: AbortSignal) => Promise<readonly string[]>,
): Promise<void> {
  const watcher = watch([...places], { ignoreInitial: true });
  const known = new Set(places);
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | null = null;
    let work: Promise<void> = Promise.resolve();
    let current = new AbortController();
    watcher.on('all', () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        current.abort();
        const { signal } = (current = new AbortController());
        work = work.then(async () => {
          const further = (await changed(signal)).filter((place) => !known.has(place));
          for (const place of further) known.add(place);
          if (further.length > 0) watcher.add(further);
        });
      }, QUIET_TIME);
    });
    watcher.on('error', (error) => server.tell(String(error)));
    const stop = () => {
      if (timer) clearTimeout(timer);
      current.abort();
      void work.then(() => watcher.close()).then(resolve);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
