/** Reads a picture's format and size from its first bytes, ignoring its name. Raster formats only: an SVG can contain scripts. */

export interface ImageHeader {
  readonly format: 'png' | 'jpg' | 'gif' | 'webp' | 'avif';
  readonly width: number;
  readonly height: number;
}

type Size = readonly [width: number, height: number];

/** Pixels; a larger picture would exhaust the reader's memory. */
const LARGEST_SIDE = 60_000;

/** Null for other formats and for a picture whose size cannot be read. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [format, read] of READERS) {
    let size: Size | null;
    try {
      size = read(view);
    } catch (error) {
      if (error instanceof RangeError) continue; // cut off
      throw error;
    }
    if (size === null) continue;
    const [width, height] = size;
    const usable = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
    return usable ? { format, width, height } : null;
  }
  return null;
}

const ascii = (view: DataView, from: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(from + i)));

const png = (view: DataView): Size | null =>
  view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a ? [view.getUint32(16), view.getUint32(20)] : null;

const gif = (view: DataView): Size | null =>
  /^GIF8[79]a$/u.test(ascii(view, 0, 6)) ? [view.getUint16(6, true), view.getUint16(8, true)] : null;

function webp(view: DataView): Size | null {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return null;
  const u24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 'VP8L':
      return [1 + (view.getUint32(21, true) & 0x3fff), 1 + ((view.getUint32(21, true) >>> 14) & 0x3fff)];
    case 'VP8X':
      return [1 + u24(24), 1 + u24(27)];
    default:
      return null;
  }
}

/** Markers of frame headers, which contain the size: SOF0 to SOF15 except DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpg(view: DataView): Size | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Number of leading bytes searched for an AVIF's properties. */
const AVIF_HEAD = 65_536;

/** The largest of the `ispe` properties: smaller ones belong to thumbnails and tiles. */
function avif(view: DataView): Size | null {
  if (ascii(view, 4, 4) !== 'ftyp' || !/^avi[fs]$/u.test(ascii(view, 8, 4))) return null;
  let largest: Size = [0, 0];
  for (let at = 16; at + 16 <= Math.min(view.byteLength, AVIF_HEAD); at++) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size: Size = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (size[0] * size[1] > largest[0] * largest[1]) largest = size;
  }
  return largest;
}

const READERS: readonly (readonly [ImageHeader['format'], (view: DataView) => Size | null])[] = [
  ['png', png],
  ['gif', gif],
  ['webp', webp],
  ['avif', avif],
  ['jpg', jpg],
];
