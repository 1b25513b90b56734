/** Every address that the archive ever published still answers. */
import { CHECK } from '../messages/check.ts';
import { diagnosticOf } from '../messages/message.ts';
import { parseAddresses, readAddresses } from '../site/publish/addresses.ts';
import type { Diagnostic } from '../model/model.ts';
import type { BuiltSite } from './check-site.ts';

/** @param file the owner's list of addresses; nothing is checked where there is none. */
export function checkAddresses({ files }: Pick<BuiltSite, 'files'>, file: string | null): Diagnostic[] {
  const text = readAddresses(file);
  if (file === null || text === null) return [];
  const { addresses, diagnostics } = parseAddresses(text, file);
  const missing = [...addresses.keys()].filter((address) => !files.has(address));
  return [...diagnostics, ...missing.map((address) => diagnosticOf(CHECK.addressMissing(), file, null, address))];
}
