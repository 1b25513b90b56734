/** The versions of npm, pnpm and Node that the installs are tried with, and a PATH for each. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fetchNode, fetchPackage } from './fetch-node.ts';
import type { Form, Manager } from './forms.ts';

/** Programs that compile an addon, and that node-gyp needs. */
const COMPILERS = /^(?:g\+\+|gcc|c\+\+|cc|c89|c99|clang(?:\+\+)?|make|gmake|nmake|python[0-9.]*|.*-linux-gnu-.*)(?:-[0-9.]+)?$/u;

/** @returns a PATH with the Node and the package manager of a form first. @param folder keeps what was fetched */
export function pathOf(form: Form, folder: string): string {
  const bin = path.join(folder, `bin-${form.manager}-${form.node}`.replaceAll(' ', '-'));
  if (!fs.existsSync(bin)) {
    const node = fetchNode(form.node, folder);
    fs.mkdirSync(bin);
    fs.symlinkSync(node, path.join(bin, 'node'));
    for (const [name, file] of programsOf(form.manager, folder)) {
      fs.writeFileSync(path.join(bin, name), `#!/bin/sh\nexec ${file.endsWith('.js') ? `"${node}" ` : ''}"${file}" "$@"\n`, {
        mode: 0o755,
      });
    }
  }
  const others = process.env.PATH ?? '';
  return [bin, form.condition.compiler === false ? withoutCompilers(others, path.join(folder, 'no-compilers')) : others].join(
    path.delimiter,
  );
}

function programsOf(manager: Manager, folder: string): readonly (readonly [name: string, file: string])[] {
  if (manager === 'pnpm') {
    const installed = fetchPackage('pnpm', 'latest', folder);
    return [['pnpm', path.join(installed, '../.bin/pnpm')]];
  }
  const installed = fetchPackage('npm', manager.slice('npm '.length), folder);
  return ['npm', 'npx'].map((name) => [name, path.join(installed, `bin/${name}-cli.js`)]);
}

/** @returns a folder with links to all programs of `PATH` but compilers */
function withoutCompilers(all: string, folder: string): string {
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(folder);
  for (const place of all.split(path.delimiter).filter((name) => fs.existsSync(name)))
    for (const name of fs.readdirSync(place))
      if (!COMPILERS.test(name) && !fs.existsSync(path.join(folder, name))) fs.symlinkSync(path.join(place, name), path.join(folder, name));
  return folder;
}

/** @returns what the program says of its version */
export const versionOf = (program: string, PATH: string): string =>
  execFileSync(program, ['--version'], { env: { ...process.env, PATH }, encoding: 'utf8' }).trim();
