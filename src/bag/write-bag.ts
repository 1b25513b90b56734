/**
 * Packs a built site into a bag for keeping (BagIt 1.0, RFC 8493):
 *
 *   OUT/bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt
 *   OUT/data/…                 the files that guzhi.json lists, and guzhi.json itself
 *
 * Every file is compared with the digest of guzhi.json while it is copied. The bag is made beside its place and moved there when it is
 * complete. No clock is read: the same site makes the same bag.
 */
import fs from 'node:fs';
import path from 'node:path';
import { BAG } from '../messages/bag.ts';
import { diagnosticOf } from '../messages/message.ts';
import { asTyped } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { beside } from '../site/publish/output-data.ts';
import { rename } from '../site/publish/rename.ts';
import { writeWhole } from '../site/publish/site-files.ts';
import { MANIFEST, type Manifest } from '../site/publish/target.ts';
import { openSha256, sha256 } from '../text/digest.ts';
import { compareCodeUnits } from '../text/order.ts';

export interface BagRequest {
  /** Folder of the built site. */
  readonly site: string;
  /** New folder for the bag. */
  readonly out: string;
  readonly manifest: Manifest;
  /** Lines of bag-info.txt before those about size and program: label and value. */
  readonly info: readonly (readonly [label: string, value: string])[];
}

export interface WrittenBag {
  /** Empty if the bag was written. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  readonly bytes: number;
}

/** A file of the payload. */
interface Payload {
  readonly name: string;
  readonly digest: string;
  readonly bytes: number;
}

/** @throws the system's error where the bag cannot be written; nothing of it is left then. */
export function writeBag({ site, out, manifest, info }: BagRequest): WrittenBag {
  const next = beside(out, 'new');
  // First and by itself: which path an error below a file names depends on the version of Node.
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.rmSync(next, { recursive: true, force: true });
  try {
    fs.mkdirSync(next);
    const diagnostics: Diagnostic[] = [];
    const payload = [...copied(site, path.join(next, 'data'), manifest, diagnostics)];
    const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
    if (diagnostics.length > 0) return { diagnostics, files: 0, bytes: 0 };
    writeTags(next, payload, [...info, ['Bag-Software-Agent', manifest.generator], ['Payload-Oxum', `${bytes}.${payload.length}`]]);
    if (fs.existsSync(out)) fs.rmdirSync(out);
    rename(next, out);
    return { diagnostics, files: payload.length, bytes };
  } finally {
    fs.rmSync(next, { recursive: true, force: true });
  }
}

function* copied(site: string, data: string, manifest: Manifest, diagnostics: Diagnostic[]): Iterable<Payload> {
  // The list cannot contain its own digest.
  const files: readonly (readonly [string, string | null])[] = [...Object.entries(manifest.files), [MANIFEST, null]];
  for (const [name, expected] of [...files].sort(([a], [b]) => compareCodeUnits(a, b))) {
    const from = path.join(site, name);
    const file = isBelow(name) && fs.existsSync(from) ? copy(from, path.join(data, name)) : null;
    if (file === null) diagnostics.push(diagnosticOf(BAG.fileMissing(), asTyped(from)));
    else if (expected !== null && file.digest !== expected) diagnostics.push(diagnosticOf(BAG.fileChanged(), asTyped(from)));
    else yield { name, ...file };
  }
}

/** The list is read from the site: its names must not lead out of it. */
const isBelow = (name: string): boolean => !path.isAbsolute(name) && path.posix.normalize(name) === name && !name.startsWith('..');

/** Bytes copied in one step. */
const STEP = 1 << 20;

function copy(from: string, to: string): Omit<Payload, 'name'> {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  const [input, output] = [fs.openSync(from, 'r'), fs.openSync(to, 'wx')];
  try {
    const hash = openSha256();
    const buffer = Buffer.allocUnsafe(STEP);
    let bytes = 0;
    for (let read = fs.readSync(input, buffer); read > 0; read = fs.readSync(input, buffer)) {
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      writeWhole(output, piece);
      bytes += read;
    }
    return { digest: hash.hex(), bytes };
  } finally {
    fs.closeSync(input);
    fs.closeSync(output);
  }
}

function writeTags(bag: string, payload: readonly Payload[], info: BagRequest['info']): void {
  const tags: readonly (readonly [name: string, content: string])[] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', info.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')],
    ['manifest-sha256.txt', payload.map(({ name, digest }) => `${digest}  data/${inManifest(name)}\n`).join('')],
  ];
  const written = [...tags, ['tagmanifest-sha256.txt', tags.map(([name, content]) => `${sha256(content)}  ${name}\n`).join('')] as const];
  for (const [name, content] of written) fs.writeFileSync(path.join(bag, name), content);
}

const oneLine = (value: string): string => value.replace(/\s+/gu, ' ').trim();

/** Percent signs and line breaks are the only characters of a path that a manifest encodes. */
const inManifest = (name: string): string => name.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
