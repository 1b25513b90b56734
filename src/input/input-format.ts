/**
 * A kind of input file. All kinds are listed in input-formats.ts. BLOCKS in open-source.ts says how their lines become blocks; it is
 * separate, so that finding files loads no parser.
 */

export interface InputFormat {
  /** Short and permanent: `markdown`. */
  readonly name: string;
  /** Endings of file names, lower-case, without the dot. No two formats share one. */
  readonly extensions: readonly string[];
  /** Whether a file may open with YAML front matter. */
  readonly frontMatter: boolean;
  /** Bytes of a file -> its lines; never throws. */
  readonly read: (bytes: Uint8Array) => FormatText | UnreadableText;
}

/** A file's text, decoded once. */
export interface FormatText {
  readonly ok: true;
  /** One entry a line, without line ends; `lines[0]` is line 1. Records, sidecars and views count these lines. */
  readonly lines: readonly string[];
  /** Name of the encoding, for messages: `utf-8`. */
  readonly encoding: string;
  /** 1-based line of the first byte that was replaced by U+FFFD. */
  readonly damagedAt: number | null;
}

/** Why a file has no text. `line` is 1-based; null where the problem is in no single line. */
export interface UnreadableText {
  readonly ok: false;
  readonly reason: 'empty' | 'binary' | 'encoding';
  readonly line: number | null;
}
