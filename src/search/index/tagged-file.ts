/** Files of the index with the tag of their content. */
import { createHash } from 'node:crypto';
import type { OutputFile } from '../../model/model.ts';
import { TAG_LENGTH, wrap } from '../shared/format.ts';

export interface TaggedFile {
  readonly tag: string;
  readonly file: OutputFile;
}

/** A file whose tag says what is in it: the same content has the same tag everywhere. */
export function taggedFile(path: string, ...content: readonly unknown[]): TaggedFile {
  const tag = contentTag(content, TAG_LENGTH);
  return { tag, file: { path, content: wrap([path, tag, ...content]) } };
}

export const contentTag = (content: unknown, length: number): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, length);
