import { describe, expect, it } from 'vitest';
import { ARTICLE_FIELDS, type FieldForm, PAGE_FIELDS } from '../../src/model/article-fields.ts';
import { DEFAULT_SECTION_RULES } from '../../src/read/sections/section.ts';
import { readPage } from '../../src/read/read-page.ts';
import { writeSidecar } from '../../src/read/stated/sidecar-write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const settings = { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES };
const TEXT = '# 新桥通车\n\n本报讯（记者 王勇）昨日新桥正式通车，市民纷纷前来观看。';

/** An accepted value of each form, as people write it. */
const VALUES: Readonly<Record<FieldForm, string>> = {
  text: '要闻',
  'text or none': '某某',
  day: '2022-11-09',
  date: '2022-11-09',
  credits: '[李静]',
  kind: 'notice',
  'page number': 'A5',
  lines: '1-3',
};

describe('every field that a person can state', () => {
  it.each(Object.entries(ARTICLE_FIELDS))('%s is read from a sidecar and named among the stated fields', (name, { sidecar, form }) => {
    const how = name === 'lines' ? '' : '    at: 1\n';
    const value = name === 'id' ? 'bridge2022' : VALUES[form];
    const yaml = `articles:\n  - ${sidecar}: ${value}\n${how}`;
    const seed = { source: 'p.md', bytes: bytes(TEXT), sidecar: { source: 'p.yaml', bytes: bytes(yaml) } };
    const { page, diagnostics } = readPage(seed, settings);
    expect(diagnostics).toEqual([]);
    expect(page?.articles[0]?.stated).toEqual([name]);
  });

  it.each(Object.entries({ ...ARTICLE_FIELDS, ...PAGE_FIELDS }).filter(([, { frontMatter }]) => frontMatter !== null))(
    '%s is read from front matter',
    (_, { frontMatter, form }) => {
      const title = frontMatter === 'title' ? '' : 'title: 新桥\n';
      const file = `---\n${title}${frontMatter}: ${VALUES[form]}\n---\n${TEXT}`;
      const { page, diagnostics } = readPage({ source: 'p.md', bytes: bytes(file), sidecar: null }, settings);
      expect(diagnostics).toEqual([]);
      expect(JSON.stringify({ ...page, furniture: [] })).toContain(form === 'credits' ? '李静' : VALUES[form]);
    },
  );

  it.each(Object.values(PAGE_FIELDS))('a ready sidecar contains $sidecar', ({ sidecar }) => {
    const { page } = readPage({ source: 'p.md', bytes: bytes(TEXT), sidecar: null }, settings);
    if (page === null) throw new Error('the page was not read');
    expect(writeSidecar(page)).toMatch(new RegExp(`^${sidecar}:`, 'mu'));
  });
});
