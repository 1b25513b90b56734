/**
 * Bytes -> text. UTF-8 with or without BOM, UTF-16 with BOM or recognised by its zero bytes, GB18030 (with GBK and GB 2312), Big5.
 * A file in another encoding is reported as unreadable and never becomes a page of question marks.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      /** Line of the first byte that was replaced by U+FFFD. */ readonly damagedAt: number | null;
    }
  | { readonly ok: false; readonly reason: 'empty' | 'binary' | 'encoding'; readonly line: number | null };

/** Frequent characters of Chinese text in both scripts; decoding with a wrong encoding produces rare ones. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产面而方后多定行学法所民得经十三之进等部度家电力里如化高自二理起小物现实加都两体制机当使点从业本去把性好应开它合还因由其前外天政四日社义事平形相全表间与关各重新市區為國個們時來這後發動會說產經現實業報記者區開還與關',
);
/** Share of frequent characters by which an encoding is accepted; lower for GB18030 and Big5, which must decode without errors. Judgements. */
const LEAST_FREQUENT = 0.1;
const LEAST_FREQUENT_LEGACY = 0.08;
const REPLACEMENT = '\uFFFD';
const NULS = /\0/u;
const HAN = /\p{Script=Han}/u;

/** The text of a file, or the reason why it cannot be decoded. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  const text = marked ?? decodeUnmarked(bytes);
  if (!text.ok) return text;
  if (text.text.trim() === '') return { ok: false, reason: 'empty', line: null };
  const zero = NULS.exec(text.text);
  return zero ? { ok: false, reason: 'binary', line: lineAt(text.text, zero.index) } : text;
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return whole(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return whole(bytes, 'utf-16be');
  return null;
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) {
    const zeros = utf8.includes('\0') ? wideByZeros(bytes) : null;
    return zeros ? whole(bytes, zeros) : { ok: true, text: utf8, encoding: 'utf-8', damagedAt: null };
  }
  const wide = wideByZeros(bytes);
  if (wide) return whole(bytes, wide);
  return damagedUtf8(bytes) ?? legacy(bytes) ?? { ok: false, reason: bytes.includes(0) ? 'binary' : 'encoding', line: null };
}

function whole(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = text.indexOf(REPLACEMENT);
  return { ok: true, text, encoding, damagedAt: bad < 0 ? null : lineAt(text, bad) };
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-16 without BOM: the high bytes of line ends, digits and Latin letters are zero, and so are low bytes here and there
 * (一 is 4E 00). The wrong order of bytes yields rare characters.
 */
function wideByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 65_536);
  if (bytes.length % 2 !== 0 || sample.length < 8 || !sample.includes(0)) return null;
  const shares = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    share: frequentShare(new TextDecoder(encoding).decode(sample)),
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > LEAST_FREQUENT ? best.encoding : null;
}

/** Accepts UTF-8 with a few broken bytes, which become U+FFFD and are reported. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let bad = 0;
  for (const char of text) if (char === REPLACEMENT) bad++;
  return bad * 20 < text.length && frequentShare(text) > LEAST_FREQUENT
    ? { ok: true, text, encoding: 'utf-8', damagedAt: lineAt(text, text.indexOf(REPLACEMENT)) }
    : null;
}

function legacy(bytes: Uint8Array): Decoded | null {
  let best: Decoded | null = null;
  let share = LEAST_FREQUENT_LEGACY;
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = strict(bytes, encoding);
    const found = text === null ? 0 : frequentShare(text);
    if (text !== null && found > share) [best, share] = [{ ok: true, text, encoding, damagedAt: null }, found];
  }
  return best;
}

/** Share of FREQUENT among the Han characters at the beginning of a text. */
function frequentShare(text: string): number {
  let han = 0;
  let frequent = 0;
  for (const char of text.slice(0, 20_000)) {
    if (!HAN.test(char)) continue;
    han++;
    if (FREQUENT.has(char)) frequent++;
  }
  return han === 0 ? 0 : frequent / han;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
