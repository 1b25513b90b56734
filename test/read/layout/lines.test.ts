/** Lines that are lines: what belongs to the page, and what stays a line of its own. Pages are invented. */
import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../../src/model/model.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { DEFAULT_SECTION_RULES } from '../../../src/read/sections/section.ts';

function read(text: string): PageRecord {
  const { page } = readPage(
    { source: 'page.md', bytes: Buffer.from(text), sidecar: null },
    { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES },
  );
  if (!page) throw new Error('nothing was read');
  return page;
}
const textsOf = (page: PageRecord, at = 0) => page.articles[at]?.paragraphs.map(({ text }) => text) ?? [];
const furnitureOf = (page: PageRecord) => page.furniture.map(({ role, text }) => `${role}: ${text}`);
/** Premise of every case: each non-blank line is placed exactly once. */
function placedOnce(text: string, page: PageRecord): boolean {
  const lines = [...page.articles.flatMap((a) => a.lines), ...page.furniture.flatMap((f) => f.lines)].sort((a, b) => a - b);
  const printed = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
  return lines.join() === printed.join();
}

const REPORT = '本报讯 南河堤防昨日全线完工，五百名工人连续施工三个月，比计划提前十天，沿岸四千亩菜地可保无虞。';
const OTHER = '本报讯 县图书馆新馆昨日开馆，藏书六万册，设座位二百个，每周开放六天，读者凭证件即可入馆借阅。';
const between = (line: string) => `## 南河堤防完工\n\n${REPORT}\n\n${line}\n\n## 县图书馆新馆开馆\n\n${OTHER}\n`;

describe('a page number on a line of its own', () => {
  test.each([
    ['- 7 -', '7'],
    ['—7—', '7'],
    ['· 7 ·', '7'],
    ['~ 7 ~', '7'],
    ['[7]', '7'],
    ['【7】', '7'],
    ['7', '7'],
    ['**7**', '7'],
    ['7 南河日报', '7'],
    ['南河日报 7', '7'],
    ['南河日报 第7版 民生', '7'],
    ['A7', 'A7'],
    ['－７－', '7'],
    ['第七版', '7'],
    ['第 7 页 共 16 页', '7'],
    ['第7页/共16页', '7'],
    ['Page 7', '7'],
    ['第7版()', '7'],
  ])('%s between two articles belongs to neither and numbers the page', (line, number) => {
    const text = between(line);
    const page = read(text);
    expect(page.articles.map(({ headline, kicker, section }) => [headline, kicker, section.origin])).toEqual([
      ['南河堤防完工', null, 'inferred'],
      ['县图书馆新馆开馆', null, 'inferred'],
    ]);
    expect(page.page.number).toBe(number);
    expect(placedOnce(text, page)).toBe(true);
  });
  test.each(['(7)', '七', '70年'])('is not read out of %s', (line) => {
    expect(read(between(line)).page.number).toBeNull();
  });
  test('is not read where several numbers divide a text', () => {
    const text = `## 河边散记\n\n${REPORT}\n\n— 1 —\n\n${OTHER}\n\n— 2 —\n\n${REPORT}\n`;
    expect(read(text).page.number).toBeNull();
  });
});

describe('the imprint of a page', () => {
  test.each([
    '主办：南河日报社',
    '南河日报社出版',
    '本版编辑 石大川',
    '主编：石大川 本版电话：6120088',
    '本版责编：石大川 电话：6120088',
    '责任编辑：石大川 美编：江一苇',
    '版式：石大川 校对：江一苇',
    '投稿邮箱：fukan@nanhe.example',
    '网址：http://www.nanhe.example',
    'www.nanhe.example',
    '专栏：',
    '作者：',
  ])('%s belongs to no article and is no section', (line) => {
    const text = between(line);
    const page = read(text);
    expect(furnitureOf(page)).toEqual([`imprint: ${line}`]);
    expect(page.articles.map(({ headline, section }) => [headline, section.origin])).toEqual([
      ['南河堤防完工', 'inferred'],
      ['县图书馆新馆开馆', 'inferred'],
    ]);
  });
  test('an advertiser keeps its address', () => {
    const page = read('## 新华木器店开业\n\n本店经售各式桌椅，欢迎选购，地址：东街12号，联系电话：2103\n\n网址：www.muqi.example\n');
    expect(textsOf(page).join('\n')).toContain('www.muqi.example');
  });
});

