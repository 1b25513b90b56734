import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/check/check-links.ts';
import { readHtml } from '../../src/check/html-facts.ts';

function problems(html: string, file = 'a/x.html'): string[] {
  const pages = new Map([
    [file, readHtml(`<title>t</title>${html}`)],
    ['index.html', readHtml('<title>t</title><h1 id="top">x</h1>')],
  ]);
  return checkLinks(pages, new Set([...pages.keys(), 'assets/guzhi.css', '页/一.html'])).map((d) => d.message);
}

describe('links that are well', () => {
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
  ])('%s', (html) => expect(problems(html)).toEqual([]));
});

describe('links that are not', () => {
  test.each([
    ['<a href="missing.html">', 'a link leads to a file that is not there'],
    ['<a href="../../outside.html">', 'a link leads to a file that is not there'],
    ['<a href="../index.html#nowhere">', 'a link leads to a place that is not in that page'],
    ['<a href="/index.html">', 'a link from the root does not work below a path or on a disk'],
    ['<a href="javascript:alert(1)">', 'the page asks something of another site, or runs a script from a link'],
    ['<script src="https://cdn.example/x.js"></script>', 'the page asks something of another site, or runs a script from a link'],
    ['<img src="https://cdn.example/x.png">', 'the page asks something of another site, or runs a script from a link'],
    ['<p id="a"></p><p id="a"></p>', 'two elements have the same id'],
    ['<script>alert(1)</script>', 'inline scripts, styles and handlers do not work under the site’s own policy'],
    ['<p style="color:red">', 'inline scripts, styles and handlers do not work under the site’s own policy'],
    ['<p onclick="x()">', 'inline scripts, styles and handlers do not work under the site’s own policy'],
  ])('%s', (html, message) => expect(problems(html)).toEqual([message]));
});
