import fs from 'node:fs';
import path from 'node:path';
import { build, type OutputFile } from 'esbuild';
import type { Compiled, CompiledFile } from './compiled.ts';
import { nameVersionLicence, packageFoldersOf } from './licences.ts';

/** Compiles each file directly in src/browser/ into a classic script for readers; the folders below contain the scripts' parts. */
export async function compileBrowserScripts(root: string): Promise<Compiled> {
  const folder = path.join(root, 'src/browser');
  const { outputFiles, metafile } = await build({
    entryPoints: fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(folder, name)),
    outdir: path.join(root, 'lib/browser'),
    absWorkingDir: root,
    metafile: true,
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2020'],
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const inputsOf = (file: OutputFile): readonly string[] => Object.keys(metafile.outputs[path.relative(root, file.path)]?.inputs ?? {});
  return {
    files: outputFiles.map((file) =>
      withNotice(
        file,
        packageFoldersOf(inputsOf(file)).map((bundled) => nameVersionLicence(root, bundled)),
      ),
    ),
    inputs: Object.keys(metafile.inputs),
  };
}

/** Lists the bundled packages at the end of the script, because scripts are published with every site but lib/licences.txt is not. */
function withNotice({ path: file, text, contents }: OutputFile, packages: readonly string[]): CompiledFile {
  if (packages.length === 0) return { path: file, contents };
  return { path: file, contents: Buffer.from(`${text}/*! with ${packages.join(', ')} */\n`) };
}
