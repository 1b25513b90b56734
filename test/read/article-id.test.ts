import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, isUsableId, openingOf, withoutLead } from '../../src/read/article-id.ts';
import { article, body } from '../archive/records.ts';

describe('articleId', () => {
  it('is ten lower-case letters and digits', () => expect(articleId(article())).toMatch(/^[a-z2-7]{10}$/u));

  it('still equals the id given by the first version', () => {
    expect(articleId(article({ text: '本报讯(记者 张三 李四)7月27日,河上的新桥通车。' }))).toBe('ijwhzb6rxk');
    expect(articleId(article({ title: '启事', paragraphs: [] }))).toBe('lulurretuj');
  });

  const same = articleId(article({ text: '本报讯(记者 张三)7月27日,河上的新桥通车。两岸居民来看。' }));
  it.each([
    ['a corrected title', article({ title: '另一个标题', text: '本报讯(记者 张三)7月27日,河上的新桥通车。两岸居民来看。' })],
    ['corrected reporters', article({ text: '本报讯(记者 张山 李思)7月27日,河上的新桥通车。两岸居民来看。' })],
    ['full-width punctuation', article({ text: '本报讯（记者 张三）7月27日，河上的新桥通车。两岸居民来看。' })],
    ['a dateline with a place', article({ text: '新华社北京7月27日电(记者 张三)7月27日,河上的新桥通车。两岸居民来看。' })],
    ['a paragraph broken by a column', article({ paragraphs: [body('本报讯 7月27日,河上的新'), body('桥通车。两岸居民来看。')] })],
    ['a continuation note', article({ paragraphs: [body('(上接第1版)'), body('7月27日,河上的新桥通车。两岸居民来看。')] })],
    ['other lines and date', article({ text: '本报讯 7月27日,河上的新桥通车。两岸居民来看。', lines: [90, 91], date: '1999-01-01' })],
  ])('survives %s', (_, changed) => expect(articleId(changed)).toBe(same));

  it('differs between articles with the same title', () => {
    expect(articleId(article({ title: '通知', text: '甲公司迁址。' }))).not.toBe(
      articleId(article({ title: '通知', text: '乙公司迁址。' })),
    );
  });

  it('depends only on the normalised opening, however long the text is', () => {
    const letters = fc.constantFrom(...'太原市河上新桥通车Aa9９Ａ，。（)“”…—·①℃é々〇 \u3000\u0301㈱ﬁΣ𠮷');
    const texts = fc.array(letters, { maxLength: 400 }).map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const plain = [
          ...text
            .normalize('NFKC')
            .toLowerCase()
            .replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, ''),
        ]
          .slice(0, 64)
          .join('');
        const record = article({ title: '桥', paragraphs: [{ role: 'body', text: `桥${text}`, lines: [1] }] });
        expect(openingOf(record)).toBe([...`桥${plain}`].slice(0, 64).join(''));
      }),
    );
  });

  it('falls back on captions, then on the title', () => {
    expect(openingOf(article({ paragraphs: [{ role: 'caption', text: '图为:新桥', lines: [3] }] }))).toBe('图为新桥');
    expect(openingOf(article({ title: '来自山里的茶!', paragraphs: [] }))).toBe('来自山里的茶');
  });
});

describe('withoutLead', () => {
  it.each([
    ['本报讯(记者 殷雪鸢 梁涛)7月27日,会议召开。', '7月27日,会议召开。'],
    ['本报北京5月2日讯 记者王建新报道:今天', '今天'],
    ['中新社莫斯科3月26日电 (记者 王修君)今天', '今天'],
    ['【新华社重庆十四日电】今天', '今天'],
    ['羊城晚报讯 记者诸葛万报道：今天', '今天'],
    ['本报将于明日休刊。', '本报将于明日休刊。'],
    ['(上接第1版)检验所', '检验所'],
    ['（上接第四版）', ''],
    ['上接第1版的报道说', '上接第1版的报道说'],
    ['今天(星期三)下雨。', '今天(星期三)下雨。'],
  ])('%s', (text, rest) => expect(withoutLead(text).trim()).toBe(rest));

  it('is fast on long unterminated leads', () => {
    const started = performance.now();
    withoutLead(`本报${'讯'.repeat(100_000)}`);
    withoutLead(`本报讯(${'记者 '.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('isUsableId', () => {
  it.each(['abcd1234', '2022bridge'])('accepts %s', (id) => expect(isUsableId(id)).toBe(true));
  it.each(['', 'abc', '../../etc', 'A1234', '__proto__', '新桥通车了', 'a'.repeat(41), 'com1', 'lpt9'])('refuses %s', (id) =>
    expect(isUsableId(id)).toBe(false),
  );
});
