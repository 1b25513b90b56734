/** A file of the index together with the tag of its content. */
import type { OutputFile } from '../../model/model.ts';
import { sha256 } from '../../text/digest.ts';
import { TAG_LENGTH, wrap } from '../shared/format.ts';

export interface TaggedFile {
  readonly tag: string;
  readonly file: OutputFile;
}

/** Equal content has an equal tag in every build. */
export function taggedFile(path: string, ...content: readonly unknown[]): TaggedFile {
  const tag = contentTag(content, TAG_LENGTH);
  return { tag, file: { path, content: wrap([path, tag, ...content]) } };
}

export const contentTag = (content: unknown, length: number): string => sha256(JSON.stringify(content), 'base64url').slice(0, length);
