/** Messages about the owner's pages. */
import { error, warning } from './message.ts';

type Text<K extends string> = Readonly<Record<K, string>>;

export const OWN_PAGES = {
  unreadable: error('A page of the owner is empty or in no known encoding; it is left out.', ({ reason }: Text<'reason'>) => [
    `cannot be read as text (${reason})`,
    'Save it as UTF-8.',
  ]),
  unknownField: warning('A page of the owner has an unknown field in its front matter.', ({ field }: Text<'field'>) => [
    `\`${field}\` is not a field here and is ignored`,
    'Known fields: title, menu.',
  ]),
  wrongMenu: warning('The field `menu` of an owner’s page is neither yes or no nor a number.', ({ found }: Text<'found'>) => [
    `\`menu\` should be yes, no or a number, not ${found}; the page is not in the menu`,
    'Write `menu: yes`, or `menu: 2` for the second place.',
  ]),
  sameAddress: error('Two pages of the owner have names that make one address.', ({ url, other }: Text<'url' | 'other'>) => [
    `has the address ${url}, which ${other} has already; it is left out`,
    'Give one of the files another name.',
  ]),
  unknownArticle: warning('A page of the owner links to an article that the archive lacks.', ({ id }: Text<'id'>) => [
    `no article has the id ${id}; the link is shown as text`,
    'Take the id from the article’s page, or remove the link.',
  ]),
  unknownPage: warning('A page of the owner links to another that does not exist.', ({ address }: Text<'address'>) => [
    `${address} is not one of your pages; the link is shown as text`,
    'Name a file beside this one.',
  ]),
  unknownLink: warning('A page of the owner links to a place that guzhi does not know.', ({ address }: Text<'address'>) => [
    `cannot tell where ${address} leads; the link is shown as text`,
    'Write article:ID, the name of a file beside this one, site:search.html for a page of the site, or an address with https://.',
  ]),
  unknownPicture: warning('A page of the owner shows a picture that the site lacks.', ({ address }: Text<'address'>) => [
    `the picture ${address} is not in the site; its description is shown`,
    'Put it into the folder that `public` names, and write assets/NAME.',
  ]),
};
