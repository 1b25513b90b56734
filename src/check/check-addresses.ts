/** The site still has every address that was ever published. */
import { CHECK } from '../messages/check.ts';
import { diagnosticOf } from '../messages/message.ts';
import { parseAddresses, readAddresses } from '../site/publish/addresses.ts';
import type { Diagnostic } from '../model/model.ts';
import type { BuiltSite } from './check-site.ts';

/** @param file the owner's list of addresses; without it nothing is checked. */
export function checkAddresses({ files }: Pick<BuiltSite, 'files'>, file: string | null): Diagnostic[] {
  const text = readAddresses(file);
  if (file === null || text === null) return [];
  const { addresses, diagnostics } = parseAddresses(text, file);
  const missing = [...addresses.keys()].filter((address) => !files.has(address));
  return [...diagnostics, ...missing.map((address) => diagnosticOf(CHECK.addressMissing(), file, null, address))];
}
