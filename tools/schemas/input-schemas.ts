/** Schemas of what an owner writes: `guzhi.yaml`, front matter, sidecars. Names come from the tables that check them. */
import { ARTICLE_KINDS, LANGUAGES } from '../../src/model/vocabulary.ts';
import { FRONT_MATTER_FIELDS } from '../../src/read/stated/front-matter.ts';
import { CORRECTION_FIELDS, SIDECAR_FIELDS } from '../../src/read/stated/sidecar.ts';
import { type Config, DEFAULT_FOLDERS, DEFAULTS, type Folders } from '../../src/settings/config.ts';
import { type FieldsOf, type JsonSchema, list, object, oneOf, orNull } from './json-schema.ts';

/** Text, or a number that is taken as it is written. */
const words = (description: string, ...examples: readonly (string | number)[]): JsonSchema => ({
  type: ['string', 'number'],
  description,
  examples,
});
/** An empty field states that the article has none. */
const wordsOrNone = (description: string, ...examples: readonly string[]): JsonSchema => orNull(words(description, ...examples));

const person: JsonSchema = { type: 'string', pattern: '^\\s*\\S' };
const credit = object({ name: person, role: { type: 'string' } }, { optional: ['role'] });
const byline: JsonSchema = {
  description: 'Who signed it: a name, a list, each with a role behind it where that is not 记者, or `{name, role}`; empty: nobody',
  anyOf: [person, { type: 'null' }, { type: 'array', items: { anyOf: [person, credit] } }],
  examples: ['李静', ['李静', '梁琛 摄'], [{ name: '李静', role: '采写' }]],
};
const stated = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '^\\s*(\\d{4}-\\d{2}-\\d{2}|.*年.*月.*[日号號])\\s*$',
  description,
  examples: ['2022-11-09', '2022年11月9日', '二〇二二年十一月九日'],
});
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
  page: words('The page number: 3, A5, also 03 and 第三版', 3, 'A5', '第三版'),
  pageName: words('The page name', '要闻'),
};
const ofArticle = stated('The day this article appeared, where it differs from its page’s');
const ofPage = stated('The day the page appeared');

