/** A file to be written to lib/. */
export interface CompiledFile {
  /** Absolute. */
  readonly path: string;
  readonly contents: Uint8Array;
}

export interface Compiled {
  readonly files: readonly CompiledFile[];
  /** Paths, relative to the package, of the sources read by esbuild, including those of other packages. */
  readonly inputs: readonly string[];
}
