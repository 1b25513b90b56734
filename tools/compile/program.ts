import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Compiled } from './compiled.ts';

/** Files of lib/ named in package.json, on the command line or by worker threads, with their sources. */
const ENTRIES = {
  cli: 'cli/main.ts',
  index: 'index.ts',
  search: 'search/index.ts',
  worker: 'site/work/worker.ts',
  prepare: 'site/work/prepare-thread.ts',
};

/**
 * Bundled dependencies: Markdown and templates consist of about a hundred small modules, needed by every build with a
 * changed page, and Node takes longer to find them than to run them.
 */
const BUNDLED = ['eta', 'remark-html', 'remark-parse', 'unified'];

/** Compiles the program for Node into shared chunks and one file per entry; other dependencies are imported at run time. */
export async function compileProgram(root: string): Promise<Compiled> {
  const { dependencies, optionalDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: object;
    optionalDependencies: object;
  };
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, path.join(root, 'src', file)])),
    outdir: path.join(root, 'lib'),
    absWorkingDir: root,
    metafile: true,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !BUNDLED.includes(name)),
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return { files: outputFiles, inputs: Object.keys(metafile.inputs) };
}
