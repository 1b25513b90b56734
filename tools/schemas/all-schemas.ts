/** The schemas shipped with guzhi, by file name, and the tables of fields in docs/records.md. */
import * as answers from './answer-schemas.ts';
import * as inputs from './input-schemas.ts';
import type { JsonSchema } from './json-schema.ts';
import * as records from './record-schemas.ts';

interface Shipped {
  readonly title: string;
  readonly schema: JsonSchema;
}

/** Schemas by name: `page-record` is the file `schemas/page-record.schema.json`. */
const SHIPPED: Readonly<Record<string, Shipped>> = {
  'page-record': { title: 'A page as `guzhi inspect --json` prints it', schema: records.pageRecordSchema },
  'article-line': { title: 'A line of data/articles.ndjson', schema: records.articleLineSchema },
  'search-answer': { title: 'An answer of `guzhi search --json`', schema: answers.searchAnswerSchema },
  'build-summary': { title: 'The summary of `guzhi build --json`', schema: answers.buildSummarySchema },
  settings: { title: 'The settings of an archive, guzhi.yaml', schema: inputs.settingsSchema },
  'front-matter': { title: 'The front matter of a page or an article', schema: inputs.frontMatterSchema },
  sidecar: { title: 'The sidecar of a page, NAME.yaml beside NAME.md', schema: inputs.sidecarSchema },
};

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Every shipped schema under its name, complete with identifier and title. */
export const SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map(
  Object.entries(SHIPPED).map(([name, { title, schema }]) => [name, { $schema: DRAFT, $id: `urn:guzhi:${name}`, title, ...schema }]),
);

/** Fields by the name of their table in docs/records.md. */
export const TABLES: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  'page-record': records.PAGE,
  ...records.PARTS,
  'article-line': records.ARTICLE_LINE,
  'search-answer': answers.ANSWER,
  'build-summary': answers.SUMMARY,
  ...answers.PARTS,
  settings: inputs.ALL_SETTINGS,
  folders: inputs.ALL_FOLDERS,
  'front-matter': inputs.FRONT_MATTER,
  sidecar: inputs.SIDECAR,
  correction: inputs.CORRECTION,
};
