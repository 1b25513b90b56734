/** See traditional.mjs. */
export function traditional(source: string): string;
