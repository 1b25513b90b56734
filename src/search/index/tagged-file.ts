/** Files of the index with the tag of their content. */
import type { OutputFile } from '../../model/model.ts';
import { sha256 } from '../../text/digest.ts';
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

export const contentTag = (content: unknown, length: number): string => sha256(JSON.stringify(content), 'base64url').slice(0, length);
