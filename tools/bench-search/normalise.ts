/** Normalises texts and queries alike: NFKC, lower case, no spaces. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
