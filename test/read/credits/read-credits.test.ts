import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockRole, Credit } from '../../../src/model/model.ts';
import type { DraftArticle, PlacedBlock } from '../../../src/model/draft-article.ts';
import { closingCredit, isCreditLine, leadCredit, ownLineCredit, photoCredit } from '../../../src/read/credits/found-credit.ts';
import { readCredits } from '../../../src/read/credits/read-credits.ts';

const shown = (credits: readonly Credit[]): string => credits.map((c) => `${c.name} ${c.role}`).join(', ');

function draft(...parts: readonly (readonly [role: BlockRole, text: string])[]): DraftArticle {
  const blocks = parts.map(([role, text], i): PlacedBlock => {
    const block = { first: i * 2 + 1, last: i * 2 + 1, mark: 'plain', level: 0, text, markdown: null, blankBefore: 1 } as const;
    return { block, role, joinsPrevious: false };
  });
  return { blocks, label: null, kicker: null, headline: null, subtitle: null };
}

describe('a credit at the head of a text', () => {
  it.each([
    ['本报讯(记者 殷雪鸢 梁涛)7月27日,山西中部城市群', '本报讯', '殷雪鸢 记者, 梁涛 记者'],
    ['本报讯(记者 刘志刚 通讯员 冯晋华 李婷婷)“河口镇', '本报讯', '刘志刚 记者, 冯晋华 通讯员, 李婷婷 通讯员'],
    ['本报北京1月31日电 （记者杜方）国家', '本报北京1月31日电', '杜方 记者'],
    ['中新社莫斯科3月26日电 (记者 王修)', '中新社莫斯科3月26日电', '王修 记者'],
    ['本报北京5月2日讯 记者王建设报道:今天', '本报北京5月2日讯', '王建设 记者'],
    ['羊城晚报讯 记者诸葛万报道：昨天', '羊城晚报讯', '诸葛万 记者'],
    ['本报讯(薛克)昨日', '本报讯', '薛克 记者'],
    ['本报讯（罗勇 记者 江潇）近日', '本报讯', '罗勇 记者, 江潇 记者'],
    ['本报讯(记者 才扬 温馨)入冬', '本报讯', '才扬 记者, 温馨 记者'],
    ['据新华社金边1月30日电 （记者毛鹏、高炳）旅游年', '据新华社金边1月30日电', '毛鹏 记者, 高炳 记者'],
    ['本报上海讯 发挥进博会平台作用', '本报上海讯', ''],
    ['拉萨讯（本报驻西藏记者 刘 伟）为纪念', '拉萨讯', '刘伟 记者'],
    ['【臺中訊】市議會昨開臨時大會', '臺中訊', ''],
    ['【东京十日电】昨日', '东京十日电', ''],
    ['（特訊）九龍巴士公司', '特訊', ''],
    ['【記者蔡惠琳、李文邦台北報導】市公車處', '台北報導', '蔡惠琳 記者, 李文邦 記者'],
    ['【本報記者余紀忠桃園十日專訪】水庫', '桃園十日專訪', '余紀忠 記者'],
    ['〔記者陳慧敏∕綜合報導〕今日股市', '綜合報導', '陳慧敏 記者'],
    ['本报讯 【记者 王勇】昨日', '本报讯', '王勇 记者'],
    ['新华社太原7月27日新媒体专电', '新华社太原7月27日新媒体专电', ''],
    ['本报太原消息 记者王勇报道：近日', '本报太原消息', '王勇 记者'],
    ['【本報訊】昨日全市', '本報訊', ''],
    ['本報訊（記者陳大文 張三）昨日', '本報訊', '陳大文 記者, 張三 記者'],
    ['【記者王大明／台北報導】市府昨日', '台北報導', '王大明 記者'],
    ['本报北京１２月２４日电 记者王勇、实习生李强报道：今天', '本报北京１２月２４日电', '王勇 记者, 李强 实习生'],
    ['【新华社重庆十四日电】今日', '新华社重庆十四日电', ''],
    ['本报讯 记者11月17日从太原理工大学获悉,在日前', '本报讯', ''],
    ['本报讯(2022年)全市', '本报讯', ''],
  ])('%s', (text, dateline, credits) => {
    const found = leadCredit(text);
    expect(found?.dateline).toBe(dateline);
    expect(shown(found?.credits ?? [])).toBe(credits);
  });

  it.each([
    '近日,记者在街头看到',
    '气温下降,用电高峰期来临',
    '记者从市公安局获悉：',
    '本报电话0351-2366977',
    '本报记者在现场看到',
    '新华社15日播发评论',
    '【简讯】全市',
    '【快讯】全市',
    '电讯（图）全市',
    '通讯员在现场看到',
  ])('%s has neither dateline nor credit', (text) => expect(leadCredit(text)).toBeNull());
});

