/** Finds the seeds below a folder and reads their bytes. */
import fs from 'node:fs';
import path from 'node:path';
import { INPUT } from '../messages/input.ts';
import { diagnosticOf } from '../messages/message.ts';
import { refusalOf } from '../messages/system.ts';
import type { Diagnostic, Seed } from '../model/model.ts';
import { compareCodeUnits } from '../text/order.ts';
import { composed } from './file-names.ts';
import { findSidecar, type NamesInFolder, namesBeside, namesIn, sidecarName } from './find-sidecar.ts';
import { formatOf } from './input-formats.ts';
import { aboutNotPages, isBesidePages } from './not-pages.ts';

/** Matches files that describe a folder rather than a newspaper page. */
const NOT_A_PAGE = /^(?:readme|license|licence)\b/iu;

/** A seed that was found, but not read yet. */
export interface SeedFile {
  /** In composed form (NFC), with `/`. */
  readonly source: string;
  /** As the disk has it. */
  readonly path: string;
  readonly sidecar: string | null;
}

/** The seeds found below a folder, and what could not be looked at. */
export interface FoundSeeds {
  /** In the order of their `source` by code units, so that the order does not depend on the file system. */
  readonly files: readonly SeedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every page file below `root`, a folder or one file. Hidden files and folders are skipped; links that lead out of `root`
 * are refused.
 */
export const findSeeds = (root: string): FoundSeeds => findSeedsBelow(root, root);

/**
 * Every page file below `place`, a folder or one file. Where `place` is inside the folder of all seeds, its files are found as a
 * search of that whole folder finds them: `source` counts from there, and a link may lead anywhere inside it. Elsewhere, `source`
 * counts from `place`.
 * @param seeds the folder of all seeds; it need not exist.
 */
export function findSeedsBelow(place: string, seeds: string): FoundSeeds {
  const stat = statOf(place);
  if (stat === null) return { files: [], diagnostics: [diagnosticOf(INPUT.noSuchPlace(), place)] };
  const folder = stat.isDirectory() ? place : path.dirname(place);
  const whole = wholeOf(folder, seeds);
  const { files, diagnostics, notPages = [] } = stat.isDirectory() ? filesBelow(place, whole) : oneFile(place, whole);
  if (!files.length && !diagnostics.length) diagnostics.push(diagnosticOf(INPUT.noPages(), place));
  diagnostics.push(...aboutNotPages(place, notPages));
  const { distinct, doubles } = withoutDoubles(files);
  return { files: distinct, diagnostics: [...diagnostics, ...doubles.map((double) => diagnosticOf(INPUT.sameName(), double.path))] };
}

/** The folder of all seeds, as seen from a folder that is searched. */
interface Whole {
  /** Its real path: no link may lead out of it. */
  readonly real: string;
  /** The path from it to the folder that is searched: empty, or with a slash at its end. */
  readonly way: string;
}

function wholeOf(folder: string, seeds: string): Whole {
  const own = fs.realpathSync(folder);
  const stat = statOf(seeds);
  const real = stat === null ? own : fs.realpathSync(stat.isDirectory() ? seeds : path.dirname(seeds));
  if (!own.startsWith(real.endsWith(path.sep) ? real : real + path.sep)) return { real: own, way: '' };
  return { real, way: `${path.relative(real, own).split(path.sep).join('/')}/` };
}

interface Finding {
  readonly files: SeedFile[];
  readonly diagnostics: Diagnostic[];
  /** Names of files that are neither pages nor belong to one. */
  readonly notPages?: readonly string[];
}

/** One file, which is read whatever its name is. Inside the folder of all seeds it may not be a link out of it. */
function oneFile(file: string, whole: Whole): Finding {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  if (whole.way !== '' && isLink(file) && resolveInside(file, whole.real) === null)
    return { files: [], diagnostics: [diagnosticOf(INPUT.linkLeadsOut(), file)] };
  return { files: [seedFile(folder, name, whole, namesBeside(file))], diagnostics: [] };
}

function filesBelow(root: string, whole: Whole): Finding {
  const files: SeedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const notPages: string[] = [];
  const walk = (folder: string) => {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
    } catch (error) {
      diagnostics.push(diagnosticOf(INPUT.folderUnreadable(refusalOf(error)), path.join(root, folder)));
      return;
    }
    const names = namesIn(entries);
    const others: string[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      const full = path.join(root, name);
      let kind: fs.Dirent | fs.Stats = entry;
      if (entry.isSymbolicLink()) {
        const target = resolveInside(full, whole.real);
        if (!target) {
          diagnostics.push(diagnosticOf(INPUT.linkLeadsOut(), full));
          continue;
        }
        if (target.isDirectory()) continue; // a folder inside the seeds is visited at its real path
        kind = target;
      }
      if (kind.isDirectory()) walk(name);
      else if (kind.isFile() && formatOf(entry.name) === null) others.push(entry.name);
      else if (kind.isFile() && !NOT_A_PAGE.test(entry.name)) files.push(seedFile(root, name, whole, names));
    }
    const sidecars = others.length === 0 ? null : new Set([...names.keys()].filter((name) => formatOf(name) !== null).map(sidecarName));
    notPages.push(...others.filter((name) => !isBesidePages(name) && !sidecars?.has(composed(name).toLowerCase())));
  };
  walk('');
  return { files, diagnostics, notPages };
}

/** The bytes of a seed and its sidecar; null with a diagnostic where they cannot be read. */
export function readSeed(file: SeedFile): { seed: Seed | null; diagnostics: Diagnostic[] } {
  try {
    const bytes = fs.readFileSync(file.path);
    const sidecar = file.sidecar === null ? null : { source: sidecarName(file.source), bytes: fs.readFileSync(file.sidecar) };
    return { seed: { source: file.source, bytes, sidecar }, diagnostics: [] };
  } catch (error) {
    return { seed: null, diagnostics: [diagnosticOf(INPUT.fileUnreadable(refusalOf(error)), file.path)] };
  }
}

/** Only a regular file inside the seeds is a sidecar: a link out of them, a folder or a pipe is ignored. */
function seedFile(root: string, name: string, { real, way }: Whole, names: NamesInFolder): SeedFile {
  const page = path.join(root, name);
  const sidecar = findSidecar(page, names);
  const entry = sidecar === null ? undefined : fs.lstatSync(sidecar, { throwIfNoEntry: false });
  const own = sidecar !== null && entry?.isSymbolicLink() ? resolveInside(sidecar, real) : entry;
  return { source: composed(way + name), path: page, sidecar: own?.isFile() ? sidecar : null };
}

/** Sorted by source. Of files whose names differ in form alone, as a disk of Linux allows, the first by its own name is kept. */
function withoutDoubles(files: readonly SeedFile[]): { distinct: SeedFile[]; doubles: SeedFile[] } {
  const sorted = [...files].sort((a, b) => compareCodeUnits(a.source, b.source) || compareCodeUnits(a.path, b.path));
  const isDouble = (file: SeedFile, i: number): boolean => sorted[i - 1]?.source === file.source;
  return { distinct: sorted.filter((file, i) => !isDouble(file, i)), doubles: sorted.filter(isDouble) };
}

function statOf(file: string): fs.Stats | null {
  try {
    return fs.statSync(file);
  } catch {
    return null;
  }
}

const isLink = (file: string): boolean => fs.lstatSync(file).isSymbolicLink();

function resolveInside(file: string, realRoot: string): fs.Stats | null {
  try {
    const target = fs.realpathSync(file);
    return target.startsWith(realRoot + path.sep) ? fs.statSync(target) : null;
  } catch {
    return null;
  }
}
