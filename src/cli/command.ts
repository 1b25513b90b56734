/** The interface of a command; run-command.ts lists the commands. */
export interface Command {
  readonly name: string;
  /** One line for `guzhi --help`. */
  readonly summary: string;
  /** The whole text of `guzhi NAME --help`. */
  readonly help: string;
  /** Exit status: 0 done, 1 the input or the site has errors, 2 wrong usage. */
  run(args: readonly string[]): Promise<number>;
}
