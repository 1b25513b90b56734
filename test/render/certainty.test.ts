/** What was inferred is never shown as if it were printed: days, sections, titles. */
import fs from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES, LANGUAGES } from '../../src/model/vocabulary.ts';
import { localeOf } from '../../src/locales/locale.ts';
import { dateInWords, dateView, spanView } from '../../src/render/date-view.ts';
import { upToSureDay } from '../../src/render/newest.ts';
import { article, page } from '../archive/records.ts';
import { metaOf, render, TEMPLATES } from './fixtures.ts';

const SOURCES = path.join(TEMPLATES, '../src');
const t = localeOf('zh-Hans').site;

describe('a date', () => {
  it.each([
    ['stated', '1998年5月1日', null],
    ['high', '1998年5月1日', null],
    ['medium', '1998年5月1日（推定）', 'medium'],
    ['low', '1998年5月1日（推定？）', 'low'],
  ] as const)('that is %s reads %s', (dateConfidence, words, certainty) => {
    const view = dateView({ date: '1998-05-01', dateConfidence }, t);
    expect([dateInWords(view, t), view.certainty]).toEqual([words, certainty]);
  });
  it('that is unknown is no guess', () => {
    for (const dateConfidence of CONFIDENCES)
      expect(dateView({ date: null, dateConfidence }, t)).toMatchObject({ value: null, text: '未定日期', certainty: null, words: '' });
  });
  it('has words of doubt in every language', () => {
    for (const language of LANGUAGES)
      for (const word of Object.values(localeOf(language).site.guess)) expect(word).toMatch(/推定|probable|guess/u);
  });
});

describe('a span of days', () => {
  const sure = { date: '1998-05-01', dateConfidence: 'stated' } as const;
  const guess = { date: '2030-07-09', dateConfidence: 'low' } as const;
  const undated = { date: null, dateConfidence: 'low' } as const;
  it('is a guess if one of its ends is', () => {
    expect(spanView([guess, sure, undated], t)).toEqual({ text: '1998-05-01 – 2030-07-09', certainty: 'low', words: '推定？' });
    expect(spanView([sure, sure], t)).toEqual({ text: '1998-05-01', certainty: null, words: '' });
    expect(spanView([undated], t)).toEqual({ text: '', certainty: null, words: '' });
  });
});

describe('what is new', () => {
  const sure = { date: '1998-05-01', dateConfidence: 'high' } as const;
  const later = { date: '2030-07-09', dateConfidence: 'medium' } as const;
  const earlier = { date: '1997-03-04', dateConfidence: 'low' } as const;
  const undated = { date: null, dateConfidence: 'stated' } as const;
  it('is never guessed to be later than the newest sure day', () =>
    expect(upToSureDay([later, sure, earlier, undated])).toEqual([sure, earlier, undated]));
  it('may be a guess where nothing is sure', () => expect(upToSureDay([later, earlier, undated])).toEqual([later, earlier, undated]));
});

