/** Finds the inputs of training and rejects those that differ from the inputs of the committed weights. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import manifest from './inputs.json' with { type: 'json' };

/** Thrown for a missing input or a different digest; `message` says what to do. */
export class InputError extends Error {}

/** The SHA-256 of a file; for a folder, that of a list of its answer keys by name, each line the key's SHA-256, two spaces, its name. */
export function digestOf(file: string): string {
  const sha256 = (data: string | Buffer): string => crypto.createHash('sha256').update(data).digest('hex');
  if (!fs.statSync(file).isDirectory()) return sha256(fs.readFileSync(file));
  const names = fs
    .readdirSync(file)
    .filter((name) => name.endsWith('.gold.json'))
    .sort();
  return sha256(names.map((name) => `${sha256(fs.readFileSync(path.join(file, name)))}  ${name}\n`).join(''));
}

/**
 * Finds the path of each input in the first folder that has it.
 * @param any accept inputs with another digest
 * @throws {InputError} for a missing input or, unless `any`, another digest
 */
export function findInputs(folders: readonly string[], any: boolean): ReadonlyMap<string, string> {
  return new Map(
    manifest.map(({ name, sha256, like }) => {
      const found = folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
      if (found === undefined)
        throw new InputError(`${name}: not found in ${folders.join(', ') || 'any folder (name one: --inputs DIR)'}. ${like}`);
      const digest = any ? sha256 : digestOf(found);
      if (digest !== sha256)
        throw new InputError(`${found}: has SHA-256 ${digest}, not ${sha256}. To train on other inputs: --any --write FILE`);
      return [name, found];
    }),
  );
}
