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
  otherHost: error('A browser asks the server of `guzhi dev` by a name that is not of this machine; shown in the browser.', () => [
    'this server answers only to the names localhost, 127.0.0.1 and [::1]',
    'Open the address that `guzhi dev` printed, on the machine where it runs.',
  ]),
  onlyReads: error('A program sends something to the server of `guzhi dev`; this is the answer.', () => [
    'this server answers only GET and HEAD',
    'Change the page that sends something: a static site cannot receive it.',
  ]),
  addressMalformed: error('A browser asks for an address that no site can have; shown in the browser.', () => [
    'this address cannot be understood',
    'Correct the link: `..`, backslashes and incomplete escapes (`%E5%9`) are not allowed.',
  ]),
  leadsOut: error('A file or folder of the built site is a link to another place on the disk; shown in the browser.', () => [
    'this address leads out of the folder of the site',
    'Put a copy of the file in the place of the link.',
  ]),
  unwatchable: warning('A folder cannot be watched for changes.', ({ reason, remedy }: Refusal) => [
    `cannot watch this for changes (${reason})`,
    `${remedy} Until then, start \`guzhi dev\` again after a change.`,
  ]),
};
