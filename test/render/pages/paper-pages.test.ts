/** An archive of several papers. */
import { describe, expect, it } from 'vitest';
import { article, page } from '../../archive/records.ts';
import { render } from '../fixtures.ts';

const issue = (paper: string | null, date: string | null, number = '1') =>
  page(`${paper}/${date}/${number}.md`, { paper, date, page: { number }, articles: [article({ headline: `${paper} ${date} ${number}` })] });
const files = render([
  issue('太原日报', '1998-05-01'),
  issue('太原日报', '1998-05-02'),
  issue('太原日报', '1999-01-05'),
  issue('太原晚报', '1998-05-01'),
  issue('太原晚报', null),
]);
const linksIn = (html: string): string[] => [...html.matchAll(/<a [^>]*href="([^"]+)"/gu)].map(([, href = '']) => href);
const index = files.get('papers/index.html') ?? '';
const addressOf = (name: string): string =>
  `papers/${new RegExp(`href="\\.\\./papers/([a-z0-9]+\\.html)">${name}<`, 'u').exec(index)?.[1]}`;
const pageOf = (name: string): string => files.get(addressOf(name)) ?? '';
const issueUrls = (html: string): string[] => linksIn(html).filter((href) => /issues\/\d{4}-\d\d-\d\d/u.test(href));
const issueOf = (paper: string, date: string): string =>
  [...files].find(
    ([name, html]) => name.startsWith(`issues/${date}`) && !name.includes('print') && html.includes(`${paper} ${date} 1`),
  )?.[1] ?? '';

describe('an archive of several papers', () => {
  it('lists them in the menu, with issues, articles and span', () => {
    expect(files.get('index.html')).toContain('href="papers/index.html"');
    expect(index).toMatch(
      /太原日报<\/a><\/th><td class="number">3<\/td><td class="number">3<\/td><td class="span">1998-05-01 – 1999-01-05/u,
    );
    expect(index).toMatch(/太原晚报<\/a><\/th><td class="number">1<\/td><td class="number">2<\/td><td class="span">1998-05-01/u);
  });
  it('gives each a calendar of its own issues', () => {
    expect(issueUrls(pageOf('太原日报'))).toHaveLength(1);
    expect(linksIn(pageOf('太原日报'))).toContain(`../${addressOf('太原日报').replace('.html', '-1998.html')}`);
    expect(issueUrls(files.get(addressOf('太原日报').replace('.html', '-1998.html')) ?? '')).toHaveLength(2);
    expect(issueUrls(pageOf('太原晚报'))).toHaveLength(1);
    expect(pageOf('太原晚报')).toContain('../issues/undated.html');
  });
  it('limits the search of a paper’s page to it', () => {
    expect(pageOf('太原晚报')).toContain('<input type="hidden" name="paper" value="太原晚报">');
  });
  it('leads from an issue to the next one of the same paper, and to the other papers of the day', () => {
    const html = issueOf('太原日报', '1998-05-01');
    expect(/rel="next"[^>]*href="[^"]*issues\/(\d{4}-\d\d-\d\d)/u.exec(html)?.[1]).toBe('1998-05-02');
    expect(html).toMatch(/同日其他报纸[^]*太原晚报/u);
    expect(issueOf('太原晚报', '1998-05-01')).not.toContain('rel="next"');
  });
  it('tells two papers of a day apart in the common calendar', () => {
    const year = files.get('issues/1998.html') ?? '';
    expect(year).toMatch(/<span class="day">1<\/span>/u);
    expect(year).toMatch(/>太原日 </u);
    expect(year).toMatch(/>太原晚 </u);
  });
  it('names the paper of an article in lists and links to it from the article', () => {
    const section = [...files].find(([name]) => name.startsWith('sections/') && !name.includes('index'))?.[1] ?? '';
    expect(section).toContain('<span>太原晚报</span>');
    const story = [...files].find(([name, html]) => name.startsWith('a/') && html.includes('>太原晚报 1998-05-01 1</h1>'))?.[1] ?? '';
    expect(story).toContain(`href="../../${addressOf('太原晚报')}"`);
  });
});

it('an archive of one paper has no page of papers', () => {
  const one = render([issue('太原日报', '1998-05-01'), issue(null, '1998-05-02')]);
  expect([...one.keys()].filter((name) => name.startsWith('papers/'))).toEqual([]);
  expect(one.get('index.html')).not.toContain('papers/');
});
