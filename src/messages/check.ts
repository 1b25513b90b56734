/** Messages of `guzhi check`, which looks at a built site and compares it with its seeds. */
import { counted, error } from './message.ts';

type Text<K extends string> = Readonly<Record<K, string>>;

const BUILD = 'Build the site again.';
const LOST = 'Build the site again; if this line is named again, report it as a fault of guzhi, with the line.';
const TEMPLATE = 'Correct the template.';

export const CHECK = {
  noSite: error('The folder has no guzhi.json, or a damaged one.', ({ manifest }: Text<'manifest'>) => [
    `this folder contains no site built by guzhi (${manifest} is missing or damaged)`,
    'Name the folder of a built site, for example `guzhi check dist`.',
  ]),
  fileChanged: error('A file of the site was changed after the build.', () => ['this file is not what guzhi wrote', BUILD]),
  fileMissing: error('A file of the site was removed after the build, or cannot be read.', () => [
    'this file is missing or unreadable',
    BUILD,
  ]),

  noSuchPlace: error('A link names a place (`#…`) that the page does not have.', () => [
    'a link leads to a place that does not exist in that page',
    'Correct the link in the template or in the page.',
  ]),
  noSuchTarget: error('A link names a file that the site does not have.', () => [
    'a link leads to a file that does not exist',
    'Correct the link in the template, in the page or in the setting `menu`.',
  ]),
  linkFromRoot: error('A link begins with `/`.', () => [
    'a link that begins with / fails on a site below a path or opened from a disk',
    'Make it relative.',
  ]),
  idTwice: error('Two elements of a page have the same id.', () => ['two elements have the same id', TEMPLATE]),
  inline: error('A page has a script, style or handler of its own, which its policy (CSP) blocks.', () => [
    'inline scripts, styles and handlers are blocked by the site’s own policy',
    'Move it into a file in your `public` folder.',
  ]),
  noTitle: error('A page has no title.', () => ['the page has no title', TEMPLATE]),
  foreign: error('A page loads something from another site, or has a link that runs a script.', () => [
    'the page loads something from another site, or runs a script from a link',
    'Keep everything the page needs within the site.',
  ]),

  lineNotJson: error('A line of data/articles.ndjson is not an article.', () => ['this line is not the JSON of an article', BUILD]),
  articleIdTwice: error('Two lines of data/articles.ndjson have the same id.', () => ['two articles have the same id', BUILD]),
  articleWithoutPage: error('A line of data/articles.ndjson names a page that the site does not have.', () => [
    'this article has no page',
    BUILD,
  ]),
  addressMissing: error('An address in addresses.txt has no page in the site.', () => [
    'this address was published, but the site does not have it',
    'Build the site again; the build says how to settle it.',
  ]),

  lineTwice: error('A source line was read into two articles.', () => ['this line is in two places', BUILD]),
  lineLost: error('A source line was read into no article.', () => ['this line is neither in an article nor in the furniture', BUILD]),
  printLost: error(
    'Characters that a seed prints are missing where the site shows the article.',
    ({ letters, where }: Text<'letters' | 'where'>) => [`“${letters}” of this line is not in ${where}`, LOST],
  ),
  noSeeds: error('The folder of seeds that the check was given has no page.', () => [
    'no page was found here to compare the site with',
    'Name the folder that the site was built from with `--seeds`.',
  ]),
  lineNotInView: error('The view of a source lacks one of its lines.', ({ url }: Text<'url'>) => [`this line is not on ${url}`, BUILD]),
  articleNotInData: error('An article that the view of a source names is missing from data/articles.ndjson.', () => [
    'this article is not in data/articles.ndjson',
    BUILD,
  ]),

  indexUnusable: error('A file of the search index is missing, damaged or of another build.', ({ reason }: Text<'reason'>) => [
    `the search index cannot be used: this file is ${reason}`,
    BUILD,
  ]),
  indexCount: error(
    'The search index and data/articles.ndjson have different numbers of articles.',
    ({ indexed, articles }: Readonly<Record<'indexed' | 'articles', number>>) => [
      `the search index has ${counted(indexed, 'article')}, data/articles.ndjson has ${articles}`,
      BUILD,
    ],
  ),
  indexExtra: error('The search index has an article that data/articles.ndjson lacks.', () => [
    'the search index has this article, but data/articles.ndjson does not',
    BUILD,
  ]),
  indexDiffers: error('The search index and data/articles.ndjson have different texts of one article.', () => [
    'the search index and data/articles.ndjson differ on this article',
    BUILD,
  ]),
  indexLacks: error('The search index lacks an article.', () => ['the search index does not have this article', BUILD]),
  indexLists: error('The search index lists the wrong articles for some characters.', () => [
    'the search index lists the wrong articles for these characters',
    BUILD,
  ]),
  indexGrams: error(
    'The search index lists other character sequences than the articles have.',
    ({ listed, found }: Readonly<Record<'listed' | 'found', number>>) => [
      `the search index lists ${listed} character sequences, the articles have ${found}`,
      BUILD,
    ],
  ),
};
