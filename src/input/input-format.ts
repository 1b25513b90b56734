/**
 * What guzhi needs to know of a kind of input file. The kinds are listed in input-formats.ts; how the lines of each become blocks is a
 * row of BLOCKS in open-source.ts, apart, so that finding files loads no parser.
 */

export interface InputFormat {
  /** Short and permanent, as it is shown in docs: `markdown`. */
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
  /** 1-based line of the first byte that had to be replaced by U+FFFD. */
  readonly damagedAt: number | null;
}

/** Why a file gives no text; `line` is 1-based, null where no line is to blame. */
export interface UnreadableText {
  readonly ok: false;
  readonly reason: 'empty' | 'binary' | 'encoding';
  readonly line: number | null;
}
