/** docs/templates.md describes the data that templates get: it is compared with what the program passes and the templates read. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMoved, renderReport } from '../../src/render/frame/render-pages.ts';
import { PAGE_KINDS } from '../../src/render/pages/index.ts';
import type { Site } from '../../src/render/frame-model.ts';
import { PROJECT } from '../helpers/guzhi.ts';
import { article, page } from '../archive/records.ts';
import { renderPrints, renderRecord, renderShared, siteOf, TEMPLATES } from './fixtures.ts';

const PAGES = [
  page('a.md', {
    paper: '太原日报',
    articles: [article({ headline: '甲', text: '市长李一在太原市公安局说，好。', byline: [{ name: '张三', role: '记者' }] })],
  }),
  page('b.md', { paper: '山西晚报', date: '1998-05-03', articles: [article({ headline: '乙', text: '市长李一在太原市公安局说，好。' })] }),
];

const OWN = [{ file: 'pages/a.md', name: 'a', bytes: Buffer.from('# 甲').toString('base64') }];

/** Fields by template, from the tables of the document; a template without a table has no fields. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const text = fs.readFileSync(path.join(PROJECT, 'docs/templates.md'), 'utf8');
  const chapters = text.split(/^### /mu).slice(1);
  return new Map(
    chapters.map((chapter) => {
      const [name = ''] = chapter.split('\n', 1);
      const [own = ''] = chapter.split(/^## /mu);
      return [name.trim(), [...own.matchAll(/^\| `(\w+)` *\|/gmu)].map(([, field = '']) => field).sort()];
    }),
  );
}

/** Fields of the views of pages, and of what the frame's templates get, while a site is rendered. */
function passed(): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  const whole = siteOf(PAGES, {}, OWN);
  const site: Site = {
    ...whole,
    sourceViews: true,
    templates: {
      render(name, data) {
        const own = 'view' in data && typeof data.view === 'object' ? data.view : data;
        fields.set(name, Object.keys(own ?? {}).sort());
        return whole.templates.render(name, data);
      },
    },
  };
  const [first] = PAGES;
  if (first === undefined) throw new Error('no page');
  const files = [
    ...renderRecord(site, first, { lines: ['甲'], others: PAGES }),
    ...renderShared(site),
    ...renderPrints(site, PAGES),
    ...renderReport(site, []),
    ...renderMoved(site, 'a/k/k.html', { kind: 'withdrawn', why: '' }),
  ];
  return files.length === 0 ? new Map() : fields;
}

const templates = fs.readdirSync(TEMPLATES).map((file) => path.basename(file, '.eta'));
const byName = documented();
const rendered = passed();

describe('docs/templates.md', () => {
  it('describes each template in templates/ and no other', () => expect([...byName.keys()].sort()).toEqual([...templates].sort()));

  it('lists the fields that the program passes to pages and to the frame', () => {
    expect([...rendered.keys()].sort()).toEqual([...Object.keys(PAGE_KINDS), 'layout', 'masthead', 'colophon'].sort());
    for (const [name, fields] of rendered) expect(byName.get(name), name).toEqual(fields);
  });

  it('lists the fields that parts read besides those of every page', () => {
    const parts = templates.filter((name) => !rendered.has(name));
    expect(parts.length).toBeGreaterThan(5);
    for (const name of parts) {
      const text = fs.readFileSync(path.join(TEMPLATES, `${name}.eta`), 'utf8');
      const read = new Set([...text.matchAll(/\bit\.(\w+)/gu)].map(([, field = '']) => field));
      for (const shared of ['t', 'root', 'zh', 'site', 'kind', 'view']) read.delete(shared);
      expect(byName.get(name), name).toEqual([...read].sort());
    }
  });
});
