/** Reads the pictures that pages refer to; only files below the seeds' folder are accepted. */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { SITE } from '../messages/site.ts';
import { asTyped, attempt, refusalOf } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import type { Diagnostic, OutputFile, Seed } from '../model/model.ts';
import { readImageHeader } from '../render/image-header.ts';
import { imageKey, type SiteImage } from '../render/images.ts';
import { pathOnDisk } from '../input/file-names.ts';
import { readText } from '../input/input-formats.ts';
import { shortDataAddresses } from '../input/markup/data-addresses.ts';
import { imageReferences } from '../input/markup/pictures.ts';
import { sha256 } from '../text/digest.ts';

export interface FoundImages {
  readonly images: ReadonlyMap<string, SiteImage>;
  /** Each picture once, however many pages show it; its bytes are read on demand. */
  readonly files: readonly Picture[];
  /** About pictures that cannot be shown; pages show their alt text. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Picture {
  /** Relative to the site's root. */
  readonly path: string;
  /** Path of the picture's file on disk; the bytes of a picture that is inside a page. */
  readonly file: string | Uint8Array;
}

/** Maximum size of a picture in bytes: a larger file is an archival scan, too heavy for a web page. */
const MOST_BYTES = 32 * 1024 * 1024;
/** The same for a picture inside a page, whose bytes stay in memory. */
const MOST_BYTES_INSIDE = 4 * 1024 * 1024;
const SCHEME = /^[a-z][a-z\d+.-]*:/iu;

/** @param root the seeds' folder, or one seed's file. @param seeds iterated once; no seed is kept in memory. */
export function readImages(root: string, seeds: Iterable<Seed>): FoundImages {
  const images = new Map<string, SiteImage>();
  const files = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  let folder: string | null = null;
  for (const seed of seeds) {
    if (!mayHaveImages(seed)) continue;
    const { source } = seed;
    const absent: Absent[] = [];
    folder ??= fs.realpathSync(fs.statSync(root).isDirectory() ? root : path.dirname(root));
    for (const [index, line] of linesOf(seed).entries()) {
      for (const { address } of imageReferences(line)) {
        const key = imageKey(source, address);
        if (images.has(key)) continue;
        const found = readInside(line, address) ?? readImage(folder, source, address);
        if (found === null) absent.push({ line: index + 1, address });
        else if ('message' in found) diagnostics.push(diagnosticOf(found, source, index + 1, address));
        else {
          images.set(key, found.image);
          files.set(found.image.url, { path: found.image.url, file: found.file });
        }
      }
    }
    diagnostics.push(...aboutAbsent(source, absent));
  }
  return { images, files: [...files.values()], diagnostics };
}

/** A reference to a picture that is not there. */
interface Absent {
  readonly line: number;
  readonly address: string;
}

/** One warning a page for pictures that are not there, one for pictures of other sites: where a folder is missing, all of them are. */
function aboutAbsent(source: string, absent: readonly Absent[]): Diagnostic[] {
  const elsewhere = absent.filter(({ address }) => isElsewhere(address));
  const missing = absent.filter(({ address }) => !isElsewhere(address));
  return [[SITE.pictureMissing, missing] as const, [SITE.pictureElsewhere, elsewhere] as const].flatMap(([message, [first, ...others]]) =>
    first === undefined ? [] : [diagnosticOf(message({ others: others.length }), source, first.line, first.address)],
  );
}

/** Whether the address is no path below the page's folder: one on the network, of the whole disk, or a picture in itself (`data:`). */
const isElsewhere = (address: string): boolean => SCHEME.test(address) || /^[/\\]/u.test(address);

/** Empty if the seed has no text; the reading of the page reports why. */
function linesOf(seed: Seed): readonly string[] {
  const text = readText(seed);
  return text.ok ? text.lines : [];
}

/** Whether the bytes contain `![` or `<img` in any supported encoding: a cheap check that avoids decoding pages without pictures. */
const mayHaveImages = ({ bytes }: Seed): boolean =>
  MARKS.some((mark) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(mark));