describe('folio lines and nameplates', () => {
  test('a web address in a folio line hides neither day nor number', () => {
    const page = read(`A7 民生 南河日报 www.nanhe.example 2014年8月12日 星期二\n\n${between('· A7 ·')}`);
    expect([page.date.value, page.page.number, page.paper]).toEqual(['2014-08-12', 'A7', '南河日报']);
  });
  test.each(['晨報', '曉報', '南光报'])('%s alone above a dated folio line is the paper', (name) => {
    const page = read(`${name}\n\n民國二十九年三月二日 星期六 第四版\n\n${between('—4—')}`);
    expect(page.paper).toBe(name === '晨報' ? null : name);
  });
  test('fields of a text edition before each article are furniture each time', () => {
    const text = ['南河堤防完工', '县图书馆新馆开馆', '东街路灯更换']
      .map((title) => `第3版()\n专栏:\n\n## ${title}\n\n${REPORT}\n`)
      .join('\n');
    const page = read(text);
    expect(page.articles.map(({ kicker, headline }) => [kicker, headline])).toEqual([
      [null, '南河堤防完工'],
      [null, '县图书馆新馆开馆'],
      [null, '东街路灯更换'],
    ]);
    expect(page.page.number).toBe('3');
    expect(placedOnce(text, page)).toBe(true);
  });
});

