import crypto from 'node:crypto';

/** Hex SHA-256 over the parts and the places where they meet: `('ab', 'c')` and `('a', 'bc')` differ. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex');
}