describe('a credit at the end of a text', () => {
  it.each([
    ['人非共板布置。(陈剑)', '陈剑 记者'],
    ['方便职工生活的设施。(马向敏、杨云龙 文/摄)', '马向敏 文/摄, 杨云龙 文/摄'],
    ['遇到的困难。 记者 阎轶洁 通讯员 李俾 张振江', '阎轶洁 记者, 李俾 通讯员, 张振江 通讯员'],
    ['优秀人才。 李学军 宋卫东 摄', '李学军 摄, 宋卫东 摄'],
    ['联席会议会场。梁琛 摄', '梁琛 摄'],
    ['一片丰收景象。（本报记者 郑静/文 马启兵/图）', '郑静 文, 马启兵 图'],
    ['一片丰收景象。（本报记者 郑静/文 王志文/图）', '郑静 文, 王志文 图'],
    ['（本栏稿件由李静、梁丹采写）', '李静 采写, 梁丹 采写'],
  ])('%s', (text, credits) => expect(shown(closingCredit(text)?.credits ?? [])).toBe(credits));

  it.each([
    '获奖者是他(左)',
    '代表买买提（回族）',
    '公示期七天。(上接第1版)',
    '(2022年11月8日太原市第十五届人民代表大会常务委员会第五次会议通过)',
    '主办单位为该公司(太原供电公司)',
    '他采访了记者 王勇。',
    '全文完。(完)',
    '大红灯笼高高挂。(非遗年集·灯彩)',
    '刻在门楣上。(剪纸)',
  ])('%s has no credit', (text) => expect(closingCredit(text)).toBeNull());

  it('has its span in the text', () => {
    const text = '人非共板布置。(陈剑)';
    const found = closingCredit(text);
    expect(text.slice(found?.start, found?.end)).toBe('(陈剑)');
  });
});

describe('a credit on a line of its own', () => {
  it.each([
    ['记者 何宝国', '何宝国 记者'],
    ['(杨沫、杨宇雨)', '杨沫 记者, 杨宇雨 记者'],
    ['(宝国)', '宝国 记者'],
    ['(晓明)', '晓明 记者'],
    ['张昊宇 摄', '张昊宇 摄'],
    ['(觉果摄)', '觉果 摄'],
    ['□本报记者 吴佳', '吴佳 记者'],
    ['□文/图 记者 李强', '李强 文/图'],
    ['口黄正华', '黄正华 记者'],
    ['◎文/本报记者 王喜 图/受访者提供', '王喜 文'],
    ['本报记者  王  勇  张 胜 男', '王勇 记者, 张胜男 记者'],
    ['司 伟 董自军摄影报道（人民视觉）', '司伟 摄影报道, 董自军 摄影报道'],
    ['（记者/简湘 通讯员/罗江）', '简湘 记者, 罗江 通讯员'],
    ['（本报记者杜泽、申琳，新华社记者张晓、朱基）', '杜泽 记者, 申琳 记者, 张晓 记者, 朱基 记者'],
    ['（周璇参与采写）', '周璇 参与采写'],
    ['（文 阳整理）', '文阳 整理'],
    ['（本报记者 罗艾整理）', '罗艾 整理'],
    ['（执笔：阮  青）', '阮青 执笔'],
    ['采访整理：陈亚  申  茜', '陈亚 采访整理, 申茜 采访整理'],
    ['（新华社北京2月3日电  记者梅雄、梅伟）', '梅雄 记者, 梅伟 记者'],
    ['（作者为农场职工，本报驻外记者曲成采访整理）', '曲成 采访整理'],
    ['本报记者  阿尔达克摄', '阿尔达克 摄'],
    ['摄影：梁琛', '梁琛 摄影'],
    ['王勇 摄影报道', '王勇 摄影报道'],
    ['□ 王 勇', '王勇 记者'],
    ['（王勇 李强 参与采写）', '王勇 参与采写, 李强 参与采写'],
    ['(李光 供稿)', '李光 供稿'],
    ['采写:本报记者 王勇 摄影:李强', '王勇 采写, 李强 摄影'],
    ['山西晚报·客户端记者 王勇', '王勇 记者'],
    ['本报评论员', '本报评论员 评论员'],
    ['本报记者 殷雪鸢梁涛', '殷雪鸢 记者, 梁涛 记者'],
    ['记者 买买提·艾力', '买买提·艾力 记者'],
  ])('%s', (line, credits) => expect(shown(ownLineCredit(line)?.credits ?? [])).toBe(credits));

  it.each(['制图：郭祥', '责任编辑 王强', '（影像中国）', '（新华社发）', '（本报东京10月19日电）', '(作者单位：某大学)'])(
    '%s is a credit line without a byline',
    (line) => {
      expect(isCreditLine(line)).toBe(true);
      expect(ownLineCredit(line)?.credits).toEqual([]);
    },
  );

  it.each([
    '(回族)',
    '(左)',
    '(完)',
    '(待续)',
    '(上接第1版)',
    '记者手记',
    '■记者手记',
    '记者：这项工作的难点是什么',
    '太原市人民代表大会常务委员会',
    '本决定自公布之日起施行。',
    '我市将建',
    '联系人:朱女士 电话:13453172658',
    '书名：秋天  作者：孙某',
    '通知',
  ])('%s is not a credit', (line) => expect(isCreditLine(line)).toBe(false));
});

