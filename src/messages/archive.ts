/** Messages about the archive as a whole. */
import { warning } from './message.ts';

const UNTIL_THEN = 'State another id in the sidecar; until then the article has an id made from its text.';

export const ARCHIVE = {
  idTaken: warning('Two articles state the same id.', ({ id }: { readonly id: string }) => [
    `the id "${id}" already belongs to another article`,
    UNTIL_THEN,
  ]),
  idUnusable: warning(
    'A stated id is too short or too long, or has characters that are not allowed in an address.',
    ({ id }: { readonly id: string }) => [
      `the id "${id}" cannot be used as an address: expected 4 to 40 lower-case letters and digits`,
      UNTIL_THEN,
    ],
  ),
};
