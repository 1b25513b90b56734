import path from 'node:path';
import { inspect } from 'node:util';
import { templateFolders } from '../site/assets.ts';
import { ownPagesFolder } from '../site/own-files.ts';
import { type BuildOptions, buildSite } from '../site/build.ts';
import { openSession } from '../site/store/build-session.ts';
import type { Preview } from '../site/preview.ts';
import { DEFAULT_FILE, readSettings, type Settings } from '../settings/settings.ts';
import { openSiteWorkers } from '../site/work/site-workers.ts';
import { counted } from '../messages/message.ts';
import { Problem } from '../model/problem.ts';
import { STARTER_PAGE } from '../settings/starter.ts';
import { PACKAGE_FOLDER } from '../text/package-folder.ts';
import { currentWords } from '../text/words/current-words.ts';
import { type SiteServer, serveSite } from '../serve/server.ts';
import { openWatch, type Watch } from '../serve/watch.ts';
import type { Command } from './command.ts';
import { noPositionals, readOptions, wholeNumber } from './options.ts';
import { openBrowser } from './open-browser.ts';
import { formatDiagnostic, printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi dev [--port N] [--open] [--seeds DIR] [--out DIR] [--config FILE]

Builds the site, serves it to this machine alone, and builds again whenever a page, a sidecar, a
template, a style or the configuration changes; open pages then load themselves again.

  --port N        the port to listen on (default: 4870; 0: any free one)
  --open          open the site in the default browser
  --seeds DIR     the folder with the pages (default: seeds)
  --out DIR       the folder for the site (default: dist)
  --config FILE   the settings (default: guzhi.yaml, if there is one)

Ctrl-C ends it.
`;

const DEFAULT_PORT = '4870';

export const dev: Command = {
  name: 'dev',
  summary: 'build, serve to this machine, rebuild and reload on change',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions('dev', args, {
      port: { type: 'string', default: DEFAULT_PORT },
      open: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      out: { type: 'string' },
      config: { type: 'string' },
    });
    noPositionals('dev', positionals);
    const port = wholeNumber('dev', 'port', values.port, 0, 65535);
    const { settings, diagnostics } = readSettings(values);
    printDiagnostics(diagnostics);
    if (!settings) return 1;
    const out = settings.folders.out;
    const server = await serveSite(path.resolve(out), port);
    // Watch before the first build, which misses changes made while it runs.
    const watch = openWatch(places(settings, values.config), (problem) => {
      printDiagnostics([problem]);
      server.showProblems(formatDiagnostic(problem));
    });
    const workers = openSiteWorkers(null);
    const session = openSession();
    // The server keeps its folder even if the settings name another one later.
    const rebuild = ({ config, folders }: Settings, signal?: AbortSignal) =>
      build(unpublished({ config, folders: { ...folders, out } }), server, { workers, session, ...(signal ? { signal } : {}) });
    await rebuild(settings);
    // Readers of this line may change a file at once.
    await watch.ready;
    process.stdout.write(`Serving ${server.url} (Ctrl-C ends)\n`);
    if (values.open) openBrowser(server.url, (problem) => printDiagnostics([problem]));
    setImmediate(() => {
      // The only harm: the first change takes a little longer.
      makeReady(settings).catch(() => undefined);
    });
    await followUntilStopped(watch, async (signal) => {
      const now = readSettings(values);
      printDiagnostics(now.diagnostics);
      if (!now.settings) return server.showProblems(now.diagnostics.map((d) => formatDiagnostic(d)).join(''));
      watch.add(places(now.settings, values.config));
      await rebuild(now.settings, signal);
    });
    await server.close();
    await workers.close();
    return 0;
  },
};

/**
 * Loads what a build without changes did not need, and reads an example page: patterns and modules are prepared on first use,
 * and otherwise the first change would wait for them.
 */
async function makeReady({ config }: Settings): Promise<void> {
  currentWords().load();
  await Promise.all([import('../site/work/worker.ts'), import('../site/changed-site.ts')]);
  const { openSeed, readingOf } = await import('../site/store/page-reading.ts');
  readingOf(openSeed({ source: 'page.md', bytes: Buffer.from(STARTER_PAGE), sidecar: null }), config);
}

/** A preview publishes no addresses, so it can break none. */
const unpublished = (settings: Settings): Settings => ({ ...settings, folders: { ...settings.folders, addresses: null } });

/** Builds the site. Open pages show a change as soon as it is rendered, before the rest of the site is. */
async function build(settings: Settings, server: SiteServer, options: BuildOptions): Promise<void> {
  let shown = false;
  const planned = async (preview: Preview): Promise<void> => {
    shown = true;
    await server.show(preview);
  };
  try {
    const report = await buildSite(settings, { stage() {}, progress() {}, planned }, options);
    if (options.signal?.aborted) return;
    printDiagnostics(report.diagnostics);
    if (report.published)
      process.stdout.write(
        `${counted(report.articles, 'article')}, ${counted(report.files.written, 'file')} written, ${report.seconds.toFixed(2)} s\n`,
      );
    const errors = report.diagnostics.filter((d) => d.severity === 'error');
    server.showProblems(errors.map((d) => formatDiagnostic(d)).join(''));
    if (report.published) server.settle();
    else await server.show(null);
    if (!shown && report.files.written + report.files.removed) server.reload();
  } catch (error) {
    const text = error instanceof Problem ? formatDiagnostic(error.diagnostic) : `guzhi: ${inspect(error)}\n`;
    process.stderr.write(text);
    await server.show(null);
    server.showProblems(text);
  }
}

/** The files and folders that a site is made from. */
function places({ folders }: Settings, config = DEFAULT_FILE): string[] {
  const own = folders.public === null ? [] : [folders.public];
  const shared = [path.join(PACKAGE_FOLDER, 'public'), path.join(PACKAGE_FOLDER, 'lib/browser')];
  const pages = ownPagesFolder(folders);
  return [folders.seeds, config, ...(pages === null ? [] : [pages]), ...templateFolders(folders.templates), ...shared, ...own];
}

/**
 * Calls `changed` after each burst of changes, one call at a time, until SIGINT or SIGTERM. A new burst aborts the signal of the
 * call before it.
 */
function followUntilStopped(watch: Watch, changed: (signal: AbortSignal) => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    let work: Promise<void> = Promise.resolve();
    let current = new AbortController();
    watch.follow(() => {
      current.abort();
      const { signal } = (current = new AbortController());
      work = work.then(() => changed(signal));
    });
    const stop = () => {
      current.abort();
      void watch
        .close()
        .then(() => work)
        .then(resolve);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