it('distinguishes credits of photographs from those of reports', () => {
  expect(photoCredit('张昊宇 摄')?.credits).toEqual([{ name: '张昊宇', role: '摄' }]);
  expect(photoCredit('(马向敏、杨云龙 文/摄)')).toBeNull();
  expect(photoCredit('记者 何宝国')).toBeNull();
});

describe('readCredits', () => {
  it('collects the credits of lead, captions and end', () => {
    const read = readCredits(
      draft(
        ['headline', '联席会议召开'],
        ['body', '本报讯(记者 殷雪鸢 梁涛)7月27日,会议召开。'],
        ['caption', '会场。梁琛 摄'],
        ['body', '会议结束。'],
      ),
    );
    expect(read.dateline).toBe('本报讯');
    expect(shown(read.byline)).toBe('殷雪鸢 记者, 梁涛 记者, 梁琛 摄');
    expect(read.creditLines.map((c) => [c.block, c.place])).toEqual([
      [1, 'lead'],
      [2, 'photo'],
    ]);
  });

  it('takes names alone in brackets for a credit only at the end of the article', () => {
    const inside = readCredits(draft(['body', '出席者有两人(王勇、司勇)'], ['body', '会议结束。']));
    expect(inside.byline).toEqual([]);
    expect(shown(readCredits(draft(['body', '会议开始。'], ['body', '会议结束。(王勇、司勇)'])).byline)).toBe('王勇 记者, 司勇 记者');
  });

  it('recognises a shared credit', () => {
    const read = readCredits(draft(['body', '本报上海讯 开幕。'], ['credit', '(本栏稿件由李静、梁丹采写)']));
    expect(shown(read.shared ?? [])).toBe('李静 采写, 梁丹 采写');
  });

  it('ignores headlines', () => {
    expect(readCredits(draft(['headline', '记者 王勇'])).byline).toEqual([]);
  });
});

describe('properties', () => {
  const names = fc.constantFrom('王勇', '司勇', '殷雪鸢', '张胜男', '欧阳洁', '李俾');
  const spaced = (name: string): string => [...name].join(' ');

  it('removes the spaces inside names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 4 }), (list) => {
        const read = ownLineCredit(`本报记者 ${list.map(spaced).join('、')}`);
        return shown(read?.credits ?? []) === list.map((n) => `${n} 记者`).join(', ');
      }),
    );
  });

  it('never throws; every name is printed in the text, apart from spaces; spans lie within the text', () => {
    const pieces = fc.constantFrom(
      '记者',
      '通讯员',
      ' ',
      '王勇',
      '李',
      '(',
      ')',
      '（',
      '摄',
      '/',
      '、',
      '。',
      '本报讯',
      '文',
      '图',
      '11月8日',
      '整理',
      '口',
      '：',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (list) => {
        const text = list.join('');
        const plain = text.replace(/\s/gu, '');
        const found = [ownLineCredit(text), leadCredit(text), closingCredit(text)].flatMap((f) => f ?? []);
        return found.every(
          (f) =>
            f.start >= 0 && f.start <= f.end && f.end <= text.length && f.credits.every((c) => c.name !== '' && plain.includes(c.name)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('names without a role word', () => {
  it.each([
    [
      [
        ['headline', '把优势转化为效能'],
        ['credit', '张来明'],
        ['body', '制度是优势。'],
      ],
      '张来明 记者',
    ],
    [
      [
        ['headline', '联系实际'],
        ['credit', '钟实　林阳'],
        ['body', '联系实际是好事。'],
      ],
      '钟实 记者, 林阳 记者',
    ],
    [
      [
        ['headline', '联系实际'],
        ['credit', '江南'],
        ['body', '联系实际是好事。'],
      ],
      '',
    ],
    [
      [
        ['headline', '联系实际'],
        ['crosshead', '张来明'],
        ['body', '联系实际是好事。'],
      ],
      '',
    ],
    [[['caption', '值班室的灯光 李刚摄影']], '李刚 摄影'],
    [[['caption', '晨曲 又一春 张 锰 摄']], '张锰 摄'],
    [[['caption', '图为游客在平遥古城 摄']], ''],
  ] as const)('%j', (parts, credits) => expect(shown(readCredits(draft(...parts)).byline)).toBe(credits));

  it.each(['晨报记者 王晨', '晚报记者 王晨', '日报记者 王晨', '都市报记者 王晨'])('%s', (line) =>
    expect(shown(ownLineCredit(line)?.credits ?? [])).toBe('王晨 记者'),
  );

  it('reads reporter and place on their own line', () => {
    const found = ownLineCredit('記者王美玉∕台北訊');
    expect([found?.dateline, shown(found?.credits ?? [])]).toEqual(['台北訊', '王美玉 記者']);
  });
});
