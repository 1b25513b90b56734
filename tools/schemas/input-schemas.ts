/** Schemas of the owner's files: `guzhi.yaml`, front matter, sidecars. Field names come from the tables that check them. */
import { fieldNames } from '../../src/model/article-fields.ts';
import { ARTICLE_KINDS } from '../../src/model/vocabulary.ts';
import { FRONT_MATTER_FIELDS } from '../../src/read/stated/front-matter.ts';
import { CORRECTION_FIELDS, SIDECAR_FIELDS } from '../../src/read/stated/sidecar.ts';
import { type Config, DEFAULT_FOLDERS, DEFAULTS, type Folders } from '../../src/settings/config.ts';
import { FOLDERS_TABLE, type SettingRow, SETTINGS_TABLE } from '../../src/settings/settings-table.ts';
import { type JsonSchema, list, object, oneOf, orNull } from './json-schema.ts';

/** Text, or a number kept as written. */
const words = (description: string, ...examples: readonly (string | number)[]): JsonSchema => ({
  type: ['string', 'number'],
  description,
  examples,
});
/** Text that may be null: an empty field states that the article has no such text. */
const wordsOrNone = (description: string, ...examples: readonly string[]): JsonSchema => orNull(words(description, ...examples));

const person: JsonSchema = { type: 'string', pattern: '^\\s*\\S' };
const credit = object({ name: person, role: { type: 'string' } }, { optional: ['role'] });
const byline: JsonSchema = {
  description: 'Who signed it: a name, a list, each with a role behind it where that is not 记者, or `{name, role}`; empty: nobody',
  anyOf: [person, { type: 'null' }, { type: 'array', items: { anyOf: [person, credit] } }],
  examples: ['李静', ['李静', '梁琛 摄'], [{ name: '李静', role: '采写' }]],
};
/** The schema lets more pass than is read: guzhi checks whether the day exists. */
const stated = (description: string, examples: readonly (string | number)[]): JsonSchema => ({
  anyOf: [
    { type: 'string', pattern: '^\\s*([0-9]{4}|.*年|[A-Za-z]{3,9}[ ,.]|[0-9]{1,2} [A-Za-z])' },
    { type: 'number', minimum: 1850, maximum: 20_991_231 },
  ],
  description,
  examples,
});
const DAYS = ['2022-11-09', '2022-11-09 08:00', '2022年11月9日', '二〇二二年十一月九日', 20_221_109] as const;
const DATES = [...DAYS, '1951-03', 1951, '1951年3月', '1951-03..1951-05'] as const;
const RANGE = '[1-9]\\d{0,6}(\\s*[-–—]\\s*[1-9]\\d{0,6})?';
const lines = (description: string): JsonSchema => ({
  description,
  anyOf: [
    { type: 'integer', minimum: 1 },
    { type: 'string', pattern: `^\\s*${RANGE}(\\s*[,，、]\\s*${RANGE})*\\s*$` },
    {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [
          { type: 'integer', minimum: 1 },
          { type: 'string', pattern: `^\\s*${RANGE}\\s*$` },
        ],
      },
    },
  ],
  examples: ['5-15, 20', 42, [5, 6, 7]],
});

const FIELDS = {
  kicker: wordsOrNone('The line above the headline; empty: there is none', '晋沪两地签约'),
  headline: wordsOrNone('The headline; empty: there is none', '保税区握手合作'),
  subtitle: wordsOrNone('The line below the headline; empty: there is none', '首批货物发出'),
  byline,
  dateline: wordsOrNone('The dateline; empty: there is none', '本报讯'),
  section: words('The section', '经济'),
  kind: oneOf(ARTICLE_KINDS, 'The kind of article'),
  note: words('A note of correction, shown to readers', '原文“园”误作“圆”，已改'),
  id: words('The article’s permanent name, where a correction would change it', 'k3v7q2mzab'),
  paper: words('The newspaper', '太原日报'),
  page: words('The page number: 3, A5, 10-11, also 03 and 第三版', 3, 'A5', '10-11', '第三版'),
  pageName: words('The page name', '要闻'),
};
const ofArticle = stated('The day this article appeared, where it differs from its page’s', DAYS);
const ofPage = stated('The day the page appeared; a month, a year or a span where the day is not known', DATES);

