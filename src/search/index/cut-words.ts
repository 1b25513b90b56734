/** Cuts a text into words whose concatenation is the text. The index uses words for ranking and suggestions only. */
export type CutWords = (text: string) => readonly string[];
