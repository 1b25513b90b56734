/**
 * The states of the sequence model: the role of a strip and whether an article begins with it.
 *
 *   K kicker, H headline, P text without headline, Q standalone photograph: an article begins
 *   k, h, q continuation lines of kicker, headline and photograph; h is also the headline below a kicker
 *   S subtitle  r credit below the title  B paragraph  J paragraph continued after a break  X crosshead  C caption
 *   E last paragraph  F last paragraph, continued after a break  R credit below the text  G signature
 *   L section label   Z furniture between articles   z furniture inside an article
 */
import type { BlockRole } from '../../model/model.ts';

export const TAGS = ['K', 'k', 'H', 'h', 'S', 'r', 'B', 'J', 'E', 'F', 'P', 'X', 'C', 'Q', 'q', 'R', 'G', 'L', 'Z', 'z'] as const;
export type Tag = (typeof TAGS)[number];

export const STARTS: ReadonlySet<Tag> = new Set<Tag>(['K', 'H', 'P', 'Q']);

/** Tags that may follow the end of an article. */
const BEGIN = 'KHPQLZ';
/** Tags that may follow each tag; all other pairs are impossible. */
const FOLLOWERS: Readonly<Record<Tag, string>> = {
  K: 'kh',
  k: 'kh',
  H: `hSrBEXCRz${BEGIN}`,
  h: `hSrBEXCRz${BEGIN}`,
  S: `SrBEXCRz${BEGIN}`,
  r: 'rBEXCz',
  B: 'BJEFXCRGz',
  J: 'BJEFXCRGz',
  E: `CRGz${BEGIN}`,
  F: `CRGz${BEGIN}`,
  P: `BJEFXCRGz${BEGIN}`,
  X: 'BEXCRz',
  C: `BJEFXCRGz${BEGIN}`,
  Q: `q${BEGIN}`,
  q: `q${BEGIN}`,
  R: `BEXCRGz${BEGIN}`,
  G: `BEGR${BEGIN}`,
  L: BEGIN,
  Z: BEGIN,
  z: 'BJEFXCRGz',
};
const OPENERS = BEGIN;
const CLOSERS = 'HhSEFPCQqRGLZ';

export const mayFollow = (before: Tag, after: Tag): boolean => FOLLOWERS[before].includes(after);
export const mayOpen = (tag: Tag): boolean => OPENERS.includes(tag);
export const mayClose = (tag: Tag): boolean => CLOSERS.includes(tag);

export const ROLES: Readonly<Record<Tag, BlockRole>> = {
  K: 'kicker',
  k: 'kicker',
  H: 'headline',
  h: 'headline',
  S: 'subtitle',
  r: 'credit',
  B: 'body',
  J: 'body',
  E: 'body',
  F: 'body',
  P: 'body',
  X: 'crosshead',
  C: 'caption',
  Q: 'caption',
  q: 'caption',
  R: 'credit',
  G: 'signature',
  L: 'label',
  Z: 'slogan',
  z: 'slogan',
};
