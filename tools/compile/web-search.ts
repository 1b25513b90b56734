import path from 'node:path';
import { build } from 'esbuild';
import type { Compiled } from './compiled.ts';

/** Compiles `guzhi/search` for browsers into one module that imports nothing: it runs with a bundler and without one. */
export async function compileWebSearch(root: string): Promise<Compiled> {
  const { outputFiles, metafile } = await build({
    entryPoints: { 'search-web': path.join(root, 'src/search/web.ts') },
    outdir: path.join(root, 'lib'),
    absWorkingDir: root,
    metafile: true,
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return { files: outputFiles, inputs: Object.keys(metafile.inputs) };
}
