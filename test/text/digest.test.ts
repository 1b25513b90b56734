import { describe, expect, test } from 'vitest';
import { digest, openSha256, sha256, shortDigest } from '../../src/text/digest.ts';
import { shortHash } from '../../src/text/short-hash.ts';

// FIPS 180-2, appendix B.1.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('a digest', () => {
  test('is the SHA-256 of the standard, for text and bytes alike', () => {
    expect(sha256('abc')).toBe(ABC);
    expect(sha256(new TextEncoder().encode('abc'))).toBe(ABC);
  });

  test('of content in pieces equals that of the whole', () => {
    const hash = openSha256();
    for (const piece of ['a', Buffer.from('b'), 'c']) hash.update(piece);
    expect(hash.hex()).toBe(ABC);
  });

  test('of parts depends on the boundaries between them', () => expect(digest('ab', 'c')).not.toBe(digest('a', 'bc')));

  test('has short forms that begin with the same bits', () => {
    expect(shortDigest('abc')).toBe(Buffer.from(ABC, 'hex').toString('base64').slice(0, 16));
    // ba 78 16 bf 8f = 10111 01001 11100 00001 01101 01111 11100 01111, in RFC 4648's base32 alphabet.
    expect(shortHash('abc', 8)).toBe('xj4bnp4p');
  });
});
