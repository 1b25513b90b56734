import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../src/render/image-header.ts';
import { imageReferences } from '../../src/input/markup/pictures.ts';
import { figuresOf, imageKey, type SiteImage } from '../../src/render/images.ts';
import { article, page } from '../archive/records.ts';
import { PICTURES, PNG } from '../helpers/pictures.ts';
import { render, renderRecord, siteOf } from './fixtures.ts';

describe('readImageHeader', () => {
  it.each(PICTURES)('knows a %s and its size', (format, bytes, width, height) =>
    expect(readImageHeader(bytes)).toEqual({ format, width, height }),
  );
  it.each(['', 'GIF', '<svg xmlns="http://www.w3.org/2000/svg"/>', '\u0089PNG', 'RIFFxxxxWEBPVP8 '])(
    'recognises that %j is not a picture',
    (text) => expect(readImageHeader(Buffer.from(text, 'latin1'))).toBeNull(),
  );
  it('rejects a picture that is truncated before its size or has no area', () => {
    for (let length = 0; length < 20; length++) expect(readImageHeader(PNG.subarray(0, length))).toBeNull();
    const flat = Buffer.from(PNG);
    flat.writeUInt32BE(0, 20);
    expect(readImageHeader(flat)).toBeNull();
  });
});

it('imageReferences reads what Markdown calls an image, and no link', () => {
  expect(imageReferences('甲 ![新桥](pics/a.png) 乙 ![](<a b.png> "桥")[丙](c.png)')).toEqual([
    { alt: '新桥', address: 'pics/a.png' },
    { alt: '', address: 'a b.png' },
  ]);
  expect(imageReferences("![甲](图(1).png)![乙](b.png '桥')![丙](图(1.png)").map(({ address }) => address)).toEqual(['图(1).png', 'b.png']);
  for (const opening of ['![' + '('.repeat(50_000), '![](' + 'a(b)'.repeat(20_000), '![](' + '(a'.repeat(20_000)])
    expect(imageReferences(opening)).toEqual([]);
});

const BRIDGE: SiteImage = { url: 'images/0123456789abcdef.png', width: 6, height: 4 };
const PAGE = page('x/a.md', {
  articles: [
    article({
      headline: '新桥通车',
      lines: [1, 3, 7],
      paragraphs: [
        { role: 'body', text: '甲', lines: [3] },
        { role: 'body', text: '乙', lines: [7] },
      ],
    }),
    article({ headline: null, title: '春水', lines: [11], paragraphs: [{ role: 'caption', text: '图为春水。', lines: [11] }] }),
    article({
      headline: '春耕',
      lines: [13],
      paragraphs: [{ role: 'body', text: '丙 田 缺', markdown: '丙 ![田](b.png) ![缺](c.png)', lines: [13] }],
    }),
  ],
  furniture: [5, 9].map((line) => ({ role: 'image', lines: [line], text: '桥' })),
});
const LINES = Array.from({ length: 13 }, (_, i) => (i === 4 ? '![“桥”](a.png)![](a.png)' : i === 8 ? '![水](a.png)' : ''));

describe('pictures of an article', () => {
  const images = new Map(['a.png', 'b.png'].map((address) => [imageKey('x/a.md', address), BRIDGE]));
  it('go to the caption below them, else to the article above', () =>
    expect([...figuresOf(PAGE, LINES, images)].map(([index, figures]) => [index, figures.map(({ id }) => id)])).toEqual([
      [0, ['l5', 'l5-2']],
      [1, ['l9']],
    ]));

  const html = renderRecord(siteOf([PAGE]), PAGE, { lines: LINES, images })
    .filter(({ path }) => path.startsWith('a/'))
    .map(({ content }) => String(content));
  it('appear between its paragraphs, with alt text and size', () => {
    const img = (alt: string) => `<img src="../../images/0123456789abcdef.png" alt="${alt}" width="6" height="4" loading="lazy">`;
    expect(html[0]).toContain(
      `<p id="l3">甲</p>\n<p id="l5" class="picture">${img('“桥”')}</p>\n<p id="l5-2" class="picture">${img('图片')}</p>\n<p id="l7">乙</p>`,
    );
    expect(html[1]).toContain(`<p id="l9" class="picture">${img('水')}</p>\n<p id="l11" class="caption">`);
    expect(html[2]).toContain(`<p id="l13">丙 ${img('田')} ［图片未收：缺］</p>`);
  });
  it('show their alt text in their place if they are missing', () => {
    const [first] = renderRecord(siteOf([PAGE]), PAGE, { lines: LINES });
    expect(String(first?.content)).toContain('<p id="l5" class="picture">［图片未收：“桥”］</p>');
  });
  it('are not listed among the furniture', () => {
    const issue = render([PAGE]).get('issues/1998-05-01.html') ?? '';
    expect(issue).toContain('新桥通车');
    expect(issue).not.toContain('版面上另有');
  });
});