describe('templates and views', () => {
  it('show days by the part `date` and the module date-view only', () => {
    const templates = fs.readdirSync(TEMPLATES).filter((name) => name !== 'date.eta');
    expect(templates.length).toBeGreaterThan(20);
    for (const name of templates) {
      const text = fs.readFileSync(path.join(TEMPLATES, name), 'utf8');
      expect(text, name).not.toMatch(/<time|datetime=|\bt\.date(?:AndWeekday)?\(|(?:day|date|view)\.(?:text|value) %>/u);
    }
    const scripts = ['render', 'browser'].flatMap((folder) =>
      fs.readdirSync(path.join(SOURCES, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    );
    const formatting = scripts.filter(
      (name) => name.endsWith('.ts') && /\b(?:t|texts)\.date(?:AndWeekday)?\(/u.test(fs.readFileSync(path.join(SOURCES, name), 'utf8')),
    );
    expect(formatting).toEqual([path.join('render', 'date-view.ts')]);
  });
});

const inferred = { label: '社会', origin: 'inferred' } as const;
const stated = { label: '社会', origin: 'stated' } as const;
const SHARED = '全市建设者昼夜奋战修建汾河新大桥。';
const PAGES = [
  page('sure.md', { articles: [article({ headline: '大桥开工', section: stated, text: SHARED })] }),
  page('low.md', {
    date: '2030-07-09',
    confidence: 'low',
    articles: [
      article({ headline: null, title: '汾河大桥上', section: inferred, text: SHARED }),
      article({ headline: '夜读', text: '灯下。' }),
    ],
  }),
  page('medium.md', {
    date: '1997-03-04',
    confidence: 'medium',
    articles: [article({ headline: '大桥设计', section: inferred, text: SHARED })],
  }),
];
const files = render(PAGES, { address: 'https://example.org/' });
const html = [...files].filter(([name]) => name.endsWith('.html'));
const pageWith = (title: string): string =>
  html.find(([name, content]) => name.startsWith('a/') && content.includes(`<title>${title}`))?.[1] ?? '';

/** A guessed day in figures or words; in square brackets, references mark it themselves. */
const GUESSED_DAY = /(?<!\[)(?:2030-07-09|1997-03-04|2030年7月9日|1997年3月4日)/u;

/** Texts and datetime attributes with a guessed day, and no mark of doubt on an element around them. */
function bareDays(content: string): readonly string[] {
  const around: boolean[] = [];
  const bare: string[] = [];
  let isMain = false;
  const look = (text: string): void => {
    if (isMain && GUESSED_DAY.test(text) && !around.includes(true)) bare.push(text.trim());
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      isMain ||= name === 'main';
      around.push('data-date-certainty' in attributes);
      if (name === 'time') look(attributes['datetime'] ?? '');
    },
    ontext: look,
    onclosetag() {
      around.pop();
    },
  });
  parser.end(content);
  return bare;
}

describe('a guessed day on the pages of a site', () => {
  it('is marked wherever it is shown', () => {
    const showing = html.filter(([, content]) => content.includes('data-date-certainty'));
    expect(showing.map(([name]) => name.replace(/\/.*$/u, ''))).toEqual(expect.arrayContaining(['a', 'issues', 'sections']));
    for (const [name, content] of html) expect(bareDays(content), name).toEqual([]);
  });
  it('is in titles with its mark', () => expect(files.get('issues/2030-07-09.html')).toContain('<title>2030年7月9日 星期二（推定？）'));
  it('is marked in the calendar, which explains the mark', () => {
    expect(files.get('issues/index.html')).toMatch(
      /<a href="\.\.\/issues\/2030-07-09\.html"[^>]*data-date-certainty="low">9 .*?<small>推定？<\/small><\/a>/u,
    );
    expect(files.get('issues/index.html')).toContain(t.guessLegend);
  });
  it('does not lead the home page', () => {
    expect(files.get('index.html')).toMatch(/<h2 id="newest"><a href="issues\/1998-05-01\.html">/u);
    expect(files.get('index.html')).not.toContain('2030');
  });
  it('is not given to programs as a fact', () => {
    const names = ['DC.date', 'citation_date', 'prism.publicationDate', 'article:published_time'];
    for (const name of names) {
      expect(metaOf(pageWith('大桥开工'), name), name).toEqual(['1998-05-01']);
      expect(metaOf(pageWith('大桥设计'), name), name).toEqual([]);
    }
    expect(pageWith('大桥开工')).toContain('"datePublished":"1998-05-01"');
    expect(pageWith('大桥设计')).not.toContain('datePublished');
  });
  it('has a note in feeds, and no later day than the newest sure one', () => {
    const [atom = '', json = ''] = [files.get('feed.xml'), files.get('feed.json')];
    for (const feed of [atom, json]) {
      expect(feed).not.toContain('2030');
      expect(feed).toContain('1997年3月4日（推定，据最近事件次日见报）。');
    }
    expect(atom).not.toContain('<published>1997');
    expect(json).not.toContain('"date_published": "1997');
  });
});

describe('an inferred section', () => {
  it('is marked in lists and breadcrumbs; a stated one is not', () => {
    expect(pageWith('大桥设计')).toMatch(/<a href="[^"]*"[^>]* class="inferred" title="由内容推定">社会<\/a>/u);
    expect(pageWith('大桥开工')).not.toContain('class="inferred"');
    const list = html.find(([name, content]) => name.startsWith('sections/') && content.includes('<title>社会'))?.[1] ?? '';
    expect(list).toContain('其中2篇由内容推定');
    expect(list.match(/class="inferred"/gu)).toHaveLength(2);
  });
});

describe('a title made from the text', () => {
  it('looks different in lists', () =>
    expect(files.get('issues/2030-07-09.html')).toMatch(/<h3 class="headline made"><a href="[^"]*">汾河大桥上<\/a>/u));
  it('is in brackets in citations and tags', () => {
    const made = pageWith('汾河大桥上');
    expect(metaOf(made, 'citation_title')).toEqual(['[汾河大桥上]']);
    expect(made).toContain('[汾河大桥上][N]');
    expect(metaOf(pageWith('大桥开工'), 'citation_title')).toEqual(['大桥开工']);
  });
});

describe('the page about the archive', () => {
  it('says how many dates are known, from the archive itself', () => {
    expect(files.get('about.html')).toContain('日期确知的1篇，推定的3篇');
  });
  it('claims no measurement of other texts', () => {
    for (const language of LANGUAGES)
      expect(localeOf(language).site.aboutText.join('')).not.toMatch(/抽查|samples?|\d{2,}|[一二三四五六七八九]百/u);
  });
});
