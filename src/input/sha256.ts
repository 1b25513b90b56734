import { createHash } from 'node:crypto';

/** Hex digest of a file's bytes. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
