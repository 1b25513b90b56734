/** The types of micromark's and mdast's extensions, as remark-parse registers them, and the names of this program's own tokens. */
import type {} from 'remark-parse';
import type { Data } from 'unified';

export type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number];
export type TreeExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;
export type Construct = Exclude<NonNullable<NonNullable<SyntaxExtension['text']>[number]>, readonly unknown[]>;
export type Tokenizer = Construct['tokenize'];
export type State = ReturnType<Tokenizer>;
export type Code = Parameters<State>[0];
export type Resolver = NonNullable<Construct['resolveAll']>;
export type Events = Parameters<Resolver>[0];
export type Token = Events[number][1];
export type Context = Parameters<Resolver>[1];

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    printedFormula: 'printedFormula';
    picture: 'picture';
    addressed: 'addressed';
    knownTag: 'knownTag';
    boldMark: 'boldMark';
  }
}

/** Whether a code is the end of a line or of the text; micromark gives tabs and the spaces they stand for negative codes as well. */
export const isEnd = (code: Code): boolean => code === null || code < -2;

/** The character of a code; a blank for tabs, ends of lines and the end of the text. */
export const characterOf = (code: Code): string => (code === null || code < 0 ? ' ' : String.fromCharCode(code));
