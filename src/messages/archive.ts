/** Messages about all pages taken together. */
import { warning } from './message.ts';

const UNTIL_THEN = 'State another id in the sidecar; until then the article has an id made from its text.';

export const ARCHIVE = {
  idTaken: warning('Two articles state the same id.', ({ id }: { readonly id: string }) => [
    `the id "${id}" already belongs to another article`,
    UNTIL_THEN,
  ]),
  idUnusable: warning(
    'A stated id has characters that no address may have, or is too short or too long.',
    ({ id }: { readonly id: string }) => [
      `the id "${id}" cannot be used as an address: expected 4 to 40 lower-case letters and digits`,
      UNTIL_THEN,
    ],
  ),
};
