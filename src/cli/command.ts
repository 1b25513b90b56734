/** The shape every command has; cli/main.ts lists them. */
export interface Command {
  readonly name: string;
  /** One line for `guzhi --help`. */
  readonly summary: string;
  /** The whole text of `guzhi NAME --help`. */
  readonly help: string;
  /** Exit status: 0 done, 1 the input or the site has errors, 2 wrong usage. */
  run(args: readonly string[]): Promise<number>;
}
