/** Fetches versions of Node, npm and pnpm as packages, into a folder of their own. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** @param version a version or a tag. @returns the folder of the package. @throws where the registry does not have it */
export function fetchPackage(name: string, version: string, folder: string): string {
  const prefix = path.join(folder, `${name}-${version}`);
  const installed = path.join(prefix, 'node_modules', name);
  if (!fs.existsSync(installed)) {
    fs.mkdirSync(prefix, { recursive: true });
    execFileSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', `${name}@${version}`], { cwd: prefix, stdio: 'pipe' });
  }
  return installed;
}

/** @param version a major version, or `latest`. @returns the program. @throws where this system's Node is not to be had as a package */
export function fetchNode(version: number | 'latest', folder: string): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  // The program itself: the package `node` only fetches it, by a script that newer npm does not run.
  const installed = fetchPackage([prefix, platform, process.arch].join('-'), String(version), folder);
  return path.join(installed, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
