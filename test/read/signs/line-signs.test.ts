import { describe, expect, test } from 'vitest';
import { plain, signsOf, type LineSigns } from '../../../src/read/signs/line-signs.ts';

describe('plain', () => {
  test.each([
    ['本报讯（记者　李文）：', '本报讯(记者 李文):'],
    ['第３版', '第3版'],
    ['本報訊 記者報道', '本报讯 记者报道'],
    ['王 勇 摄', '王 勇 摄'],
  ])('%s', (text, expected) => expect(plain(text)).toBe(expected));
});

describe('signs of a line', () => {
  const lines: readonly (readonly [keyof LineSigns, readonly string[], readonly string[]])[] = [
    [
      'dateline',
      ['本报讯 气温下降。', '新华社北京四月二十二日电 会议', '本报上海讯 发挥', '据新华社北京7月27日电', '【新华社重庆十四日电】'],
      ['本报将于明日刊出。', '新华社记者采访了他。'],
    ],
    [
      'dateline',
      [
        '（海曙社十一日東陵城電）國際划船會今晨續行。',
        '「本報東陵通訊」縣立小學昨行開學禮。',
        '【本市消息】渡船公司昨添新船。',
        '東陵電　米價昨又回跌。',
        '本報東陵電　渡船停駛一日。',
      ],
      ['（續昨）國際划船會今晨續行。', '「東陵通訊」是一種週刊。', '電　力公司昨添新機。', '【鄉鎮來電，請即回覆】渡船公司啟。'],
    ],
    [
      'credit',
      ['(周皓)', '记者 何宝国', '张昊宇 摄', '□本报记者 吴佳妮', '(本栏稿件由李静、梁丹采写)'],
      ['古交河口镇', '(回族)', '特此通知', '记者从市局获悉,供暖即将开始。'],
    ],
    [
      'closingCredit',
      ['位于机场东侧和南侧的道路即将建成,工期一百二十天,届时方便市民出行。(陈剑)'],
      ['位于机场东侧和南侧的道路即将建成,工期一百二十天,届时方便市民出行(含节假日)。'],
    ],
    ['continued', ['(上接第1版)', '（上接第四版）'], ['(下转第1版)', '上接天线,下接地气。']],
    ['dateLine', ['2022年11月18日', '二〇二二年七月二十六日', '2022 年 7 月 26 日'], ['2022年11月18日,会议召开', '11月18日一早']],
    ['noticeWord', ['公告', '通 知', '招标公告'], ['公告栏前人头攒动', '收到通知的人']],
    ['adopted', ['(2022年11月8日太原市第十五届人民代表大会常务委员会第五次会议通过)'], ['(通过)', '会议通过了决定']],
    [
      'finished',
      ['渡船公司昨添新船（二十日電）', '渡船昨日停駛、旅客數百人候於江岸、今晨始行、', '縣立小學昨行開學禮、到者三百人、禮成攝影而散云'],
      ['渡船（今日）', '到者有江一葦、石大川、林三、', '渡船昨日停駛，旅客候於江岸、今晨始行、'],
    ],
    ['caption', ['圖示渡船下水情形', '图为渡船下水'], ['圖書館昨日開放']],
    ['finished', ['会议开幕。', '“会议开幕。”', '即将建成。(陈剑)', '好吗?'], ['会议开幕', '如下:', '甲、乙,']],
    ['production', ['制图:蔡文', '本版责编:王五', '数据来源:市统计局'], ['来源于生活的故事', '编辑部的来信']],
  ];
  test.each(
    lines.flatMap(([sign, yes, no]) => [
      ...yes.map((line) => [sign, line, true] as const),
      ...no.map((line) => [sign, line, false] as const),
    ]),
  )('%s in %s: %s', (sign, line, expected) => {
    expect(Boolean(signsOf(plain(line))[sign])).toBe(expected);
  });

  // A pattern with excessive backtracking would exceed the time limit of the test on these lines.
  test.each(['甲 ', '甲', '记者 ', '(甲、', '甲、', ' ', '(', '本报', '1', '二〇'])('of %j repeated do not include finished', (bit) => {
    for (const n of [60, 90, 100_000]) expect(signsOf(plain(bit.repeat(n / bit.length))).finished).toBe(false);
  });
});
