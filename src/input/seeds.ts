/** Finds the seeds below a folder and reads their bytes. */
import fs from 'node:fs';
import path from 'node:path';
import { INPUT } from '../messages/input.ts';
import { diagnosticOf } from '../messages/message.ts';
import { refusalOf } from '../messages/system.ts';
import type { Diagnostic, Seed } from '../model/model.ts';
import { compareCodeUnits } from '../text/order.ts';
import { formatOf } from './input-formats.ts';

/** Matches files that describe a folder rather than a newspaper page. */
const NOT_A_PAGE = /^(?:readme|license|licence)\b/iu;

/** A seed that was found, but not read yet. */
export interface SeedFile {
  readonly source: string;
  readonly path: string;
  readonly sidecar: string | null;
}

/**
 * Every page file below `root` (a folder, or one file), in the order of its `source` by code units, so that the order
 * does not depend on the file system. Hidden files and folders are skipped; links that lead out of `root` are refused.
 */
export function findSeeds(root: string): { files: SeedFile[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let stat: fs.Stats;
  try {
    stat = fs.statSync(root);
  } catch {
    return { files: [], diagnostics: [diagnosticOf(INPUT.noSuchPlace(), root)] };
  }
  if (!stat.isDirectory())
    return { files: [seedFile(path.dirname(root), path.basename(root), fs.realpathSync(path.dirname(root)))], diagnostics };

  const files: SeedFile[] = [];
  const real = fs.realpathSync(root);
  const walk = (folder: string) => {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
    } catch (error) {
      diagnostics.push(diagnosticOf(INPUT.folderUnreadable(refusalOf(error)), path.join(root, folder)));
      return;
    }
    const names = new Set(entries.map(({ name }) => name.toLowerCase()));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const source = folder ? `${folder}/${entry.name}` : entry.name;
      const full = path.join(root, source);
      let kind: fs.Dirent | fs.Stats = entry;
      if (entry.isSymbolicLink()) {
        const target = resolveInside(full, real);
        if (!target) {
          diagnostics.push(diagnosticOf(INPUT.linkLeadsOut(), full));
          continue;
        }
        if (target.isDirectory()) continue; // a folder inside `root` is visited at its real path
        kind = target;
      }
      if (kind.isDirectory()) walk(source);
      else if (kind.isFile() && formatOf(entry.name) !== null && !NOT_A_PAGE.test(entry.name))
        files.push(names.has(sidecarName(entry.name).toLowerCase()) ? seedFile(root, source, real) : { source, path: full, sidecar: null });
    }
  };
  walk('');
  files.sort((a, b) => compareCodeUnits(a.source, b.source));
  if (!files.length && !diagnostics.length) diagnostics.push(diagnosticOf(INPUT.noPages(), root));
  return { files, diagnostics };
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

/** Only a regular file below `root` is a sidecar: a link out of it, a folder or a pipe is ignored. */
function seedFile(root: string, source: string, real: string): SeedFile {
  const sidecar = path.join(root, sidecarName(source));
  const entry = fs.lstatSync(sidecar, { throwIfNoEntry: false });
  const own = entry?.isSymbolicLink() ? resolveInside(sidecar, real) : entry;
  return { source, path: path.join(root, source), sidecar: own?.isFile() ? sidecar : null };
}

/** The path of a page's sidecar: `NAME.yaml` beside `NAME.md`. */
export const sidecarName = (source: string): string => source.replace(/\.[^./]+$/u, '.yaml');

function resolveInside(file: string, realRoot: string): fs.Stats | null {
  try {
    const target = fs.realpathSync(file);
    return target.startsWith(realRoot + path.sep) ? fs.statSync(target) : null;
  } catch {
    return null;
  }
}
