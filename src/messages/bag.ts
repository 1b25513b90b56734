/** Messages of `guzhi bag`. */
import { error } from './message.ts';

type Text<K extends string> = Readonly<Record<K, string>>;
const AGAIN = 'Build the site again, then make the bag.';

export const BAG = {
  noSite: error('The folder given with --site has no site of guzhi in it.', ({ manifest }: Text<'manifest'>) => [
    `contains no site: \`${manifest}\` is missing or damaged`,
    'Build the site first, or name its folder with --site.',
  ]),
  notEmpty: error('`guzhi bag` is given a folder with files in it, or a file.', () => [
    'this place is not empty; a bag is never written over anything',
    'Name a new or an empty folder.',
  ]),
  inSite: error('`guzhi bag` is given a folder inside the site.', () => [
    'this folder is inside the site that the bag is made of',
    'Name a folder outside the site.',
  ]),
  fileMissing: error('A file that the site’s list names is missing; no bag is written.', () => ['this file of the site is missing', AGAIN]),
  fileChanged: error('A file of the site is not as guzhi wrote it; no bag is written.', () => [
    'this file of the site is not as guzhi wrote it',
    AGAIN,
  ]),
  notDay: error('`guzhi bag --date` is given something other than a day.', ({ found }: Text<'found'>) => [
    `--date must be a day like 2026-11-28, not ${found}`,
    'Run `guzhi bag --help` for usage.',
  ]),
};
