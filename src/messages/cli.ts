/** Messages of the commands themselves; wrong usage (exit status 2) comes first. */
import { didYouMean, error, warning } from './message.ts';
import type { Refusal } from './system.ts';

type Text<K extends string> = Readonly<Record<K, string>>;
type Suggestion = { readonly suggestion: string | null };

const helpOf = (command: string): string => `Run \`guzhi${command === '' ? '' : ` ${command}`} --help\` for usage.`;

export const USAGE = {
  unknownCommand: error(
    'The first word after `guzhi` is not a command.',
    ({ name, known, suggestion }: Text<'name' | 'known'> & Suggestion) => [
      `unknown command ${name}; expected one of ${known}`,
      `${didYouMean(suggestion)}${helpOf('')}`,
    ],
  ),
  wrongOption: error(
    'A command is given an option that it does not have, or an option without its value.',
    ({ command, reason, suggestion }: Text<'command' | 'reason'> & Suggestion) => [reason, `${didYouMean(suggestion)}${helpOf(command)}`],
  ),
  notWholeNumber: error(
    'An option has a value that is not a number within its bounds.',
    ({ command, option, from, to, found }: Text<'command' | 'option' | 'found'> & Readonly<Record<'from' | 'to', number>>) => [
      `--${option} must be a whole number from ${from} to ${to}, not ${found}`,
      helpOf(command),
    ],
  ),
  unknownChoice: error(
    'An option has a value that is not one of its choices.',
    ({ command, option, choices, found, suggestion }: Text<'command' | 'option' | 'choices' | 'found'> & Suggestion) => [
      `--${option} must be one of ${choices}, not ${found}`,
      `${didYouMean(suggestion)}${helpOf(command)}`,
    ],
  ),
  unexpected: error('A command has too many arguments.', ({ command, found }: Text<'command' | 'found'>) => [
    `unexpected argument ${found}`,
    helpOf(command),
  ]),
  oneFolder: error('`guzhi init`, `guzhi check` or `guzhi bag` is given no folder, or several.', ({ command }: Text<'command'>) => [
    `expected one folder`,
    helpOf(command),
  ]),
  templatesOf: error('`guzhi templates` is given several names.', () => ['expected the name of one template', helpOf('templates')]),
  unknownTemplate: error('`guzhi templates` is given a name that no template has.', ({ name, suggestion }: Text<'name'> & Suggestion) => [
    `no template has the name ${name}`,
    `${didYouMean(suggestion)}Run \`guzhi templates\` for all names.`,
  ]),
  nothingToInspect: error('`guzhi inspect` is given no file or folder.', () => ['expected a file or a folder', helpOf('inspect')]),
  jsonAndSidecar: error('`guzhi inspect` is given two output formats.', () => [
    '--json and --sidecar exclude each other',
    helpOf('inspect'),
  ]),
  sidecarOfOnePage: error('`guzhi inspect --sidecar` is given no page, or several.', ({ count }: { readonly count: number }) => [
    `--sidecar needs exactly one page, not ${count}`,
    helpOf('inspect'),
  ]),
};

export const CLI = {
  initNotFolder: error('`guzhi init` is given a file.', () => ['this is a file; expected a folder', 'Name a folder, new or not.']),
  initUnwritable: error('`guzhi init` cannot write the new archive.', ({ reason, remedy }: Refusal) => [
    `cannot write the new archive (${reason})`,
    remedy,
  ]),
  templateThere: error('`guzhi templates NAME` finds a file where it would put the copy.', () => [
    'this file is already there and stays as it is',
    'Move it away first to get a new copy.',
  ]),
  templateUnwritable: error('`guzhi templates NAME` cannot write the copy.', ({ reason, remedy }: Refusal) => [
    `cannot write the template (${reason})`,
    remedy,
  ]),
  noBrowser: warning('`guzhi dev --open` cannot open a browser; the site is served nevertheless.', ({ reason }: Text<'reason'>) => [
    `cannot open a browser (${reason})`,
    'Open this address yourself.',
  ]),
  profileUnwritable: error('The file given with --profile cannot be written.', ({ reason, remedy }: Refusal) => [
    `cannot write the profile (${reason})`,
    remedy,
  ]),
  noSite: error('The folder given with --site does not exist.', ({ site }: Text<'site'>) => [
    'no such folder',
    `Build the site first: guzhi build --out ${site}`,
  ]),
  noIndex: error('The folder given with --site has no usable search index.', ({ reason, site }: Text<'reason' | 'site'>) => [
    `the search index cannot be used: this file is ${reason}`,
    `Build the site first: guzhi build --out ${site}`,
  ]),
  indexPartUnusable: warning('A file of the search index that a query needs is missing, damaged or of another build.', () => [
    'this file of the search index cannot be used; the answer may be incomplete',
    'Build the site again.',
  ]),
};
