/**
 * `datapackage.json`: what the data files are and what their fields mean, for programs that read Data Packages
 * (https://datapackage.org, version 2). The fields come from the schema of a line and from the columns of the table.
 */
import ARTICLE_LINE from '../../../schemas/article-line.schema.json' with { type: 'json' };
import type { Config } from '../../settings/config.ts';
import type { Site } from '../frame-model.ts';
import { ARTICLES_CSV, CSV_COLUMNS } from './articles-csv.ts';
import { yearFilesOf } from './year-files.ts';

export const DATA_PACKAGE = 'datapackage.json';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: object;
}

/** The part of a JSON Schema that a field's description takes. */
interface Described {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
}

const PROPERTIES: Readonly<Record<string, Described>> = ARTICLE_LINE.properties;
const REQUIRED: ReadonlySet<string> = new Set(ARTICLE_LINE.required);

export function dataPackage({ archive, config }: Site): string {
  const lines = { mediatype: 'application/x-ndjson', format: 'ndjson', encoding: 'utf-8', type: 'table', schema: LINE_SCHEMA };
  const years = yearFilesOf(archive.articles).map(({ path }) => path);
  const resources = [
    { name: 'articles', title: 'All articles, one JSON object a line', path: 'data/articles.ndjson', ...lines },
    ...(years.length === 0 ? [] : [{ name: 'articles-by-year', title: 'The same, a file for each year', path: years, ...lines }]),
    {
      name: 'articles-table',
      title: 'All articles without their texts, as a table',
      path: ARTICLES_CSV,
      mediatype: 'text/csv',
      format: 'csv',
      encoding: 'utf-8',
      type: 'table',
      dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: CSV_SCHEMA,
    },
  ];
  const about = { $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', ...aboutOf(config) };
  return `${JSON.stringify({ ...about, resources }, null, 2)}\n`;
}

/** Says only what the settings say: no licence and no day that nobody stated. */
const aboutOf = ({ title, subtitle, address, owner }: Config): object => ({
  title,
  description: subtitle,
  ...(address === null ? {} : { homepage: address }),
  ...(owner === null ? {} : { contributors: [{ title: owner }] }),
});

function fieldOf(name: string, { type, enum: values, description }: Described): Field {
  const types = [type].flat().filter((one) => one !== 'null');
  const isNullable = [type].flat().includes('null');
  const constraints = {
    ...(REQUIRED.has(name) && !isNullable ? { required: true } : {}),
    ...(values === undefined ? {} : { enum: values }),
  };
  return {
    name,
    type: name === 'date' ? 'date' : (types[0] ?? 'string'),
    ...(description === undefined ? {} : { description }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** Columns that differ from the field of that name in a line. */
const CSV_DESCRIPTIONS: Readonly<Record<string, string>> = {
  page: 'Number of the printed page',
  pageName: 'Name of the printed page',
  section: 'Label of the section',
  byline: 'Names with their roles, as the pages show them',
  dateConfidence: 'How sure the day is: stated, high, medium or low',
  characters: 'Characters of the text, white space left out',
  line: 'The article’s first line in its source',
};

function csvField({ name, isNumber }: (typeof CSV_COLUMNS)[number]): Field {
  const description = CSV_DESCRIPTIONS[name] ?? PROPERTIES[name]?.description;
  const type = isNumber ? 'integer' : name === 'date' ? 'date' : 'string';
  return { name, type, ...(description === undefined ? {} : { description }) };
}

const LINE_SCHEMA = { fields: Object.entries(PROPERTIES).map(([name, schema]) => fieldOf(name, schema)), primaryKey: ['id'] };
const CSV_SCHEMA = { fields: CSV_COLUMNS.map(csvField), primaryKey: ['id'], missingValues: [''] };
