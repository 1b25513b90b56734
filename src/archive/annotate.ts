/** Annotates each word of a text with what the extraction of people, places, organisations and keywords needs to know of it. */
import { memoise } from '../text/memoise.ts';
import { currentWords } from '../text/words/current-words.ts';
import type { WordTag } from '../text/words/words.ts';
import { officeOf } from './offices.ts';
import { isBody, isKnownBody, opensName } from './organisation-words.ts';
import { placeOf } from './place-words.ts';

/** What is known of one word, whatever its neighbours. */
export interface Annotation {
  readonly tag: WordTag | null;
  /** The place that the word names by itself, under its short name. */
  readonly place: string | null;
  /** The organisation that the word names by itself. */
  readonly organisation: string | null;
  /** 中国, 全国: names of organisations can begin with it, as with a place. */
  readonly opens: boolean;
  /** 公安局, 大学: a kind of organisation. */
  readonly body: boolean;
  /** The office that the word names: 书记 in 市委书记. */
  readonly office: string | null;
  /** Weight as a keyword; 0 for words that are not keywords. */
  readonly keyword: number;
  /** Whether it is a noun or the like, which can be part of a name. */
  readonly nominal: boolean;
}

/** A text as words, with the annotation of each at the same index. */
export interface AnnotatedWords {
  readonly words: readonly string[];
  readonly annotations: readonly Annotation[];
}

export const annotate = (words: readonly string[]): AnnotatedWords => ({ words, annotations: words.map(annotationOf) });

const NOMINAL: ReadonlySet<WordTag | null> = new Set<WordTag | null>(['n', 'nz', 'vn', 'j', 'ns', 'nt', 'b']);
const KEYWORDS: ReadonlySet<WordTag | null> = new Set<WordTag | null>(['n', 'nz', 'vn', 'j']);
/** Document-frequency weight of words that occur in every other article (问题, 工作, 发展). A judgement. */
const COMMONPLACE = 5;

/** Shared by all words without an annotation (verbs, particles, punctuation): extraction skips it by identity. */
export const UNANNOTATED: Annotation = {
  tag: null,
  place: null,
  organisation: null,
  opens: false,
  body: false,
  office: null,
  nominal: false,
  keyword: 0,
};

/** The most words in the cache. A year of a paper has fewer, and a text of random characters cannot fill the memory. */
const WORDS_KEPT = 200_000;
const lookUp = memoise(WORDS_KEPT, annotationFound);

/** Single characters are never names. */
const annotationOf = (word: string): Annotation => (word.length < 2 ? UNANNOTATED : lookUp(word));

function annotationFound(word: string): Annotation {
  const known = currentWords().tagOf(word);
  const tag = known?.tag ?? null;
  const annotation = {
    tag,
    place: placeOf(word, tag),
    organisation: isKnownBody(word, tag) ? word : null,
    opens: opensName(word),
    body: isBody(word),
    office: officeOf(word),
  };
  const { place, organisation, opens, body, office } = annotation;
  if (tag === null && place === null && organisation === null && !opens && !body && office === null) return UNANNOTATED;
  const isKeyword = KEYWORDS.has(tag) && place === null && office === null && !body;
  return { ...annotation, nominal: NOMINAL.has(tag), keyword: isKeyword ? Math.max(0, (known?.weight ?? 0) - COMMONPLACE) : 0 };
}
