import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPicture, readImages } from '../../src/site/images.ts';
import { findSeeds, readSeed } from '../../src/input/seeds.ts';
import { PNG } from '../helpers/pictures.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

function imagesOf(files: Readonly<Record<string, string | Uint8Array>>, prepare: (seeds: string) => void = () => undefined) {
  const root = emptyFolder();
  const seeds = path.join(root, 'seeds');
  writeFiles(seeds, files);
  writeFiles(root, { 'outside.png': PNG });
  prepare(seeds);
  const found = readImages(
    seeds,
    findSeeds(seeds).files.flatMap((file) => readSeed(file).seed ?? []),
  );
  return {
    root,
    ...found,
    keys: [...found.images.keys()],
    messages: found.diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`),
  };
}

describe('readImages', () => {
  it('finds the pictures that pages refer to, each once, named by what they hold', () => {
    const { images, files, keys } = imagesOf({
      'a/1.md': '# 新桥\n\n![新桥](pics/新桥.jpg) ![又](../b%20c.png)\n',
      'a/2.md': '![桥](<pics/新桥.jpg> "桥") ![缺](absent.png)\n',
      'a/pics/新桥.jpg': PNG,
      'b c.png': PNG,
      'unused.png': PNG,
    });
    expect(keys).toEqual(['a/1.md\npics/新桥.jpg', 'a/1.md\n../b%20c.png', 'a/2.md\npics/新桥.jpg']);
    expect([...images.values()].every(({ url }) => /^images\/[0-9a-f]{16}\.png$/u.test(url))).toBe(true);
    expect(images.get(keys[0] ?? '')).toMatchObject({ width: 6, height: 4 });
    expect(files.map((file) => Buffer.from(openPicture(file).content).equals(PNG))).toEqual([true]);
  });

  it('finds pictures inside pages, in Markdown and in tags, whatever type they claim, and no script', () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>').toString('base64');
    const { files, keys, messages } = imagesOf({
      'a.md': `甲![桥](data:image/png;base64,${PNG.toString('base64')})\n\n<img src="data:image/jpeg;base64,${PNG.toString('base64')}">\n\n![乙](data:image/svg+xml;base64,${svg})\n\n![丙](data:image/png;base64,${'A'.repeat(6_000_000)})\n`,
    });
    expect(keys.map((key) => key.replace(/;.*/su, ''))).toEqual(['a.md\ndata:image/png', 'a.md\ndata:image/jpeg']);
    expect(files.map((file) => Buffer.from(openPicture(file).content).equals(PNG))).toEqual([true]);
    expect(messages).toEqual(['a.md:5 this file is not a PNG, JPEG, GIF, WebP or AVIF picture', 'a.md:7 this picture is larger than 4 MB']);
  });

  it('finds those whose names hold brackets or percent signs', () =>
    expect(
      imagesOf({ 'a.md': '![甲](图(1).png)\n\n![乙](100%.png)\n\n![丙](b%20c.png)\n', '图(1).png': PNG, '100%.png': PNG, 'b%20c.png': PNG })
        .keys,
    ).toEqual(['a.md\n图(1).png', 'a.md\n100%.png', 'a.md\nb%20c.png']));

  it('reads them out of pages in UTF-16 as well', () =>
    expect(imagesOf({ 'a.md': Buffer.from('\ufeff桥 ![桥](a.png)', 'utf16le'), 'a.png': PNG }).keys).toEqual(['a.md\na.png']));

  it.each(['../outside.png', '..%2foutside.png', 'pics/../../outside.png', 'link.png', 'folder/outside.png'])(
    'never leaves the folder: %s',
    (address) => {
      const { files, keys, messages } = imagesOf({ 'a.md': `\n![桥](${address})\n` }, (seeds) => {
        fs.symlinkSync('../outside.png', path.join(seeds, 'link.png'));
        fs.symlinkSync('..', path.join(seeds, 'folder'));
      });
      expect([files, keys]).toEqual([[], []]);
      expect(messages).toEqual(['a.md:2 this picture is outside the seeds folder']);
    },
  );

  it.each([
    ['https://example.org/a.png', 'this picture is not a file below the seeds folder and is not loaded'],
    ['//example.org/a.png', 'this picture is not a file below the seeds folder and is not loaded'],
    ['/etc/a.png', 'this picture is not a file below the seeds folder and is not loaded'],
    ['file:///etc/a.png', 'this picture is not a file below the seeds folder and is not loaded'],
    ['%E0%A4%A.png', 'this picture is not there'],
    ['a%00.png', 'this picture is not there'],
    ['absent.png', 'this picture is not there'],
  ])('warns of what is no file beside the page: %s', (address, message) => {
    const { files, keys, messages } = imagesOf({ 'a.md': `![桥](${address})\n` });
    expect([files, keys, messages]).toEqual([[], [], [`a.md:1 ${message}`]]);
  });

  it.each(['/etc/hostname', 'file:///etc/hostname', 'data:text/html;base64,AAAA', '%E0%A4%A'])('takes no %s for a picture', (address) => {
    const { files, keys, messages } = imagesOf({ 'a.md': `![桥](${address})\n` });
    expect([files, keys, messages]).toEqual([[], [], []]);
  });

  it('warns once of all missing pictures of a page', () =>
    expect(imagesOf({ 'a.md': '![](x.png)\n\n![](y.png)\n\n![](z.png)\n', 'b.md': '![](x.png)\n' }).messages).toEqual([
      'a.md:1 this picture is not there, and 2 more pictures of this page',
      'b.md:1 this picture is not there',
    ]));

  it.each(['pics\\a.png', 'Pics/A.PNG', './pics//a.png', 'PICS\\a.png', 'pics/ａ.png'])(
    'finds pics/a.png where a page writes %s',
    (address) => {
      const { files, messages } = imagesOf({ 'a.md': `![桥](${address})\n`, 'pics/a.png': PNG });
      expect([files.length, messages]).toEqual([1, []]);
    },
  );

  it('refuses what is no picture, whatever its name', () => {
    const { files, messages } = imagesOf({ 'a.md': '![桥](a.png) ![桥](b.svg)', 'a.png': '<svg/>', 'b.svg': '<svg onload="alert(1)"/>' });
    expect(files).toEqual([]);
    expect(messages).toEqual(Array(2).fill('a.md:1 this file is not a PNG, JPEG, GIF, WebP or AVIF picture'));
  });
});

it('a picture that changed since it was found stops the build', () => {
  const { files, root } = imagesOf({ 'a.md': '![桥](a.png)', 'a.png': PNG });
  fs.writeFileSync(path.join(root, 'seeds/a.png'), 'another');
  expect(() => files.map(openPicture)).toThrow(/a\.png: changed while the site was being built/u);
});
