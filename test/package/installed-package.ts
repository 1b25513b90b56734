/**
 * The package as a user has it: packed, and unpacked into an empty folder. Its dependencies are links to those of this checkout
 * and not installed: that would need a network and a compiler. Only those that package.json names are linked, so that one that
 * it forgets is missed here as it would be missed by a user.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { emptyFolder } from '../helpers/folders.ts';
import { PROJECT, SEEDS } from '../helpers/guzhi.ts';

const run = promisify(execFile);

/** @returns a folder with the package in `node_modules/guzhi` and the five seeds in `seeds` */
export async function installPackage(): Promise<string> {
  const packed = emptyFolder();
  await run('npm', ['pack', '--pack-destination', packed], { cwd: PROJECT });
  const [tarball = ''] = fs.readdirSync(packed);
  await run('tar', ['-xzf', tarball], { cwd: packed });
  const folder = emptyFolder();
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(modules);
  fs.renameSync(path.join(packed, 'package'), path.join(modules, 'guzhi'));
  const manifest = JSON.parse(fs.readFileSync(path.join(modules, 'guzhi/package.json'), 'utf8')) as {
    dependencies: object;
    optionalDependencies: object;
  };
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
    if (fs.existsSync(path.join(PROJECT, 'node_modules', name)))
      fs.symlinkSync(path.join(PROJECT, 'node_modules', name), path.join(modules, name));
  fs.cpSync(SEEDS, path.join(folder, 'seeds'), { recursive: true });
  return folder;
}

/** Runs a module as a program of its own. @returns what it printed @throws where it ends with an error, with its stderr */
export async function runModule(folder: string, name: string, source: string): Promise<string> {
  fs.writeFileSync(path.join(folder, name), source);
  const { stdout, stderr } = await run(process.execPath, [name], { cwd: folder });
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}
