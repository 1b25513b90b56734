/** Each language has one file; templates hold no language, and scripts take along only the texts that they show. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOf, type Locale, localeOf } from '../../src/locales/locale.ts';
import { LANGUAGES } from '../../src/model/vocabulary.ts';
import { PROJECT } from '../helpers/guzhi.ts';

const TEMPLATES = path.join(PROJECT, 'templates');
const templates = fs.readdirSync(TEMPLATES).filter((name) => name.endsWith('.eta'));

/** What a template shows by itself: neither code nor tags. */
const ownText = (template: string): string => template.replace(/<%[\s\S]*?%>/gu, ' ').replace(/<[^>]*>/gu, ' ');
/** Names of formats and files, the same in every language. */
const NAMES = /\b(?:SHA-256|Atom|JSON Feed|[\w/]+\.(?:xml|ndjson|csv))\b/gu;

const filesBelow = (place: string): string[] =>
  fs.statSync(place).isDirectory()
    ? fs.readdirSync(place).flatMap((name) => filesBelow(path.join(place, name)))
    : [fs.readFileSync(place, 'utf8')];

describe('templates', () => {
  test('exist', () => expect(templates.length).toBeGreaterThan(20));

  test.each(templates)('%s contains no text in any language', (name) => {
    const template = fs.readFileSync(path.join(TEMPLATES, name), 'utf8');
    expect(
      ownText(template)
        .replace(NAMES, '')
        .match(/\p{L}+/gu) ?? [],
    ).toEqual([]);
    expect(template).not.toMatch(/\p{Script=Han}|[，。；：、！？]/u);
    expect(template).not.toMatch(/\blang === '/u);
  });
});

describe('the interface', () => {
  test.each([
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['', 'zh-Hans'],
  ])('of a page in %s is %s', (lang, language) => expect(languageOf(lang)).toBe(language));

  test.each(LANGUAGES)('%s says something for every text', (language) => {
    const texts = [...textsOf('', localeOf(language))];
    expect(texts.length).toBeGreaterThan(250);
    expect(texts.flatMap(([name, text]) => (text.trim() === '' ? [name] : []))).toEqual(['site.relations.matter']);
  });

  test.each(LANGUAGES)('%s names kinds and facets on the search page as on the rest of the site', (language) => {
    const { site, search } = localeOf(language);
    expect(search.kinds).toEqual(site.kinds);
    expect(search.facets).toEqual({ sections: site.section, kinds: site.kind, papers: site.paper, people: site.byline });
  });
});

/** Yields every text of nested records and lists with its path: `site.kinds.photo`. */
function* textsOf(name: string, value: unknown): Iterable<readonly [name: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsOf(name === '' ? key : `${name}.${key}`, inner);
}

/** Where the texts of each audience are shown. */
const SHOWN_IN = {
  site: ['templates', 'src/render'],
  report: ['templates', 'src/render'],
  search: ['src/browser/search', 'src/browser/search.ts'],
  offline: ['src/browser/offline'],
  marks: ['src/browser/marks'],
} as const satisfies Readonly<Record<keyof Locale, readonly string[]>>;

/** The names by which code and templates know a table of texts. */
const used = (key: string): RegExp => new RegExp(`\\b(?:t|texts|own|site)\\.${key}\\b`, 'u');

describe.each(Object.entries(SHOWN_IN))('the texts for %s', (audience, places) => {
  const code = places.flatMap((place) => filesBelow(path.join(PROJECT, place))).join('\n');
  const texts = Object.entries(localeOf('en')).find(([name]) => name === audience)?.[1] ?? {};

  test('are all shown somewhere', () => {
    expect(Object.keys(texts).length).toBeGreaterThan(0);
    expect(Object.keys(texts).filter((key) => !used(key).test(code))).toEqual([]);
  });
});

describe('scripts for readers', () => {
  const script = (name: string): string => fs.readFileSync(path.join(PROJECT, 'lib/browser', name), 'utf8');
  const scripts = [
    ['search.js', 'search', 'loading'],
    ['offline.js', 'offline', 'stale'],
    ['marks.js', 'marks', 'bar'],
  ] as const;

  test.each(scripts)('%s contains its texts in every language', (name, audience, key) => {
    for (const language of LANGUAGES) {
      const text: unknown = Object.entries(localeOf(language)[audience]).find(([one]) => one === key)?.[1];
      expect(typeof text).toBe('string');
      expect(script(name)).toContain(text);
    }
  });

  test.each(scripts)('%s bundles no texts of other pages or scripts', (name, audience) => {
    for (const language of LANGUAGES) {
      const { site, report, search, offline, marks } = localeOf(language);
      const others = { search: search.noIndex, offline: offline.stale, marks: marks.off };
      const foreign = [
        site.withdrawnText,
        report.intro,
        ...Object.entries(others).flatMap(([one, text]) => (one === audience ? [] : [text])),
      ];
      expect(foreign.filter((text) => script(name).includes(text))).toEqual([]);
    }
  });
});

test('English counts one thing in the singular', () => {
  const { site } = localeOf('en');
  const { articles, pages, issues, characters, sectionsIntro, peopleIntro, namedIntro, placesIntro, organisationsIntro, keywordsIntro } =
    site;
  const texts = [
    articles,
    pages,
    issues,
    characters,
    sectionsIntro,
    peopleIntro,
    namedIntro,
    placesIntro,
    organisationsIntro,
    keywordsIntro,
  ];
  for (const text of texts) {
    expect(text(1)).toMatch(/^1 (?:article|page|issue|character|section|name|person|place|organisation|word)\b/u);
    expect(text(2)).toMatch(/^2 (?:\w+s|people)\b/u);
  }
});
