/** Messages about the folder of pages and the files in it. */
import { counted, error, warning } from './message.ts';
import type { Refusal } from './system.ts';

export const INPUT = {
  noSuchPlace: error('The folder or file given with --seeds, or on the command line, does not exist.', () => [
    'no such file or folder',
    'Name the folder that contains your pages, for example `--seeds pages`.',
  ]),
  folderUnreadable: error('A folder below the seeds cannot be listed.', ({ reason, remedy }: Refusal) => [
    `cannot read this folder (${reason})`,
    `${remedy} Or move it out of the seeds.`,
  ]),
  linkLeadsOut: error('A symbolic link among the pages leads out of the seeds folder, or its target is missing.', () => [
    'this link leads out of the seeds folder or to a missing file',
    'Copy the file into the folder instead.',
  ]),
  sameName: error('Two page files in a folder have the same name, one with composed and one with decomposed characters.', () => [
    'another file has the same name, written with other characters (é as one character and as two)',
    'Rename or remove one of the two; the other one was read.',
  ]),
  noPages: error('The seeds folder contains no .md, .markdown or .txt file besides a README or licence.', () => [
    'this folder contains no pages',
    'Put .md or .txt files into it, one for each newspaper page.',
  ]),
  notPages: warning(
    'Files among the seeds are neither pages nor sidecars nor pictures that pages can show. One warning for all of them.',
    ({ count, endings }: { readonly count: number; readonly endings: string }) => [
      `${counted(count, 'file')} ${count === 1 ? 'is no page' : 'are no pages'}: ${endings}`,
      'A page is a .md, .markdown or .txt file; a sidecar is NAME.yaml beside NAME.md. Move other files out of this folder.',
    ],
  ),
  fileUnreadable: error('A page or its sidecar cannot be read.', ({ reason, remedy }: Refusal) => [
    `cannot read this file (${reason})`,
    `${remedy} Or move it out of the seeds.`,
  ]),
  empty: error('A page file has no text.', () => ['this file is empty', 'Put the text of the page into it, or remove it.']),
  binary: error('A page file contains zero bytes: it is a picture or a program.', () => [
    'this is not a text file: it contains zero bytes',
    'Keep only pages as text (.md, .txt) in the seeds folder.',
  ]),
  encoding: error('The bytes of a page file match no supported encoding.', () => [
    'the encoding of this text is unknown; UTF-8, UTF-16, GB18030 and Big5 are supported',
    'Save it as UTF-8.',
  ]),
  damaged: error('A page file is mostly valid text but contains some broken bytes.', ({ encoding }: { readonly encoding: string }) => [
    `contains bytes that are not valid ${encoding}; they are shown as \uFFFD`,
    'Correct the characters, or save the file again as UTF-8.',
  ]),
};
