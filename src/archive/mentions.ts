/**
 * What an article names and is about, out of its words: people with their posts, places, organisations, keywords, and the terms
 * by which related articles are found. A text in traditional script is folded first; names come back as they were printed.
 */
import type { ArticleFacts, ArticleRecord } from '../model/model.ts';
import { currentWords } from '../text/words/current-words.ts';
import { keywordsOf } from './keywords.ts';
import { folded } from './label-key.ts';
import { addNamed } from './named.ts';
import { addOrganisations } from './organisations.ts';
import type { OwnWords } from './own-words.ts';
import { addPlaces } from './places.ts';
import { termsOf } from './packed-terms.ts';
import { toldOf } from './word-facts.ts';

export type Mentions = Pick<ArticleFacts, 'named' | 'places' | 'organisations' | 'keywords' | 'terms'>;

export function mentionsOf({ title, paragraphs }: Pick<ArticleRecord, 'title' | 'paragraphs'>, own: OwnWords): Mentions {
  const printed = [title, ...paragraphs.filter(({ role }) => role === 'body' || role === 'caption').map(({ text }) => text)].join('\n');
  const text = folded(printed);
  const told = toldOf(currentWords().cutKnown(text));
  const named = new Map<string, Set<string>>();
  const places = new Set<string>();
  const organisations = new Set<string>();
  addNamed(told, named);
  addPlaces(told, places);
  addOrganisations(told, organisations);
  own.add(text, { named, places, organisations });
  const asPrinted = (name: string): string => {
    const at = text === printed ? -1 : text.indexOf(name);
    return at === -1 ? name : printed.slice(at, at + name.length);
  };
  return {
    named: [...named].map(([name, posts]) => [asPrinted(name), [...posts]]),
    places: [...places].map(asPrinted),
    organisations: [...organisations].map(asPrinted),
    keywords: keywordsOf(told, title.length).map(asPrinted),
    terms: termsOf(told.words, title.length),
  };
}
