/** Messages about building a site: its pictures, its output folder, its addresses, its cache. */
import { counted, error, warning } from './message.ts';
import type { Refusal } from './system.ts';

type Text<K extends string> = Readonly<Record<K, string>>;

const PICTURE = 'Put a PNG, JPEG, GIF, WebP or AVIF picture below the seeds folder, or remove the reference.';
const CHOOSE = 'Name a folder of its own with --out, for example `--out dist`.';
const UNCHANGED = 'The published site is unchanged.';

const alsoOthers = (others: number): string => (others === 0 ? '' : `, and ${counted(others, 'more picture')} of this page`);

export const SITE = {
  pictureMissing: warning(
    'A page refers to a picture that is not there; its alt text is shown. One warning a page.',
    ({ others }: Readonly<Record<'others', number>>) => [`this picture is not there${alsoOthers(others)}`, PICTURE],
  ),
  pictureElsewhere: warning(
    'A page refers to a picture on another site or disk, which pages never load; its alt text is shown. One warning a page.',
    ({ others }: Readonly<Record<'others', number>>) => [
      `this picture is not a file below the seeds folder and is not loaded${alsoOthers(others)}`,
      'Save the picture below the seeds folder and refer to it there.',
    ],
  ),
  pictureOutside: warning('A page refers to a picture outside the seeds folder; its alt text is shown.', () => [
    'this picture is outside the seeds folder',
    PICTURE,
  ]),
  pictureTooLarge: warning('A page refers to a picture that is too large to publish; its alt text is shown.', ({ most }: Text<'most'>) => [
    `this picture is larger than ${most} MB`,
    'Make it smaller, or remove the reference.',
  ]),
  pictureFormat: warning('A page refers to a file of another format; its alt text is shown.', () => [
    'this file is not a PNG, JPEG, GIF, WebP or AVIF picture',
    PICTURE,
  ]),
  pictureUnreadable: warning('A picture that a page refers to cannot be read; its alt text is shown.', ({ reason, remedy }: Refusal) => [
    `cannot read this picture (${reason})`,
    remedy,
  ]),

  outIsDisk: error('The output folder is the root of a disk.', () => ['the site cannot replace the whole disk', CHOOSE]),
  outIsHome: error('The output folder is the home folder.', () => ['the site cannot replace your home folder', CHOOSE]),
  outAndSeeds: error('The output folder contains the seeds folder, or the other way round.', () => [
    'the site and the seeds must not be inside each other',
    CHOOSE,
  ]),
  outIsFile: error('The output folder is a file.', () => ['this is a file; expected a folder for the site', CHOOSE]),
  outIsForeign: error('The output folder contains files but no list of guzhi’s own (guzhi.json).', () => [
    'this folder contains files that guzhi did not make',
    `Empty it yourself, or choose another. ${CHOOSE}`,
  ]),
  manifestDamaged: error('The list of files in the output folder is damaged.', ({ manifest }: Text<'manifest'>) => [
    `${manifest} in this folder is damaged, so guzhi cannot tell its own files from others`,
    'Move away any files that are not part of the site, empty the folder, and build again.',
  ]),
  lockTaken: error('Another guzhi process builds into the same folder.', ({ process }: { readonly process: number }) => [
    `another build (process ${process}) is writing here`,
    'Wait until it has ended, or stop it.',
  ]),
  lockUnusable: error('The lock file beside the output folder keeps reappearing or has no owner.', () => [
    'cannot take this lock',
    'Remove the file if no build is running.',
  ]),

  unwritable: error('The system refuses to write the site: no permission, no space, a file in use.', ({ reason, remedy }: Refusal) => [
    `cannot write the site (${reason})`,
    `${UNCHANGED} ${remedy} Then build again.`,
  ]),
  cacheUnusable: error('The system refuses to read or write the cache folder (.guzhi).', ({ reason, remedy }: Refusal) => [
    `cannot use the cache (${reason})`,
    `${remedy} Or remove the cache folder, or name another one as \`cache\` below \`folders:\`. Then build again.`,
  ]),
  cacheNotSaved: warning(
    'The site is published, but the cache folder (.guzhi) cannot be brought up to date.',
    ({ reason, remedy }: Refusal) => [
      `cannot save the cache for the next build (${reason})`,
      `The site is published; the next build will take longer. ${remedy}`,
    ],
  ),
  ownFileUnreadable: error('A file in the folders `templates` or `public` cannot be read.', ({ reason, remedy }: Refusal) => [
    `cannot read this (${reason})`,
    `${UNCHANGED} ${remedy}`,
  ]),
  changedMeanwhile: error('A page, a picture or a file of the last site was changed or removed during a build.', () => [
    'changed while the site was being built',
    `${UNCHANGED} Build again.`,
  ]),
  workerDied: error('A thread of the build ended before its work was done, usually for lack of memory.', ({ reason }: Text<'reason'>) => [
    `the build stopped here: ${reason}`,
    `${UNCHANGED} Build again with fewer threads, for example \`--workers 1\`; if it stops at the same page, remove that page.`,
  ]),

  ownFolderMissing: warning('The folder that the setting `templates` or `public` names does not exist.', ({ setting }: Text<'setting'>) => [
    `there is no such folder; the setting \`${setting}\` names it`,
    'Correct the setting, or make the folder; without it the site has only what guzhi brings.',
  ]),
  unknownTemplate: warning(
    'The folder of templates has a file that has no name of a template and that no template includes.',
    ({ suggestion }: { readonly suggestion: string | null }) => [
      'guzhi has no template of this name, and no template includes it',
      `${suggestion === null ? '' : `Did you mean ${suggestion}? `}\`guzhi templates\` lists the names.`,
    ],
  ),

  pathUnsafe: error('A file in the folder `public` has a name that is not valid on every system.', ({ name }: Text<'name'>) => [
    `cannot publish a file named ${name}`,
    'Rename it: backslashes, control characters and the parts `.` and `..` are not allowed.',
  ]),
  foreignInTheWay: error('A file that somebody put into the output folder has the path of a new page.', () => [
    'guzhi did not make this file, but the new site has a file with the same path',
    `${UNCHANGED} Move it away and build again.`,
  ]),

  addressesUnreadable: error('The list of published addresses (addresses.txt) cannot be read.', ({ reason, remedy }: Refusal) => [
    `cannot read the list of addresses (${reason})`,
    remedy,
  ]),
  addressesUnwritable: error('The list of published addresses (addresses.txt) cannot be written.', ({ reason, remedy }: Refusal) => [
    `cannot write the list of addresses (${reason})`,
    `${UNCHANGED} ${remedy} Then build again.`,
  ]),
  addressMalformed: error('A line of addresses.txt is malformed.', () => [
    'this is not an address of the archive',
    'Write `a/k/k3v7q2mzab.html`, `OLD -> NEW` or `OLD withdrawn: reason`.',
  ]),
  addressVanished: error('A published address would no longer have a page.', ({ address, file }: Text<'address' | 'file'>) => [
    `${address} was published, and this build would break it`,
    `Bring its page back; or give the article this id in a sidecar; or write \`${address} -> NEW\` or \`${address} withdrawn: reason\` into ${file}.`,
  ]),
  addressLeadsNowhere: error('A redirect in addresses.txt has no target in the site.', ({ address, to }: Text<'address' | 'to'>) => [
    `${address} leads to ${to}, which does not exist`,
    'Name an address that exists.',
  ]),
  moreAddresses: error('More addresses would break than are reported individually.', ({ count }: { readonly count: number }) => [
    `${count} more ${count === 1 ? 'address' : 'addresses'} would break`,
    'Settle those above first; perhaps pages are missing from the folder.',
  ]),
};
