/**
 * Extracts from an article's words the people (with their offices), places and organisations that it names, its keywords, and the
 * terms that findRelated compares. Traditional script is folded to simplified for the extraction; names are returned as printed.
 */
import type { ArticleFacts, ArticleRecord } from '../model/model.ts';
import { currentWords } from '../text/words/current-words.ts';
import { keywordsOf } from './keywords.ts';
import { folded } from './label-key.ts';
import { addNamedPeople } from './named-people.ts';
import { addOrganisations } from './organisations.ts';
import type { OwnNames } from './own-names.ts';
import { addPlaces } from './places.ts';
import { termsOf } from './packed-terms.ts';
import { annotate } from './annotate.ts';

export type Mentions = Pick<ArticleFacts, 'named' | 'places' | 'organisations' | 'keywords' | 'terms'>;

export function mentionsOf({ title, paragraphs }: Pick<ArticleRecord, 'title' | 'paragraphs'>, own: OwnNames): Mentions {
  const printed = [title, ...paragraphs.filter(({ role }) => role === 'body' || role === 'caption').map(({ text }) => text)].join('\n');
  const text = folded(printed);
  const annotated = annotate(currentWords().cutKnown(text));
  const named = new Map<string, Set<string>>();
  const places = new Set<string>();
  const organisations = new Set<string>();
  addNamedPeople(annotated, named);
  addPlaces(annotated, places);
  addOrganisations(annotated, organisations);
  own.add(text, { named, places, organisations });
  const asPrinted = (name: string): string => {
    const at = text === printed ? -1 : text.indexOf(name);
    return at === -1 ? name : printed.slice(at, at + name.length);
  };
  return {
    named: [...named].map(([name, offices]) => [asPrinted(name), [...offices]]),
    places: [...places].map(asPrinted),
    organisations: [...organisations].map(asPrinted),
    keywords: keywordsOf(annotated, title.length).map(asPrinted),
    terms: termsOf(annotated.words, title.length),
  };
}