export const FRONT_MATTER: Readonly<Record<(typeof FRONT_MATTER_FIELDS)[number], JsonSchema>> = {
  title: wordsOrNone('The headline. With it the file is one article; without it the front matter is about a page', '保税区握手合作'),
  date: stated('The day the page or the article appeared'),
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

/** Other names under which the program takes these fields. */
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

const text = (description: string, ...examples: readonly unknown[]): JsonSchema => ({
  type: 'string',
  pattern: '\\S',
  description,
  ...(examples.length ? { examples } : {}),
});
const COLOUR = '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$';
const colour = (description: string, example: string): JsonSchema =>
  orNull({ type: 'string', pattern: COLOUR, description, examples: [example] });
const spans: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(\\.\\.\\d{4}-\\d{2}-\\d{2})?$' };
const days: JsonSchema = { anyOf: [spans, { type: 'array', items: spans }] };
const name: JsonSchema = { type: 'string', minLength: 2 };
const names: JsonSchema = { anyOf: [name, { type: 'array', items: name }] };
const namesWithOthers: JsonSchema = {
  anyOf: [...(names.anyOf ?? []), { type: 'object', additionalProperties: orNull(names), propertyNames: { minLength: 2 } }],
};
const keyed = (keys: readonly string[], value: JsonSchema): Pick<JsonSchema, 'type' | 'properties' | 'additionalProperties'> => ({
  type: 'object',
  properties: Object.fromEntries(keys.map((key) => [key, value])),
  additionalProperties: false,
});

export const SETTINGS: FieldsOf<Config> = {
  title: text('The site’s nameplate', '太原日报旧报'),
  subtitle: text('The line below it', '2022 年的版面'),
  paper: orNull(text('The newspaper, where pages do not name theirs; used in citations', '太原日报')),
  address: orNull({
    type: 'string',
    pattern: '^https?://[^\\s?#]+/$',
    description: 'Where the site will be published, ending in `/`; feeds, the sitemap and permanent links need it',
    examples: ['https://news.example/archive/'],
  }),
  language: oneOf(LANGUAGES, 'The language of the interface'),
  sections: {
    type: 'object',
    additionalProperties: { type: ['string', 'null'] },
    description: 'Sections of your own: label and words that speak for it; empty takes a built-in section away',
    examples: [{ 晋剧: '晋剧 梆子 名角' }],
  },
  words: {
    ...keyed(['people', 'places', 'organisations', 'none', '人物', '地名', '机构', '機構', '不收'], namesWithOthers),
    description: 'Names that you know, each with its other spellings; under `none` (不收) words that are no names',
    examples: [{ 机构: { 供电公司: ['国网太原供电公司', '电业局'] } }],
  },
  days: {
    ...keyed(['unpublished', 'missing', 'unread', 'partial', '未出版', '缺期', '未录入', '未錄入', '不全'], days),
    description: 'Days without a paper, or with part of it: a day, a list, or spans of at most 100 years',
    examples: [{ 未出版: ['2022-10-01..2022-10-07'] }],
  },
  fullWidthPunctuation: { type: 'boolean', description: 'Show half-width punctuation between Han characters full-width' },
  owner: orNull(text('Who keeps the archive; shown in the footer and on the about page', '某某图书馆')),
  accent: colour('Colour of links and marks where the page is light', '#1c5a94'),
  accentDark: colour('The same where the page is dark', '#8fc3f0'),
  footer: orNull(text('A line in the footer of every page', '仅供研究使用')),
  menu: {
    type: 'object',
    additionalProperties: { type: 'string', pattern: '^(https?://\\S+|mailto:\\S+|(?![/\\\\])[^\\s:\\\\]+)$' },
    description: 'Entries of your own in the menu: label and address, or a path below the site',
    examples: [{ 报社网站: 'https://news.example/' }],
  },
  about: orNull(text('The about page, in Markdown', '本馆所藏……')),
  report: orNull({
    type: 'string',
    pattern: '^(https?://|mailto:)\\S+$',
    description: 'Link for reporting an error; `{id}`, `{source}` and `{lines}` are filled in',
    examples: ['mailto:archive@news.example?subject={id}'],
  }),
};

export const FOLDERS: FieldsOf<Folders> = {
  seeds: text('The pages'),
  out: text('The site'),
  templates: orNull(text('Your own templates, in place of the built-in ones of the same name', 'my-templates')),
  public: orNull(text('Your own styles and pictures, copied to `assets/`', 'my-files')),
  cache: text('What later builds need not do again; may be deleted at any time'),
  addresses: orNull(text('The file that keeps every address ever published; empty: none are kept')),
};

const withDefaults = <T>(fields: FieldsOf<T>, defaults: T): FieldsOf<T> => {
  const entries = Object.entries(fields) as [keyof T & string, JsonSchema][];
  return Object.fromEntries(entries.map(([key, schema]) => [key, { ...schema, default: defaults[key] }])) as FieldsOf<T>;
};

export const ALL_SETTINGS = withDefaults(SETTINGS, DEFAULTS);
export const ALL_FOLDERS = withDefaults(FOLDERS, DEFAULT_FOLDERS);

export const settingsSchema = object(
  { ...ALL_SETTINGS, folders: object({ ...ALL_FOLDERS }, { optional: 'all', closed: true, description: 'Where things lie' }) },
  { optional: 'all', closed: true },
);
/** Fields of other programs do no harm in front matter. */
export const frontMatterSchema = object({ ...FRONT_MATTER, headline: FIELDS.headline, byline }, { optional: 'all' });
export const sidecarSchema = object(SIDECAR, { optional: 'all', closed: true });
