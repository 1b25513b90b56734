import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/check/check-links.ts';
import { readHtml } from '../../src/check/html-facts.ts';

function problems(html: string, file = 'a/x.html'): string[] {
  const pages = new Map([
    [file, readHtml(`<title>t</title>${html}`)],
    ['index.html', readHtml('<title>t</title><h1 id="top">x</h1>')],
  ]);
  const files = new Set([...pages.keys(), 'assets/guzhi.css', '页/一.html']);
  return checkLinks(pages, { files, address: 'https://news.example/archive/' }).map((d) => d.message);
}

describe('accepts', () => {
  test.each([
    '<a href="../index.html">',
    '<a href="../index.html#top">',
    '<a id="here"></a><a href="#here">',
    '<a href="../index.html?q=1#q=供电">',
    '<a href="../%E9%A1%B5/%E4%B8%80.html">',
    '<link rel="stylesheet" href="../assets/guzhi.css">',
    '<a href="https://other.example/">',
    '<a href="mailto:a@b.example">',
    '<script type="application/ld+json">{}</script>',
    '<script src="https://news.example/archive/assets/guzhi.css"></script>',
    '<a href="https://news.example/archive/#top">',
    '<link rel="canonical" href="https://news.example/archive/a/x.html">',
    '<meta http-equiv="refresh" content="0; url=../index.html#top">',
  ])('%s', (html) => expect(problems(html)).toEqual([]));
});

test('links from the site’s path in 404.html, which a server shows at any depth', () => {
  expect(problems('<link rel="stylesheet" href="/archive/assets/guzhi.css">', '404.html')).toEqual([]);
  expect(problems('<a href="/archive/gone.html">', '404.html')).toEqual(['a link leads to a file that does not exist']);
  expect(problems('<a href="/index.html">', '404.html')).toEqual([
    'a link that begins with / fails on a site below a path or opened from a disk',
  ]);
});

describe('reports', () => {
  test.each([
    ['<a href="missing.html">', 'a link leads to a file that does not exist'],
    ['<a href="../../outside.html">', 'a link leads to a file that does not exist'],
    ['<a href="../index.html#nowhere">', 'a link leads to a place that does not exist in that page'],
    ['<a href="/index.html">', 'a link that begins with / fails on a site below a path or opened from a disk'],
    ['<a href="javascript:alert(1)">', 'the page loads something from another site, or runs a script from a link'],
    ['<script src="https://cdn.example/x.js"></script>', 'the page loads something from another site, or runs a script from a link'],
    ['<img src="https://cdn.example/x.png">', 'the page loads something from another site, or runs a script from a link'],
    [
      '<link rel="stylesheet" href="https://cdn.example/x.css">',
      'the page loads something from another site, or runs a script from a link',
    ],
    [
      '<img srcset="../index.html 1x, https://cdn.example/x.png 2x">',
      'the page loads something from another site, or runs a script from a link',
    ],
    ['<button formaction="javascript:x()">', 'the page loads something from another site, or runs a script from a link'],
    [
      '<meta http-equiv="Refresh" content="5;URL=https://evil.example/">',
      'the page loads something from another site, or runs a script from a link',
    ],
    ['<a href="https://news.example/archive/gone.html">', 'a link leads to a file that does not exist'],
    ['<meta http-equiv="refresh" content="0; url=gone.html">', 'a link leads to a file that does not exist'],
    ['<iframe srcdoc="x"></iframe>', 'inline scripts, styles and handlers are blocked by the site’s own policy'],
    ['<p id="a"></p><p id="a"></p>', 'two elements have the same id'],
    ['<script>alert(1)</script>', 'inline scripts, styles and handlers are blocked by the site’s own policy'],
    ['<p style="color:red">', 'inline scripts, styles and handlers are blocked by the site’s own policy'],
    ['<p onclick="x()">', 'inline scripts, styles and handlers are blocked by the site’s own policy'],
  ])('%s', (html, message) => expect(problems(html)).toEqual([message]));
});
