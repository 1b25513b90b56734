/** Collects the licences of packages whose code or data is part of lib/. */
import fs from 'node:fs';
import path from 'node:path';

/** Names of the files that licences require to be passed on: licence, notice, licences of packages bundled in turn. */
const LICENCE_FILE = /^(?:licen[cs]e|notice|third_party_licenses)(?:\.\w+)?$/iu;

/** @returns the package folders that contain these files, sorted; files outside node_modules are skipped */
export function packageFoldersOf(files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []))].sort();
}

/** @returns e.g. `flexsearch 0.8.212 (Apache-2.0)` */
export function nameVersionLicence(root: string, folder: string): string {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Record<string, string>;
  return `${name} ${version} (${license})`;
}

/**
 * @param folders package folders, relative to `root`
 * @returns their names and licence texts, with a rule between packages
 * @throws Error if a package has no licence file
 */
export function licencesOf(root: string, folders: readonly string[]): string {
  return folders.map((folder) => licenceOf(root, folder)).join(`\n${'-'.repeat(72)}\n\n`);
}

function licenceOf(root: string, folder: string): string {
  const names = fs.readdirSync(path.join(root, folder)).filter((name) => LICENCE_FILE.test(name));
  if (names.length === 0) throw new Error(`${folder} has no licence file`);
  const texts = names.map((name) => fs.readFileSync(path.join(root, folder, name), 'utf8').trim());
  return `${folder.replace(/^.*(?:node_modules|tools\/dictionary)\//u, '')}\n\n${texts.join('\n\n')}\n`;
}
