/** One form for text and query: compatibility characters, lower case, no spaces. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
