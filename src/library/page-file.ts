import { composed } from '../input/file-names.ts';
import { sidecarName } from '../input/find-sidecar.ts';
import type { Seed } from '../model/model.ts';

/** A page file as a program hands it over. */
export interface PageFile {
  /**
   * Path of the page below the folder of pages, with forward slashes. It may state paper, day and page
   * (`太原日报/2022-11-09/03.md`); its ending selects the input format.
   */
  readonly source: string;
  /** The file's bytes, in any encoding that guzhi reads, or its text. */
  readonly content: Uint8Array | string;
  /** The content of the page's sidecar, the file `NAME.yaml` beside `NAME.md`. */
  readonly sidecar?: Uint8Array | string | null | undefined;
}

const utf8 = new TextEncoder();
const isContent = (value: unknown): value is Uint8Array | string => typeof value === 'string' || value instanceof Uint8Array;
const bytesOf = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? utf8.encode(content) : content);

/** @throws TypeError where a JavaScript program hands over something else. */
export function toSeed({ source: given, content, sidecar = null }: PageFile): Seed {
  if (typeof given !== 'string' || given === '') throw new TypeError('`source` must be the path of the page, such as "03.md"');
  if (!isContent(content)) throw new TypeError('`content` must be a string or a Uint8Array');
  if (sidecar !== null && !isContent(sidecar)) throw new TypeError('`sidecar` must be a string, a Uint8Array or null');
  const source = composed(given);
  return {
    source,
    bytes: bytesOf(content),
    sidecar: sidecar === null ? null : { source: sidecarName(source), bytes: bytesOf(sidecar) },
  };
}
