import fs from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../../src/render/image-header.ts';
import { imageKey, type SiteImages } from '../../../src/render/images.ts';
import { scriptSafeJson } from '../../../src/render/data/article-metadata.ts';
import { article, page } from '../../archive/records.ts';
import { metaOf, render, renderOne, renderRecord, siteOf, TEMPLATES } from '../fixtures.ts';

const signed = {
  headline: '新桥通车',
  byline: [
    { name: '张三', role: '记者' },
    { name: '李四', role: '通讯员' },
  ],
  section: { label: '要闻', origin: 'stated' as const },
  dateline: '本报讯',
};
const around = { paper: '河上日报', page: { number: '3', name: '本市' } };
const linkedData = (html: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? 'null');

describe('meta elements', () => {
  const html = renderOne(signed, around);
  it.each([
    ['DC.type', ['newspaperArticle']],
    ['citation_title', ['新桥通车']],
    ['citation_author', ['张三', '李四']],
    ['citation_date', ['1998-05-01']],
    ['citation_firstpage', ['3']],
    ['prism.publicationName', ['河上日报']],
    ['article:section', ['要闻']],
    ['og:type', ['article']],
    ['citation_journal_title', []],
    ['og:url', []],
  ])('%s', (name, contents) => expect(metaOf(html, name)).toEqual(contents));

  it('omit unknown facts', () => {
    const bare = renderOne({ headline: '通知' }, { date: null });
    for (const name of ['citation_author', 'citation_date', 'citation_firstpage', 'prism.publicationName', 'DC.date'])
      expect(metaOf(bare, name)).toEqual([]);
  });

  it('contain the full address if it is set', () => {
    const published = renderOne(signed, around, { address: 'https://example.org/old/' });
    expect(metaOf(published, 'og:url')[0]).toMatch(/^https:\/\/example\.org\/old\/a\/.\/[a-z2-7]{10}\.html$/u);
    expect(published).toContain('<link rel="canonical" href="https://example.org/old/a/');
  });

  it('are escaped', () => {
    const html = renderOne({ headline: '"><script>alert(1)</script>' });
    expect(metaOf(html, 'citation_title')).toEqual(['"><script>alert(1)</script>']);
    expect(html).not.toContain('<script>alert');
  });
});

describe('linked data', () => {
  it('is a NewsArticle in the issue of a newspaper', () => {
    expect(linkedData(renderOne(signed, around))).toMatchObject({
      '@type': 'NewsArticle',
      headline: '新桥通车',
      author: [
        { '@type': 'Person', name: '张三' },
        { '@type': 'Person', name: '李四' },
      ],
      datePublished: '1998-05-01',
      dateline: '本报讯',
      articleSection: '要闻',
      printPage: '3',
      printSection: '本市',
      isPartOf: { '@type': 'PublicationIssue', datePublished: '1998-05-01', isPartOf: { '@type': 'Newspaper', name: '河上日报' } },
    });
  });
  it('omits unknown facts', () => {
    const data = linkedData(renderOne({ headline: '通知' }, { date: null }));
    expect(Object.keys(data as object)).toEqual(['@context', '@type', 'headline', 'articleSection', 'inLanguage', 'identifier']);
  });
  it('cannot end its script element', () => {
    const title = '</script><script>alert(1)</script><!--';
    expect(scriptSafeJson({ title })).not.toMatch(/[<>]/u);
    expect(linkedData(renderOne({ headline: title }))).toMatchObject({ headline: title });
  });
});

describe('Open Graph', () => {
  const address = 'https://example.org/old/';
  /** As a parser of HTML finds it. */
  const graphOf = (html: string): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>();
    const parser = new Parser({
      onopentag(name, { property, content }) {
        if (name === 'meta' && property !== undefined) found.set(property, [...(found.get(property) ?? []), content ?? '']);
      },
    });
    parser.end(html);
    return found;
  };
  const image = { url: 'images/abc.png', width: 900, height: 520 };
  const withPicture = page('p.md', {
    articles: [article({ headline: '新桥通车', lines: [1, 3] })],
    furniture: [{ role: 'image', lines: [2], text: '![新桥](pics/a.png)' }],
  });
  const rendered = (images: SiteImages): ReadonlyMap<string, readonly string[]> =>
    graphOf(
      String(
        renderRecord(siteOf([withPicture], { address }), withPicture, { lines: ['# 新桥通车', '![新桥](pics/a.png)', '正文'], images })[0]
          ?.content,
      ),
    );

  it('has an article’s own picture with its size and alt text', () => {
    const graph = rendered(new Map([[imageKey('p.md', 'pics/a.png'), image]]));
    expect(graph.get('og:image')).toEqual([`${address}images/abc.png`]);
    expect(graph.get('og:image:width')).toEqual(['900']);
    expect(graph.get('og:image:alt')).toEqual(['新桥']);
  });
  it('has the site’s picture if the article has none', () =>
    expect(rendered(new Map()).get('og:image')).toEqual([`${address}assets/card.png`]));
  it('has no picture if the site’s address is unknown', () => expect(graphOf(renderOne(signed, around)).has('og:image')).toBe(false));
  it('has every property that the protocol requires, once', () => {
    const files = render([withPicture], { address });
    for (const [name, html] of files) {
      if (!name.endsWith('.html') || name.endsWith('-print.html')) continue;
      const graph = graphOf(html);
      for (const wanted of ['og:title', 'og:type', 'og:image', 'og:url', 'og:site_name', 'og:locale', 'og:description'])
        expect(graph.get(wanted), `${name}: ${wanted}`).toHaveLength(1);
      expect(graph.get('og:type'), name).toEqual([name.startsWith('a/') ? 'article' : 'website']);
    }
  });
  it('names a picture of the site with its true size', () => {
    expect(readImageHeader(fs.readFileSync(path.join(TEMPLATES, '../public/card.png')))).toEqual({
      format: 'png',
      width: 1200,
      height: 630,
    });
  });
});
