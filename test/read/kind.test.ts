import { describe, expect, it } from 'vitest';
import type { BlockRole } from '../../src/model/model.ts';
import type { DraftArticle, PlacedBlock } from '../../src/model/draft-article.ts';
import { articleKind } from '../../src/read/kind.ts';

function draft(headline: string | null, ...parts: readonly (readonly [BlockRole, string])[]): DraftArticle {
  const all: readonly (readonly [BlockRole, string])[] = headline === null ? parts : [['headline', headline], ...parts];
  const blocks = all.map(([role, text], i): PlacedBlock => ({
    block: { first: i + 1, last: i + 1, mark: 'plain', level: 0, text, markdown: null, blankBefore: 1 },
    role,
    joinsPrevious: false,
  }));
  return { blocks, label: null, kicker: null, headline, subtitle: null };
}
const LONG = '为深入贯彻关于推动城市群一体化发展的决策部署,凝聚力量,作如下决定:'.repeat(8);

describe('articleKind', () => {
  it.each([
    ['news', draft('太原供电集中治理线损', ['body', '本报讯 气温下降,用电高峰期来临。(于健)'])],
    ['news', draft('我市发布招聘公告', ['body', '本报讯 11月8日,市人社局发布招聘公告。'], ['body', '报名电话:2366977。'.repeat(80)])],
    ['news', draft('市药监局发布通告', ['body', '市药监局日前发布通告,抽查不合格食品。'])],
    ['notice', draft('讣　告', ['body', '张连奎同志因病逝世,定于二十八日举行追悼会。'])],
    ['notice', draft('启  事', ['body', '本报元旦休刊一天。'])],
    ['notice', draft('遗失声明', ['body', '王某遗失身份证,声明作废。'])],
    [
      'notice',
      draft('关于停水的通知', ['body', '因管道检修,7月20日停水。'], ['signature', '某某供水公司'], ['signature', '2022年7月18日']),
    ],
    ['photo', draft(null, ['caption', '7月28日,学院内,成果展吸引了师生参观。 李学军 宋卫东 摄'])],
    ['photo', draft(null, ['body', '11月8日,小学开展主题活动。'], ['credit', '张昊宇 摄'])],
    ['notice', draft('通告', ['body', '现决定更换物业公司。 特此通告 某某房地产开发有限公司 2022年7月26日'])],
    ['notice', draft(null, ['body', '通告 现决定更换物业公司。 特此通告 某某房地产开发有限公司 2022年7月26日'])],
    [
      'notice',
      draft(
        '太原市人民代表大会常务委员会公告',
        ['body', '《决定》已于2022年11月8日通过,自公布之日起施行。'],
        ['signature', '2022年11月8日'],
      ),
    ],
    [
      'document',
      draft('太原市人民代表大会常务委员会关于支持和保障城市群高质量发展的决定', ['body', LONG], ['body', '本决定自公布之日起施行。']),
    ],
    ['continuation', draft('助力市场主体发展壮大', ['body', '(上接第1版)'], ['body', '魏民强调,各级政府要深入学习。'])],
    ['continuation', draft(null, ['body', '(上接第1版)'], ['body', '检验所是我省首家第三方实验室。'])],
    ['advertisement', draft('来自大别山的放心茶', ['body', '扫码加好友到店赠送野生绿茶一份'], ['body', '联系人:朱女士 电话:13453172658'])],
  ] as const)('%s', (kind, article) => expect(articleKind(article)).toBe(kind));
});
