/** Messages of the server of `guzhi dev`. */
import { error, warning } from './message.ts';
import type { Refusal } from './system.ts';

const OTHER_PORT = 'Choose another one with --port N; 0 is any free one.';

export const SERVE = {
  portInUse: error('Another program listens on the port.', ({ port }: { readonly port: number }) => [
    `port ${port} is already in use`,
    OTHER_PORT,
  ]),
  portForbidden: error('The system reserves the port, mostly one below 1024.', ({ port }: { readonly port: number }) => [
    `no permission to listen on port ${port}`,
    OTHER_PORT,
  ]),
  unwatchable: warning('Changes in a folder cannot be noticed.', ({ reason, remedy }: Refusal) => [
    `cannot watch this for changes (${reason})`,
    `${remedy} Until then, start \`guzhi dev\` again after a change.`,
  ]),
};
