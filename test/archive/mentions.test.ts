import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../src/archive/mentions.ts';
import { ownNames } from '../../src/archive/own-names.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { archiveOf, article, body, page } from './records.ts';

const own = ownNames(DEFAULTS.words);
const of = (text: string, title = '') => mentionsOf({ title, paragraphs: [body(text)] }, own);

describe('places in the news', () => {
  it.each<[string, string[]]>([
    ['山西省太原市小店区的居民', ['山西', '太原', '小店区']],
    ['沁源县王陶镇花坡村', ['沁源县', '王陶镇', '花坡村']],
    ['法国总统抵达北京', ['法国', '北京']],
    ['中央要求各级加强山区农村工作，全市各县区', []],
    ['朝阳的平安和平大方', []],
    ['开发区和贫困县', []],
    ['臺灣與內蒙古自治區', ['臺灣', '內蒙古']],
  ])('%s', (text, places) => expect(of(text).places).toEqual(places));
});

describe('organisations in the news', () => {
  it.each<[string, string[]]>([
    ['太原市公安局昨日', ['太原市公安局']],
    ['在山西大学参观', ['山西大学']],
    ['国务院和外交部', ['国务院', '外交部']],
    ['中国公司和美国医院', []],
    ['当地医院、人民法院和公司', []],
    ['山西省社会科学院历史研究所', ['山西省社会科学院历史研究所']],
  ])('%s', (text, organisations) => expect(of(text).organisations).toEqual(organisations));
});

describe('keywords', () => {
  it('are the rare nouns that an article repeats', () =>
    expect(of('机器人进入课堂。孩子们给机器人编程，机器人比赛的问题很多，问题都解决了。').keywords[0]).toBe('机器人'));
  it('are missing where no word is repeated', () => expect(of('昨日有雨。').keywords).toEqual([]));
});

describe('the names in an article', () => {
  it('are found in any text without errors, and occur in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'中国太原市公安局书记张三说，的在A1 \n'), maxLength: 60 }), (text) => {
        const { named } = of(text);
        for (const [name] of named) expect(text).toContain(name);
      }),
    );
  });
  // In quadratic time this would take hours.
  it('are found in a text of 200,000 characters', () => {
    expect(of('太原市公安局书记主任'.repeat(20_000))).toMatchObject({ places: ['太原'] });
  });
});

describe('names that the owner gives', () => {
  const words = {
    people: { 韦韬: ['韋韜'] },
    places: { 汾河景区: [] },
    organisations: { 供电公司: ['国网太原供电公司'] },
    none: ['山西大学'],
  };
  const found = mentionsOf({ title: '', paragraphs: [body('韦韬在汾河景区，国网太原供电公司和山西大学')] }, ownNames(words));
  it('need no office or place next to them', () => {
    expect(found.named).toEqual([['韦韬', []]]);
    expect(found.places).toContain('汾河景区');
  });
  it('include other spellings, and exclude words that are not names', () => {
    expect(found.organisations).toContain('供电公司');
    expect(found.organisations).not.toContain('山西大学');
  });
  it('can be given in another script or width than the page is printed in', () => {
    const given = ownNames({
      people: { 韋韜: [] },
      places: { 汾河景區: ['汾河公园'] },
      organisations: { '中银(香港)': [], 甲公司: ['A股公司'], 'State Grid': [] },
      none: ['山西大學'],
    });
    for (const text of [
      '韋韜在汾河景區，中銀（香港）、Ａ股公司、State Grid和山西大學',
      '韦韬在汾河公园，中银(香港)、A股公司、State Grid和山西大学',
    ]) {
      const { named, places, organisations } = mentionsOf({ title: '', paragraphs: [body(text)] }, given);
      expect(named).toEqual([['韋韜', []]]);
      expect(places).toContain('汾河景區');
      expect(organisations).toEqual(expect.arrayContaining([expect.stringMatching(/^中[银銀][（(]香港[)）]$/u), '甲公司', 'State Grid']));
      expect(organisations).not.toContain('山西大學');
      expect(organisations).not.toContain('山西大学');
    }
  });
});

describe('the archive', () => {
  const on = (source: string, date: string, text: string) => page(source, { date, articles: [article({ text })] });
  const pages = [
    on('a', '1998-05-01', '市长李一在太原市。臺灣。'),
    on('b', '1998-05-02', '书记李一在太原。台湾。'),
    on('c', '1998-05-03', '太原。台湾。'),
  ];
  const { archive } = archiveOf(pages, DEFAULTS);
  it('gathers a name in either script under its most frequent spelling', () => {
    const places = archive.places.map(({ label, articles }) => [label, articles.map((entry) => entry.source).join('')]);
    expect(places).toEqual([
      ['台湾', 'cba'],
      ['太原', 'cba'],
    ]);
  });
  it('shows the labels of an article that have a page', () => {
    const id = archive.pages.get('a')?.articles[0]?.id ?? '';
    expect(archive.tags.get(id)?.named.map(({ label }) => label)).toEqual(['李一']);
    expect(archive.tags.get(id)?.places.map(({ label }) => label)).toEqual(['太原', '台湾']);
  });
  it('gathers a byline in any script and width', () => {
    const by = (source: string, name: string) => page(source, { articles: [article({ title: source, byline: [{ name, role: '记者' }] })] });
    const { archive } = archiveOf([by('a', '張三'), by('b', '张三'), by('c', '张 三')], DEFAULTS);
    expect(archive.people.map(({ label, articles }) => [label, articles.length])).toEqual([['张三', 3]]);
  });
  it('shows keywords that some articles share', () => {
    const robots = ['a', 'b', 'c'].map((source, i) =>
      page(source, { date: `1998-05-0${i + 1}`, articles: [article({ title: source, text: `机器人${source}。机器人${source}。` })] }),
    );
    expect(archiveOf(robots, DEFAULTS).archive.keywords.map(({ label, articles }) => [label, articles.length])).toEqual([['机器人', 3]]);
    expect(archiveOf(robots.slice(1), DEFAULTS).archive.keywords).toEqual([]);
  });
});
