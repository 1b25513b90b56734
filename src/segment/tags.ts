/**
 * The states of the sequence model: the part of a unit and whether an article begins with it.
 *
 *   K kicker (begins)   H headline (begins)   P text without headline (begins)   Q photograph of its own (begins)
 *   k kicker, h headline, q photograph: their further lines; h also the headline below a kicker
 *   S subtitle  B paragraph  J paragraph that goes on after a break  X crosshead  C caption  R credit  G signature
 *   L section label   Z furniture between articles   z furniture inside an article
 */
import type { BlockRole } from '../model.ts';

export const TAGS = ['K', 'k', 'H', 'h', 'S', 'B', 'J', 'P', 'X', 'C', 'Q', 'q', 'R', 'G', 'L', 'Z', 'z'] as const;
export type Tag = (typeof TAGS)[number];

export const STARTS: ReadonlySet<Tag> = new Set<Tag>(['K', 'H', 'P', 'Q']);

/** What may follow what; everything else is impossible, not just unlikely. */
const BEGIN = 'KHPQLZ';
const FOLLOWERS: Readonly<Record<Tag, string>> = {
  K: 'kh',
  k: 'kh',
  H: `hSBXCRz${BEGIN}`,
  h: `hSBXCRz${BEGIN}`,
  S: `SBXCRz${BEGIN}`,
  B: `BJXCRGz${BEGIN}`,
  J: `BJXCRGz${BEGIN}`,
  P: `BJXCRGz${BEGIN}`,
  X: 'BXCRz',
  C: `BJXCRGz${BEGIN}`,
  Q: `q${BEGIN}`,
  q: `q${BEGIN}`,
  R: `BXCRGz${BEGIN}`,
  G: `BGR${BEGIN}`,
  L: BEGIN,
  Z: BEGIN,
  z: 'BJXCRGz',
};
const OPENERS = BEGIN;
const CLOSERS = 'HhSBJPCQqRGLZ';

export const mayFollow = (before: Tag, after: Tag): boolean => FOLLOWERS[before].includes(after);
export const mayOpen = (tag: Tag): boolean => OPENERS.includes(tag);
export const mayClose = (tag: Tag): boolean => CLOSERS.includes(tag);

export const ROLES: Readonly<Record<Tag, BlockRole>> = {
  K: 'kicker',
  k: 'kicker',
  H: 'headline',
  h: 'headline',
  S: 'subtitle',
  B: 'body',
  J: 'body',
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
