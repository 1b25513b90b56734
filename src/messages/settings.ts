/** Messages about the settings file, guzhi.yaml. */
import { didYouMean, error, warning } from './message.ts';
import type { Refusal } from './system.ts';

export const SETTINGS = {
  fileUnreadable: error('The settings file cannot be read, or is a folder.', ({ reason, remedy }: Refusal) => [
    `cannot read the settings file (${reason})`,
    remedy,
  ]),
  noSuchFile: error('The file given with --config does not exist.', () => [
    'no such settings file',
    'Name an existing file, or leave out --config to use the defaults.',
  ]),
  notUtf8: error('The settings file is not saved as UTF-8.', () => ['the settings file is not valid UTF-8', 'Save it as UTF-8.']),
  alias: error('The settings file uses a YAML alias.', () => ['aliases (`*name`) are not supported', 'Write the value out.']),
  notYaml: error('The YAML parser rejects the settings file.', ({ reason }: { readonly reason: string }) => [
    `invalid YAML: ${reason}`,
    'Write one `name: value` per line; put text with colons in quotes.',
  ]),
  notNamesWithValues: error('The settings file is a list or plain text.', () => [
    'the settings must be names with values',
    'Write one `name: value` per line.',
  ]),
  foldersWithoutNames: error('The setting `folders` is not a group of named folders.', () => [
    '`folders` must contain names with values',
    'Indent them below `folders:`, for example `  seeds: pages`.',
  ]),
  unknownName: warning(
    'The settings file has an unknown name, which is ignored.',
    ({ name, known, suggestion }: Readonly<Record<'name' | 'known', string>> & { readonly suggestion: string | null }) => [
      `unknown setting ${name}`,
      `${didYouMean(suggestion)}Known settings: ${known}.`,
    ],
  ),
  wrongValue: error('A setting has a value of the wrong kind.', ({ name, wanted }: { readonly name: string; readonly wanted: string }) => [
    `${name} must be ${wanted}`,
    'Correct the value, or remove the line to use the default.',
  ]),
  lowContrast: warning(
    'An accent colour is hard to read on the page; it is used nevertheless.',
    (v: Readonly<Record<'name' | 'colour' | 'scheme' | 'contrast' | 'way', string>>) => [
      `${v.name} ${v.colour} is hard to read on the ${v.scheme} page: its contrast is ${v.contrast} to 1`,
      `Choose a ${v.way} colour, with a contrast of at least 4.5 to 1.`,
    ],
  ),
  contradictedDay: warning(
    'The setting `days` declares that a day has no paper, but a page of that day is among the seeds.',
    ({ date, state }: { readonly date: string; readonly state: string }) => [
      `this page is dated ${date}, a day that the settings declare ${state}`,
      'Correct `days` in the settings, or the date of the page.',
    ],
  ),
};

/** The expected values of settings; each completes `NAME must be …`. */
export const WANTED = {
  text: () => 'text',
  oneOf: ({ values }: { readonly values: string }) => `one of ${values}`,
  flag: () => 'true or false',
  sections: () => 'a list of labels, each with its words on one line, for example `  体育: 比赛 冠军 联赛`',
  address: () => 'an address that begins with https:// and ends with /',
  reportLink: () =>
    'an address that begins with https:// or mailto:, without spaces, in braces only {id}, {source}, {line}, {lines}, {title} and {words}',
  editLink: () => 'an address that begins with https:// and has {source} in it, in braces beside it only {line}',
  colour: () => 'a colour like "#942a1c", in quotes',
  menu: () =>
    'a list of labels, each with an address: one that begins with https:// or mailto:, or a path below the site, for example `  投稿: about.html`',
  days: () => 'states with their days, for example `  未出版: [2022-10-01..2022-10-07]`',
  dayState: ({ states, found }: { readonly states: string; readonly found: string }) => `a list of states out of ${states}; found ${found}`,
  daySpan: ({ state, found }: { readonly state: string; readonly found: string }) =>
    `a list of days like 2022-12-25 and spans like 2022-10-01..2022-10-07; found ${found} below ${state}`,
  words: () => 'groups of names, for example `  人物: [韦韬]`',
  wordGroup: ({ groups, found }: { readonly groups: string; readonly found: string }) =>
    `a list of groups out of ${groups}; found ${found}`,
  wordNames: ({ group }: { readonly group: string }) =>
    `names of two or more characters, each alone or with a list of its other spellings; ${group} contains something else`,
};
