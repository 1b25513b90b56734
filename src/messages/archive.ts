/** Messages about the archive as a whole. */
import { warning } from './message.ts';

const UNTIL_THEN = 'State another id in the sidecar; until then the article has an id made from its text.';

const KEEP_ONE = 'Keep one of the two files; where both were printed, state the day and number of each, for example in its path.';

export const ARCHIVE = {
  pageTwice: warning('Two pages have the same text.', ({ other }: { readonly other: string }) => [
    `this page has the same text as ${other}`,
    KEEP_ONE,
  ]),
  pageAlike: warning(
    'Two pages have nearly the same text: one seems to be a second scan of the other.',
    ({ other }: { readonly other: string }) => [`this page has nearly the same text as ${other}`, KEEP_ONE],
  ),
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