const MARKS = ['![', '<img', '<IMG'].flatMap((mark) => [Buffer.from(mark), Buffer.from(mark, 'utf16le')]);

/** The picture as a file of the site. @throws Problem if it has changed since it was found. */
export function openPicture({ path: url, file }: Picture): OutputFile {
  if (typeof file !== 'string') return { path: url, content: file };
  const content = attempt(file, SITE.changedMeanwhile, () => fs.readFileSync(file));
  if (!url.includes(hashOf(content))) throw new Problem(diagnosticOf(SITE.changedMeanwhile(), asTyped(file)));
  return { path: url, content };
}

const hashOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 16);

interface ReadImage {
  readonly image: SiteImage;
  readonly file: Picture['file'];
}

/** The picture that a line holds itself, as base64; null if its address is of another kind. */
function readInside(line: string, address: string): ReadImage | Message | null {
  const base64 = address.startsWith('data:') ? shortDataAddresses(line).data.get(address) : undefined;
  if (base64 === undefined) return null;
  if ((base64.length / 4) * 3 > MOST_BYTES_INSIDE) return SITE.pictureTooLarge({ most: String(MOST_BYTES_INSIDE / 1024 / 1024) });
  const bytes = Buffer.from(base64, 'base64');
  const image = imageOf(bytes);
  return image === null ? SITE.pictureFormat() : { image, file: bytes };
}

function imageOf(bytes: Uint8Array): SiteImage | null {
  const facts = readImageHeader(bytes);
  return facts === null ? null : { url: `images/${hashOf(bytes)}.${facts.format}`, width: facts.width, height: facts.height };
}

/** Returns the picture, null if the address leads to no file, or a message if the file cannot be shown. */
function readImage(folder: string, source: string, address: string): ReadImage | Message | null {
  const file = fileOf(folder, source, address);
  if (file === null) return null;
  if (!file.startsWith(folder + path.sep)) return SITE.pictureOutside();
  try {
    const stat = fs.statSync(file);
    if (!stat.isFile()) return null;
    if (stat.size > MOST_BYTES) return SITE.pictureTooLarge({ most: String(MOST_BYTES / 1024 / 1024) });
    const bytes = fs.readFileSync(file);
    const image = imageOf(bytes);
    return image === null ? SITE.pictureFormat() : { image, file };
  } catch (error) {
    return SITE.pictureUnreadable(refusalOf(error));
  }
}

/** The real path of the address's target, with links resolved; null if it does not exist or the address is not a relative path. */
function fileOf(folder: string, source: string, address: string): string | null {
  if (SCHEME.test(address) || /^[/\\]/u.test(address)) return null;
  const beside = path.dirname(source);
  const find = (way: string): string => fs.realpathSync(isBelow(way) ? pathOnDisk(folder, path.normalize(way)) : path.join(folder, way));
  const literal = realPath(() => find(path.join(beside, decodeURIComponent(address)))) ?? realPath(() => find(path.join(beside, address)));
  return literal ?? fileInOtherSpelling(path.join(folder, beside), address);
}

/** The file where the address has backslashes, other upper and lower case, or other forms of the same characters than its name. */
function fileInOtherSpelling(beside: string, address: string): string | null {
  let file = beside;
  for (const step of decoded(address).split(/[/\\]+/u)) {
    if (step === '.' || step === '..') file = path.join(file, step);
    else {
      const name = namesIn(file).find((one) => folded(one) === folded(step));
      if (name === undefined) return null;
      file = path.join(file, name);
    }
  }
  return realPath(() => fs.realpathSync(file));
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const isBelow = (way: string): boolean => !path.normalize(way).startsWith('..');

/** Tries both the decoded and the literal address: a file name may contain `%`, as in 100%.png. */
function realPath(find: () => string): string | null {
  try {
    return find();
  } catch {
    return null;
  }
}
