/** All messages by the stage they belong to. Each is provoked in test/messages and listed in docs/messages.md. */
import { ARCHIVE } from './archive.ts';
import { BAG } from './bag.ts';
import { CHECK } from './check.ts';
import { CLI, USAGE } from './cli.ts';
import { IMPORT } from './import.ts';
import { INPUT } from './input.ts';
import { OWN_PAGES } from './own-pages.ts';
import { PROGRAM } from './program.ts';
import { READ } from './read.ts';
import { RENDER } from './render.ts';
import { SERVE } from './serve.ts';
import { SETTINGS } from './settings.ts';
import { SITE } from './site.ts';

export const MESSAGES = {
  input: INPUT,
  settings: SETTINGS,
  read: READ,
  archive: ARCHIVE,
  render: RENDER,
  ownPages: OWN_PAGES,
  site: SITE,
  check: CHECK,
  bag: BAG,
  import: IMPORT,
  serve: SERVE,
  usage: USAGE,
  cli: CLI,
  program: PROGRAM,
} as const;

type Messages = typeof MESSAGES;
export type Stage = keyof Messages;
/** `input.noPages`, `site.pathUnsafe` … */
export type MessageName = { [S in Stage]: `${S}.${keyof Messages[S] & string}` }[Stage];
