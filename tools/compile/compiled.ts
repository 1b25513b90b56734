/** A file for lib/ that is not written yet. */
export interface CompiledFile {
  /** Absolute. */
  readonly path: string;
  readonly contents: Uint8Array;
}

export interface Compiled {
  readonly files: readonly CompiledFile[];
  /** Paths, relative to the package, of the sources that esbuild read, including those of other packages. */
  readonly inputs: readonly string[];
}
