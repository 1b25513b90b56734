/** Tables of articles become page files that guzhi reads back. */
import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readCsv } from '../../src/import/csv.ts';
import { importArticles } from '../../src/import/import-articles.ts';
import { pageSettings } from '../../src/read/page-settings.ts';
import { readPage } from '../../src/read/read-page.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';

function imported(name: string, content: string | Uint8Array, root = emptyFolder()) {
  writeFiles(root, { [name]: content });
  const result = importArticles(path.join(root, name), path.join(root, 'seeds'));
  const files = fs.existsSync(path.join(root, 'seeds')) ? readTree(path.join(root, 'seeds')) : {};
  return { ...result, files, root, lines: result.diagnostics.map(({ line }) => line) };
}

const recordsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([source, text]) => {
    const { page, diagnostics } = readPage({ source, bytes: Buffer.from(text), sidecar: null }, pageSettings(DEFAULTS));
    expect(diagnostics).toEqual([]);
    return page;
  });

const CSV =
  '标题,日期,作者,栏目,报纸,版次,正文\r\n"新桥""通车""",1987年3月15日,李静、梁丹,城建,太原日报,03,"本报讯 新桥通车。\n市民,很高兴。"\r\n';

describe('guzhi import', () => {
  test('writes a page file that reads back as the row, whatever its title names', () => {
    const { files, written, diagnostics } = imported('a.csv', CSV.replace('通车""', '人民日报第9版""'));
    expect([written, diagnostics]).toEqual([1, []]);
    expect(Object.keys(files)[0]).toMatch(/^1987\/1987-03-15-[a-z2-7]{12}\.md$/u);
    const [page] = recordsOf(files);
    expect(page).toMatchObject({ paper: '太原日报', page: { number: '3' }, date: { value: '1987-03-15', confidence: 'stated' } });
    expect(page?.articles).toHaveLength(1);
    expect(page?.articles[0]).toMatchObject({
      headline: '新桥"人民日报第9版"',
      byline: [{ name: '李静' }, { name: '梁丹' }],
      section: { label: '城建', origin: 'stated' },
      paragraphs: [{ text: '本报讯 新桥通车。' }, { text: '市民，很高兴。' }],
    });
  });

  test('reads JSON lines, and the data of a site, whose ids stay', () => {
    const { files, diagnostics } = imported(
      'a.ndjson',
      `${JSON.stringify({ id: 'k3v7q2mzab', title: '甲', section: { label: '要闻' }, page: { number: 'A5', name: '经济' }, byline: [{ name: '张三', role: '摄' }], date: '2022-11-09', text: '一。\n二。', url: 'a/k.html', lines: [1], dateline: null })}\n\n${JSON.stringify({ title: '乙', body: '三。', page: 3 })}\n`,
    );
    expect(diagnostics).toEqual([]);
    const pages = recordsOf(files);
    expect(pages.map((page) => page?.articles[0]?.headline).sort()).toEqual(['乙', '甲']);
    expect(pages.find((page) => page?.page.number === 'A5')).toMatchObject({
      page: { number: 'A5', name: '经济' },
      articles: [{ id: 'k3v7q2mzab', byline: [{ name: '张三', role: '摄' }], section: { label: '要闻' } }],
    });
    expect(Object.keys(files).filter((name) => name.startsWith('undated/'))).toHaveLength(1);
  });

  test('names each bad row with its line and imports the others', () => {
    const { files, lines, diagnostics } = imported(
      'a.csv',
      'title,text,date\n甲,一,2022-11-09\n,二,\n丙,,\n丁,"四\n四",2022-02-30\n戊,五,,六\n己,七,\n庚,"八\n',
    );
    expect(Object.keys(files)).toHaveLength(2);
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
    expect([...lines].sort()).toEqual([3, 4, 5, 7, 9]);
  });

  test('writes nothing over: the same table again changes nothing, an edited file stays', () => {
    const first = imported('a.csv', CSV);
    const again = imported('a.csv', CSV, first.root);
    expect(again).toMatchObject({ written: 0, kept: 1, diagnostics: [] });
    const [name = ''] = Object.keys(first.files);
    fs.appendFileSync(path.join(first.root, 'seeds', name), '\n更正\n');
    const third = imported('a.csv', CSV, first.root);
    expect(third.diagnostics[0]?.message).toContain('exists and differs');
    expect(third.files[name]).toContain('更正');
  });

  test('reads a table that a spreadsheet saved with semicolons or as GB18030', () => {
    expect(recordsOf(imported('a.csv', '\ufefftitle;text\n甲;一。1,000\n').files)[0]?.articles[0]?.paragraphs[0]?.text).toBe('一。1,000');
    const gbk = Buffer.concat([
      Buffer.from('title,text\n'),
      Buffer.from([0xd0, 0xc2, 0xc7, 0xc5]),
      Buffer.from(','),
      Buffer.from([0xcd, 0xa8, 0xb3, 0xb5, 0xb5, 0xc4, 0xb9, 0xfa, 0xbc, 0xd2]),
      Buffer.from('\n'),
    ]);
    expect(recordsOf(imported('a.csv', gbk).files)[0]?.articles[0]?.headline).toBe('新桥');
  });
});

describe('readCsv', () => {
  it('reads back any table that was written by the rules of RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'甲a,"\n \r;'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
        const filled = rows.filter((row) => row.some((value) => value !== ''));
        expect(readCsv(text, ',')).toMatchObject({ rows: filled.map((cells) => ({ cells })), openQuote: null });
      }),
    );
  });
  it('counts lines, also inside cells', () => {
    expect(readCsv('a,b\n"1\n2",c\n\nd,e', ',').rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});
