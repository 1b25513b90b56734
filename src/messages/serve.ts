/** Messages of the server of `guzhi dev`. */
import { error, warning } from './message.ts';
import type { Refusal } from './system.ts';

const OTHER_PORT = 'Choose another one with --port N; 0 picks any free port.';

export const SERVE = {
  portInUse: error('Another program listens on the port.', ({ port }: { readonly port: number }) => [
    `port ${port} is already in use`,
    OTHER_PORT,
  ]),
  portForbidden: error('The system does not allow this port, usually because it is below 1024.', ({ port }: { readonly port: number }) => [
    `no permission to listen on port ${port}`,
    OTHER_PORT,
  ]),
  unwatchable: warning('A folder cannot be watched for changes.', ({ reason, remedy }: Refusal) => [
    `cannot watch this for changes (${reason})`,
    `${remedy} Until then, start \`guzhi dev\` again after a change.`,
  ]),
};