describe('rows of short lines', () => {
  test.each([
    ['results', '## 昨日赛果', ['一中 3比1 二中', '三中 2比2 四中', '五中 0比4 六中']],
    ['a league table', '## 甲级队积分榜', ['1 东河队 12 9 2 1 29', '2 西川队 12 8 3 1 27', '3 北原队 12 7 2 3 23']],
    ['two scores', '## 县运动会总分', ['一中 61', '58 二中']],
    ['places with telephones', '## 本报分销处', ['南门书店 电话2103', '鼓楼报亭 电话2266', '车站小卖部 电话2390']],
    ['names', '## 夜校录取名单', ['韩大江', '郭小楼', '马春生', '曹玉林']],
    ['two names in a list of names', '## 获奖名单', ['韩大江', '郭小楼']],
    ['departures', '## 列车时刻', ['南河—东陵 7:30开 9:10到', '南河—西川 8:00开 11:25到']],
    ['prizes', '## 获奖名单', ['一等奖：韩大江', '二等奖：郭小楼 马春生', '三等奖：曹玉林 董长河 萧远志']],
    ['riddles', '## 猜谜', ['一、远看山有色（打一字）', '二、近听水无声（打一字）', '三、春去花还在（打一字）']],
    ['answers', '## 答案', ['1.A', '2.C', '3.B', '4.D']],
    ['a programme', '## 明日广播节目', ['早间', '6:30 农村节目', '7:15 戏曲选段', '晚间', '18:00 少年园地']],
    ['small advertisements', '# 分类信息', ['★平房出租 电话6120001', '★旧琴转让 电话6120002', '★代写书信 电话6120004']],
  ])('%s are a line each of one article', (_, heading, rows) => {
    for (const gap of ['\n', '\n\n']) {
      const text = `${heading}\n\n${rows.join(gap)}\n\n## 县图书馆新馆开馆\n\n${OTHER}\n`;
      const page = read(text);
      expect(page.articles).toHaveLength(2);
      expect(page.articles[0]?.headline).toBe(heading.replace(/^#+ /u, ''));
      expect(textsOf(page)).toEqual(rows);
      expect(placedOnce(text, page)).toBe(true);
    }
  });
  test('a list stays in the article whose text introduces it', () => {
    const page = read(
      `## 来稿须知\n\n本刊欢迎投稿,请留意以下各点,不合要求者恕不退还,请作者自留底稿。\n\n- 每篇不超过八百字\n\n- 请注明作者住址\n\n* 不要一稿两投\n`,
    );
    expect(page.articles).toHaveLength(1);
    expect(textsOf(page).join('\n')).toContain('请注明作者住址');
  });
  test('a poem keeps its lines and its author', () => {
    const verses = ['船靠在黄昏的岸边', '桨声被芦花收藏', '对岸亮起一盏灯', '像谁轻轻应了一声'];
    const page = read(
      `## 渡口\n\n江一苇\n\n${verses.slice(0, 2).join('\n')}\n\n${verses.slice(2).join('\n')}\n\n## 县图书馆新馆开馆\n\n${OTHER}\n`,
    );
    expect(page.articles[0]).toMatchObject({ headline: '渡口', byline: [{ name: '江一苇' }] });
    expect(textsOf(page).slice(-4)).toEqual(verses);
  });
  test('a paragraph broken by a column is still joined', () => {
    const page = read(`## 南河堤防完工\n\n${REPORT.slice(0, 30)}\n\n${REPORT.slice(30)}\n`);
    expect(textsOf(page)).toEqual([REPORT]);
  });
});

describe('headings over anything', () => {
  test('a table under a heading is an article', () => {
    const page = read('## 汛期水位\n\n| 站名 | 水位 |\n|---|---|\n| 上游站 | 12.4 |\n| 下游站 | 9.8 |\n');
    expect(page.articles.map(({ headline }) => headline)).toEqual(['汛期水位']);
    expect(textsOf(page).join('\n')).toContain('上游站 12.4');
  });
  test('a heading in a script the model never saw heads the text below it', () => {
    const page = read(
      `## 县图书馆新馆开馆\n\n${OTHER}\n\n## يېڭى كىتابلار\n\nبۈگۈن كىتابخانىغا مىڭ پارچە يېڭى كىتاب كەلدى، ئوقۇغۇچىلار بەك خۇشال بولدى.\n`,
    );
    expect(page.articles[1]?.headline).toBe('يېڭى كىتابلار');
  });
});

describe('small advertisements', () => {
  const lettings = [
    '东街口临街门面两间出租,面积六十平方米,价格面议。电话:6120001 张先生',
    '南门外平房一套出售,三室一厅,带院。联系电话:6120002',
  ];
  const lost = ['李大明遗失身份证,号码1401××××1234,声明作废。', '南河县供销社遗失公章一枚,声明作废。'];
  test('are an article each, under the label above them', () => {
    const text = ['## 房屋租售', ...lettings, '## 遗失声明', ...lost].join('\n\n');
    const page = read(text);
    expect(page.articles.map(({ kind, section, lines }) => [kind, section.label, lines])).toEqual([
      ['advertisement', '房屋租售', [3]],
      ['advertisement', '房屋租售', [5]],
      ['notice', '遗失声明', [9]],
      ['notice', '遗失声明', [11]],
    ]);
    expect(placedOnce(text, page)).toBe(true);
  });
  test('notices with their heading on the same line are an article each', () => {
    const page = read(
      '遗失声明 南河县供销社遗失营业执照一份，号码0123，声明作废。\n\n招领启事：西街口拾得自行车一辆，望失主来领。 西街派出所\n',
    );
    expect(page.articles.map(({ headline, kind }) => [headline, kind])).toEqual([
      ['遗失声明', 'notice'],
      ['招领启事', 'notice'],
    ]);
  });
  test.each([
    ['two of them below a report are its contacts', `## 南河堤防完工\n\n${REPORT}\n\n${lettings.join('\n\n')}`],
    ['a report that gives a telephone', `## 南河堤防完工\n\n${REPORT}\n\n记者了解到，招聘报名电话6120001，欢迎咨询。\n\n${OTHER}`],
  ])('%s', (_, text) => {
    expect(read(text).articles.length).toBeLessThanOrEqual(2);
  });
});

describe('other scripts and verse', () => {
  const opened = 'The new stone bridge over the South River was opened on Monday in the presence of the magistrate.';
  const prices = 'Rice was sold at eight dollars a picul yesterday. Merchants expect lower prices next week.';
  test.each([
    ['marked', '# New Bridge Opens', '# Market Prices'],
    ['in capitals', 'NEW BRIDGE OPENS', 'MARKET PRICES'],
  ])('English headlines %s begin articles', (_, first, second) => {
    const page = read(`${first}\n\n${opened}\n\n${second}\n\n${prices}\n`);
    expect(page.articles.map(({ headline }) => headline)).toEqual([first, second].map((title) => title.replace('# ', '')));
  });
  test('a classical poem without marks has title, author and lines', () => {
    const page = read('春晓\n\n孟浩然\n\n春眠不觉晓,处处闻啼鸟。\n夜来风雨声,花落知多少。\n');
    expect(page.articles[0]).toMatchObject({ headline: '春晓', byline: [{ name: '孟浩然' }] });
    expect(textsOf(page).slice(-2)).toEqual(['春眠不觉晓，处处闻啼鸟。', '夜来风雨声，花落知多少。']);
  });
});

describe('how a notice closes', () => {
  test('body and day below one another are two lines, with or without a hard break', () => {
    for (const end of ['\n', '  \n']) {
      const page = read(
        `## 关于换发粮本的公告\n\n全县居民粮食供应本自下月起换发新本,请各户持旧本到所在粮站办理,旧本同时作废。\n\n南河县粮食局${end}1986年5月6日\n`,
      );
      expect(textsOf(page).slice(-2)).toEqual(['南河县粮食局', '1986年5月6日']);
    }
  });
  test.each([
    ['特此通告 南河县公安局交通队 1986年5月28日', ['特此通告', '南河县公安局交通队', '1986年5月28日']],
    ['特此通告。 南河县房产有限公司', ['特此通告。', '南河县房产有限公司']],
    ['南河县工商局 南河县税务局 一九八六年五月二十八日', ['南河县工商局', '南河县税务局', '一九八六年五月二十八日']],
  ])('on one line, %s is taken apart and the address stays', (closing, parts) => {
    const body = '为检修西门桥，自六月三日起禁止机动车通行，请绕行北门桥。';
    const apart = read(`${between('【公示栏】')}\n通告 ${body} ${closing}\n`);
    const notice = apart.articles.at(-1);
    expect(notice?.headline).toBe('通告');
    expect(notice?.paragraphs.map(({ text }) => text)).toEqual([body, ...parts]);
    expect(notice?.lines).toHaveLength(1);
  });
});

describe('datelines', () => {
  test.each([
    ['〔本報西港二日電〕', '本報西港二日電'],
    ['〔海通社東陵三日電〕', '海通社東陵三日電'],
    ['（西港訊）', '西港訊'],
    ['西港二日專電', '西港二日專電'],
    ['【南洋社西港三日电】', '南洋社西港三日电'],
    ['合眾社華盛頓二十日電', '合眾社華盛頓二十日電'],
  ])('%s opens a report whose heading is a headline', (printed, dateline) => {
    const text = '碼頭工人昨日罷工,參加者三千人,船務公司與工會代表今晨會商,尚無結果。';
    const page = read(
      `## 西港碼頭罷工\n\n${printed}${text}\n\n## 輪渡復航\n\n${printed}停駛半月之輪渡今日復航,旅客擁擠,公司加開兩班,票價照舊。\n`,
    );
    expect(page.articles.map(({ headline, dateline: found }) => [headline, found])).toEqual([
      ['西港碼頭罷工', dateline],
      ['輪渡復航', dateline],
    ]);
  });
  test('a cooperative that does something on a day is no agency', () => {
    const page = read(`## 供銷社送貨\n\n縣供銷社三日電話通知各隊,送貨下鄉的大車明日出發,請各隊派人到村口迎接,不得有誤。\n`);
    expect(page.articles[0]?.dateline).toBeNull();
  });
});
