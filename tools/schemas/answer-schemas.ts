/** Schemas of the output of `guzhi search --json` and `guzhi build --json`. */
import type { Diagnostic } from '../../src/model/model.ts';
import { CONFIDENCES, MATCH_KINDS } from '../../src/model/vocabulary.ts';
import { type Answer, type Hit, SUGGESTION_KINDS, type SuggestedQuery } from '../../src/search/engine/answer.ts';
import { byCountedFacet } from '../../src/search/shared/facets.ts';
import { type Notice, NOTICE_ACTS, NOTICE_CAUSES } from '../../src/search/shared/query-notices.ts';
import type { BuildReport, BuildWork, FileCounts } from '../../src/site/build-report.ts';
import { type FieldsOf, flag, integer, type JsonSchema, list, object, oneOf, orNull, text } from './json-schema.ts';
import { ARTICLE, day } from './record-schemas.ts';

const by = (description: string): JsonSchema => oneOf(MATCH_KINDS, description);
const marks = (where: string): JsonSchema =>
  list(
    { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }], minItems: 2, maxItems: 2 },
    `Start and end of each mark in the ${where}: UTF-16 offsets, ascending, not overlapping`,
    [[44, 46]],
  );

export const HIT: FieldsOf<Hit> = {
  id: ARTICLE.id,
  url: text('Address below the site’s root', 'a/t/t5aojzfzb3.html'),
  title: ARTICLE.title,
  date: orNull(day('The day it appeared; null where it is unknown')),
  dateConfidence: oneOf(CONFIDENCES, 'How sure the day is'),
  section: text('Label of its section', '城建交通'),
  snippet: text('A piece of the text around the words found'),
  marks: marks('snippet'),
  by: by(
    'exact: holds the query as normalised, in either script; variant: in another form (numerals, old shapes, spellings, confusable characters); partial: not all of it',
  ),
  headline: ARTICLE.headline,
  kicker: ARTICLE.kicker,
  subtitle: ARTICLE.subtitle,
  byline: ARTICLE.byline,
  page: orNull(text('Page number', 'A5')),
  paper: orNull(text('The newspaper')),
  issue: text('Id of the issue', '2022-11-09'),
  kind: ARTICLE.kind,
  titleMarks: marks('title'),
  kickerMarks: marks('kicker'),
  subtitleMarks: marks('subtitle'),
  why: list({ type: 'string' }, 'The fields in which the query was found', ['text', 'title']),
};

const NOTICE: FieldsOf<Notice> = {
  what: oneOf(NOTICE_CAUSES, 'What was noticed'),
  at: {
    type: 'array',
    prefixItems: [{ type: 'integer' }, { type: 'integer' }],
    minItems: 2,
    maxItems: 2,
    description: 'The part of the query: UTF-16 offsets',
  },
  did: oneOf(NOTICE_ACTS, 'What the search did about it'),
  words: list({ type: 'string' }, 'The other spellings that were searched', ['发展和改革委员会']),
};

const SUGGESTION: FieldsOf<SuggestedQuery> = {
  what: oneOf(SUGGESTION_KINDS, 'What kind of query it is'),
  query: text('The other query', '日期:2022-11-09'),
  articles: integer('Number of hits of that query'),
  date: day('The day of an issue'),
  url: text('Address of the issue below the site’s root', 'issues/2022-11-09.html'),
};

const counts = (description: string): JsonSchema =>
  list({ type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], minItems: 2, maxItems: 2 }, description);

export const ANSWER: FieldsOf<Answer> = {
  query: text('The query as it was asked'),
  total: integer('Number of hits that listing to the end gives'),
  exact: flag('Whether `total` is a count; else it is an upper bound'),
  hits: list(object(HIT), 'The hits, best first'),
  more: flag('Whether a larger `limit` would bring more hits'),
  by: by('The best kind of hit found'),
  otherForms: integer('Hits so far that hold the query in another form: an old shape, another numeral or spelling'),
  mayVary: flag('Whether looking for other forms of the query as well may bring more'),
  months: list(
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], minItems: 2, maxItems: 2 },
    'Candidates by month, filters aside; the empty text is the month of undated articles',
    [['2022-11', 2]],
  ),
  notices: list(object(NOTICE, { optional: ['words'] }), 'What the search did otherwise than it was asked'),
  suggestions: list(object(SUGGESTION, { optional: ['date', 'url'] }), 'Other queries that may have been meant'),
  problems: list({ type: 'string' }, 'Index files that could not be used: the answer may miss something for each'),
  facets: object(
    byCountedFacet((facet) => counts(`Hits by value: ${facet}; an empty text is for hits without one`)),
    { description: 'With `--facets`: counts of the hits' },
  ),
  dates: counts('With `--facets`: hits by month; the empty text is the month of undated articles'),
};

const SEVERITIES: Readonly<Record<Diagnostic['severity'], true>> = { error: true, warning: true };

export const DIAGNOSTIC: FieldsOf<Diagnostic> = {
  severity: oneOf(Object.keys(SEVERITIES), 'An error makes the exit status 1; a warning does not'),
  file: text('Path as the user would type it', 'seeds/03.yaml'),
  line: orNull(integer('Line of that file', 1)),
  excerpt: orNull(text('The offending text, shortened')),
  message: text('What was found and what was expected'),
  advice: orNull(text('What the user can do')),
};

const FILES: FieldsOf<FileCounts> = {
  written: integer('Files made new or changed'),
  unchanged: integer('Files that stayed as they were'),
  removed: integer('Files of the last site that this one does not have'),
};

const WORK: FieldsOf<BuildWork> = {
  threads: integer('Threads that were available'),
  read: integer('Pages read; the others came from the cache'),
  rendered: integer('Parts of the site rendered'),
  kept: integer('Parts of the site kept from the last build'),
  slowest: list(object({ what: text('The work'), milliseconds: integer('Its time') }), 'What took longest, slowest first'),
};

export const SUMMARY: FieldsOf<BuildReport> = {
  out: text('Absolute path of the site'),
  published: flag('False where the site could not be built; the site before it is then untouched'),
  pages: integer('Pages read'),
  articles: integer('Articles found'),
  doubts: integer('Readings to be looked at; `report.html` lists them'),
  errors: integer('Number of errors among the diagnostics'),
  warnings: integer('Number of warnings among the diagnostics'),
  files: object(FILES, { description: 'What happened to the files of the site' }),
  bytes: integer('Size of the site in bytes'),
  seconds: { type: 'number', minimum: 0, description: 'Time of the whole build' },
  timings: { type: 'object', additionalProperties: { type: 'number', minimum: 0 }, description: 'Seconds by stage, in order' },
  work: object(WORK, { description: 'What had to be done and what was kept' }),
  cache: integer('Size of the cache in bytes'),
  hosts: list({ type: 'string' }, 'One sentence for each limit of a well-known static host that the site passes'),
  diagnostics: list(object(DIAGNOSTIC), 'Every problem found'),
};

export const searchAnswerSchema = object(ANSWER, { optional: ['facets', 'dates'] });
export const buildSummarySchema = object(SUMMARY);

export const PARTS = { hit: HIT, diagnostic: DIAGNOSTIC, 'build-work': WORK };
