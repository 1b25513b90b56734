import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/read/read-page.ts';
import { openSource } from '../../../src/input/open-source.ts';
import { sourceUrl } from '../../../src/render/pages/source-pages.ts';
import { DEFAULT_SECTION_RULES } from '../../../src/read/sections/section.ts';
import { article, page as pageOf } from '../../archive/records.ts';
import { renderRecord, siteOf, tagsOf, TEMPLATES } from '../fixtures.ts';

const SEEDS = path.join(TEMPLATES, '../seeds');
const source = fs.readdirSync(SEEDS).sort()[0] ?? '';
const seed = { source, bytes: fs.readFileSync(path.join(SEEDS, source)), sidecar: null };
const { page } = readPage(seed, { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES });
if (page === null) throw new Error('the first seed was not read');
const files = new Map(
  renderRecord({ ...siteOf([page]), sourceViews: true }, page, { lines: openSource(seed).opened?.lines ?? null }).map((file) => [
    file.path,
    String(file.content),
  ]),
);
const html = [...files].find(([name]) => name.startsWith('sources/'))?.[1] ?? '';

describe('the view of a source', () => {
  it('has every non-blank line once, with its number', () => {
    const lines = seed.bytes.toString('utf8').split('\n');
    const numbers = lines.flatMap((line, i) => (line.trim() === '' ? [] : [`L${i + 1}`]));
    expect(tagsOf(html).flatMap(({ attributes }) => (attributes.get('id')?.match(/^L\d+$/u) ? [attributes.get('id')] : []))).toEqual(
      numbers,
    );
  });
  it('links a continued paragraph to its beginning', () => {
    const joined = page.articles.flatMap((article) => article.paragraphs).find((paragraph) => paragraph.lines.length > 1);
    expect(html).toContain(`<a href="#L${joined?.lines[0]}">`);
  });
  it('labels the lines of a title with their roles', () => {
    expect(html).toMatch(
      /<td lang="zh-Hans">我市将建 *<\/td><td lang="zh-Hans"><span class="role" lang="zh-Hans">主题<\/span> 我市将建太白铁路遗址公园<\/td>/u,
    );
  });
  it('is linked from each article at its first line', () => {
    for (const [name, text] of files) {
      if (!name.startsWith('a/')) continue;
      const [, file, line] = /href="\.\.\/\.\.\/(sources\/[^"#]+)#(L\d+)"/u.exec(text) ?? [];
      expect(files.get(file ?? ''), name).toContain(`id="${line}"`);
    }
  });
});

it('cuts a long source into parts', () => {
  expect(sourceUrl('x.md', 1000)).toMatch(/^sources\/[a-z2-7]{8}\.html#L1000$/u);
  expect(sourceUrl('x.md', 1001)).toMatch(/^sources\/[a-z2-7]{8}-2\.html#L1001$/u);
});

it('links a paragraph that continues in the next part back to its beginning', () => {
  const lines = Array.from({ length: 1003 }, (_, i) => (i === 998 ? '大堤之' : i === 1002 ? '上。' : ''));
  const broken = pageOf('x.md', {
    articles: [article({ lines: [999, 1003], paragraphs: [{ role: 'body', text: '大堤之上。', lines: [999, 1003] }] })],
  });
  const parts = renderRecord({ ...siteOf([broken]), sourceViews: true }, broken, { lines }).filter(({ path: name }) =>
    name.startsWith('sources/'),
  );
  expect(String(parts[1]?.content)).toContain(`<a href="../${sourceUrl('x.md', 999)}">`);
});

it.each([
  ['甲\r\n乙\r\n', ['甲', '乙', '']],
  ['甲\r乙', ['甲', '乙']],
])('lines end as the reader counts them: %j', (text, lines) => {
  expect(openSource({ source: 'x', bytes: new TextEncoder().encode(text), sidecar: null }).opened?.lines).toEqual(lines);
});
