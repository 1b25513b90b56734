/** SHA-256. All digests of the program are computed here, except in check/, which shares no code with the build that it checks. */
import crypto from 'node:crypto';

/** Text is hashed as UTF-8. */
type Content = string | Uint8Array;

/** SHA-256 of the content, as hex unless another encoding is named. */
export const sha256 = (content: Content, encoding: 'hex' | 'base64' | 'base64url' = 'hex'): string =>
  crypto.createHash('sha256').update(content).digest(encoding);

/** SHA-256 of content that arrives in pieces: hashes their concatenation. */
export interface Sha256 {
  update(piece: Content): void;
  /** Hex; ends the hash. */
  hex(): string;
}

export function openSha256(): Sha256 {
  const hash = crypto.createHash('sha256');
  return {
    update: (piece) => void hash.update(piece),
    hex: () => hash.digest('hex'),
  };
}

/** Hex SHA-256 over the parts and their lengths: `('ab', 'c')` and `('a', 'bc')` differ. */
export function digest(...parts: readonly Content[]): string {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex');
}

/** 16 characters of base64 (96 bits), to compare contents; never part of an address. */
export const shortDigest = (text: string): string => sha256(text, 'base64').slice(0, 16);