export const FRONT_MATTER: Readonly<Record<(typeof FRONT_MATTER_FIELDS)[number], JsonSchema>> = {
  title: wordsOrNone('The headline. With it the file is one article; without it the front matter is about a page', '保税区握手合作'),
  date: stated('The day the page or the article appeared; a month, a year or a span where the day is not known', DATES),
  author: byline,
  section: FIELDS.section,
  kicker: FIELDS.kicker,
  subtitle: FIELDS.subtitle,
  dateline: FIELDS.dateline,
  kind: FIELDS.kind,
  note: FIELDS.note,
  id: FIELDS.id,
  paper: FIELDS.paper,
  page: FIELDS.page,
  pageName: FIELDS.pageName,
};

export const CORRECTION: Readonly<Record<(typeof CORRECTION_FIELDS)[number], JsonSchema>> = {
  lines: lines('All lines of the article, in reading order, in place of the boundaries found'),
  at: { type: 'integer', minimum: 1, description: 'Any line of the article, whose boundaries stay as found', examples: [44] },
  kicker: FIELDS.kicker,
  headline: FIELDS.headline,
  subtitle: FIELDS.subtitle,
  byline,
  dateline: FIELDS.dateline,
  date: ofArticle,
  section: FIELDS.section,
  kind: FIELDS.kind,
  note: FIELDS.note,
  id: FIELDS.id,
};

/** Alternative names accepted for these fields. */
const OTHER_NAMES = { title: FIELDS.headline, author: byline };

const correction: JsonSchema = {
  ...object({ ...CORRECTION, ...OTHER_NAMES }, { optional: 'all', closed: true }),
  anyOf: [{ required: ['lines'] }, { required: ['at'] }],
};

export const SIDECAR: Readonly<Record<(typeof SIDECAR_FIELDS)[number], JsonSchema>> = {
  paper: orNull(FIELDS.paper),
  date: orNull(ofPage),
  page: orNull(FIELDS.page),
  pageName: orNull(FIELDS.pageName),
  furniture: orNull(lines('Lines that belong to no article: slogans, section labels, folio lines')),
  articles: orNull(list(correction, 'Corrections to single articles, each with `lines` or `at`', [{ at: 44, byline: ['于健'] }])),
};

/** The properties of a table of settings, each with its default. */
const settings = <T extends object>(
  rows: { readonly [Name in keyof T]: SettingRow },
  defaults: T,
): Readonly<Record<keyof T & string, JsonSchema>> =>
  Object.fromEntries(
    fieldNames(rows).map((name) => {
      const { value, description, examples } = rows[name];
      return [name, { ...value.schema, description, ...(examples === undefined ? {} : { examples }), default: defaults[name] }];
    }),
  ) as Record<keyof T & string, JsonSchema>;

export const ALL_SETTINGS = settings<Config>(SETTINGS_TABLE, DEFAULTS);
export const ALL_FOLDERS = settings<Folders>(FOLDERS_TABLE, DEFAULT_FOLDERS);

export const settingsSchema = object(
  { ...ALL_SETTINGS, folders: object({ ...ALL_FOLDERS }, { optional: 'all', closed: true, description: 'Where things lie' }) },
  { optional: 'all', closed: true },
);
/** Front matter may also contain fields of other programs. */
export const frontMatterSchema = object({ ...FRONT_MATTER, headline: FIELDS.headline, byline }, { optional: 'all' });
export const sidecarSchema = object(SIDECAR, { optional: 'all', closed: true });
