/** Reads the pictures that pages refer to, from below the seeds' folder and nowhere else. */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { SITE } from '../messages/site.ts';
import { asTyped, attempt, refusalOf } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import type { Diagnostic, OutputFile, Seed } from '../model/model.ts';
import { readImageHeader } from '../render/image-header.ts';
import { imageKey, imageReferences, type SiteImage } from '../render/images.ts';
import { readText } from '../input/input-formats.ts';
import { sha256 } from '../text/digest.ts';

export interface FoundImages {
  readonly images: ReadonlyMap<string, SiteImage>;
  /** Each picture once, however many pages show it; read from the disk when it is asked for. */
  readonly files: readonly Picture[];
  /** Files that are there but cannot be shown; absent ones are told to readers in their place. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Picture {
  /** Below the site's root. */
  readonly path: string;
  /** Where it lies. */
  readonly file: string;
}

/** A picture beyond this is a scan to be kept elsewhere. */
const MOST_BYTES = 32 * 1024 * 1024;
const SCHEME = /^[a-z][a-z\d+.-]*:/iu;

/** @param root the seeds' folder, or one seed's file. @param seeds are looked through one after another, and none is held. */
export function readImages(root: string, seeds: Iterable<Seed>): FoundImages {
  const images = new Map<string, SiteImage>();
  const files = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  let folder: string | null = null;
  for (const seed of seeds) {
    if (!mayHaveImages(seed)) continue;
    const { source } = seed;
    folder ??= fs.realpathSync(fs.statSync(root).isDirectory() ? root : path.dirname(root));
    for (const [index, line] of linesOf(seed).entries()) {
      for (const { address } of imageReferences(line)) {
        const key = imageKey(source, address);
        const found = images.has(key) ? null : readImage(folder, source, address);
        if (found === null) continue;
        if ('message' in found) diagnostics.push(diagnosticOf(found, source, index + 1, address));
        else {
          images.set(key, found.image);
          files.set(found.image.url, { path: found.image.url, file: found.file });
        }
      }
    }
  }
  return { images, files: [...files.values()], diagnostics };
}

/** No lines where the seed has no text; reading it says why. */
function linesOf(seed: Seed): readonly string[] {
  const text = readText(seed);
  return text.ok ? text.lines : [];
}

/** `![` in any of the encodings that pages come in, so that pages without pictures are not decoded for them. */
const mayHaveImages = ({ bytes }: Seed): boolean =>
  MARKS.some((mark) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(mark));
const MARKS = [Buffer.from('!['), Buffer.from('![', 'utf16le')];

/** The picture as a file of the site. @throws Problem where it has changed since it was found. */
export function openPicture({ path: url, file }: Picture): OutputFile {
  const content = attempt(file, SITE.changedMeanwhile, () => fs.readFileSync(file));
  if (!url.includes(hashOf(content))) throw new Problem(diagnosticOf(SITE.changedMeanwhile(), asTyped(file)));
  return { path: url, content };
}

const hashOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 16);

/** The picture; null where the address has none; a message where it has a file that cannot be shown. */
function readImage(folder: string, source: string, address: string): { image: SiteImage; file: string } | Message | null {
  const file = fileOf(folder, source, address);
  if (file === null) return null;
  if (!file.startsWith(folder + path.sep)) return SITE.pictureOutside();
  try {
    const stat = fs.statSync(file);
    if (!stat.isFile()) return null;
    if (stat.size > MOST_BYTES) return SITE.pictureTooLarge({ most: String(MOST_BYTES / 1024 / 1024) });
    const bytes = fs.readFileSync(file);
    const facts = readImageHeader(bytes);
    if (facts === null) return SITE.pictureFormat();
    return { image: { url: `images/${hashOf(bytes)}.${facts.format}`, width: facts.width, height: facts.height }, file };
  } catch (error) {
    return SITE.pictureUnreadable(refusalOf(error));
  }
}

/** Where the address really leads, links followed; null where nothing is, or where it is no relative path. */
function fileOf(folder: string, source: string, address: string): string | null {
  if (SCHEME.test(address) || /^[/\\]/u.test(address)) return null;
  const beside = path.join(folder, path.dirname(source));
  return realPath(() => path.join(beside, decodeURIComponent(address))) ?? realPath(() => path.join(beside, address));
}

/** A name may hold `%` for itself: 100%.png. */
function realPath(file: () => string): string | null {
  try {
    return fs.realpathSync(file());
  } catch {
    return null;
  }
}
