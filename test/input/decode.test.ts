import { describe, expect, test } from 'vitest';
import { decode } from '../../src/input/decode.ts';

const LINE = '本报讯 市民在公园里散步,我们的城市是这样的。\n';
const bytes = (...values: number[]) => new Uint8Array(values);

/** Known answers, made with iconv: 市民在公园里 and its traditional form. */
const GBK = bytes(0xca, 0xd0, 0xc3, 0xf1, 0xd4, 0xda, 0xb9, 0xab, 0xd4, 0xb0, 0xc0, 0xef);
const BIG5 = bytes(0xa5, 0xab, 0xa5, 0xc1, 0xa6, 0x62, 0xa4, 0xbd, 0xb6, 0xe9, 0xb8, 0xcc);

describe('decode', () => {
  test.each([
    ['UTF-8', Buffer.from(LINE), 'utf-8', LINE],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${LINE}`), 'utf-8', LINE],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${LINE}`, 'utf16le'), 'utf-16le', LINE],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${LINE}`, 'utf16le').swap16(), 'utf-16be', LINE],
    ['UTF-16 without a mark', Buffer.from(LINE, 'utf16le'), 'utf-16le', LINE],
    ['UTF-16 with 一 and no mark', Buffer.from(`${LINE}一期工程第一次\n`, 'utf16le').swap16(), 'utf-16be', `${LINE}一期工程第一次\n`],
    ['GB18030', GBK, 'gb18030', '市民在公园里'],
    ['Big5', BIG5, 'big5', '市民在公園裡'],
  ])('%s', (_, content, encoding, text) => {
    expect(decode(content)).toEqual({ ok: true, text, encoding, damagedAt: null });
  });

  test.each([
    ['nothing', bytes(), 'empty'],
    ['blank lines', Buffer.from(' \n\u3000\r\n'), 'empty'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'binary'],
    ['bytes of no encoding', bytes(0xff, 0xff, 0x80, 0xff, 0x81), 'encoding'],
    ['text with a zero byte', Buffer.from('标题\n\n正\0文'), 'binary'],
  ])('%s is not text', (_, content, reason) => {
    expect(decode(content)).toMatchObject({ ok: false, reason });
  });

  test('reads UTF-8 that ends within a character, and names the line', () => {
    const content = Buffer.concat([Buffer.from(LINE), Buffer.from(LINE), bytes(0xe5, 0xa4), Buffer.from('\n')]);
    expect(decode(content)).toMatchObject({ ok: true, encoding: 'utf-8', damagedAt: 3 });
  });
});
