/**
 * Public knowledge about days and years, and the only dates built into the program: observances, yearly events,
 * anniversaries, party congresses, five-year plans, campaigns. No entry serves a single page.
 */

export interface Observance {
  readonly name: string;
  readonly month: number;
  readonly day: number;
  /** Year of the first observance, if it has recurred every year since: 第31个 then gives the year. */
  readonly first?: number;
}

/** Observances on a fixed day, in calendar order: `今日是…全国消防日` fixes the day of the page. */
const OBSERVANCE_TABLE: readonly (readonly [name: string, month: number, day: number, first?: number])[] = [
  ['元旦', 1, 1],
  ['中国人民警察节', 1, 10, 2021],
  ['世界湿地日', 2, 2, 1997],
  ['国际妇女节', 3, 8],
  ['植树节', 3, 12, 1979],
  ['国际消费者权益日', 3, 15, 1983],
  ['世界水日', 3, 22, 1993],
  ['世界气象日', 3, 23, 1961],
  ['世界防治结核病日', 3, 24, 1996],
  ['全国中小学生安全教育日', 3, 25],
  ['世界卫生日', 4, 7],
  ['全民国家安全教育日', 4, 15, 2016],
  ['世界地球日', 4, 22, 1970],
  ['世界读书日', 4, 23, 1996],
  ['中国航天日', 4, 24, 2016],
  ['国际劳动节', 5, 1],
  ['青年节', 5, 4],
  ['世界红十字日', 5, 8],
  ['中国品牌日', 5, 10, 2017],
  ['全国防灾减灾日', 5, 12, 2009],
  ['国际护士节', 5, 12],
  ['国际家庭日', 5, 15, 1994],
  ['国际博物馆日', 5, 18, 1977],
  ['中国旅游日', 5, 19, 2011],
  ['全国科技工作者日', 5, 30, 2017],
  ['世界无烟日', 5, 31, 1988],
  ['国际儿童节', 6, 1],
  ['世界环境日', 6, 5, 1974],
  ['全国爱眼日', 6, 6, 1996],
  ['世界献血者日', 6, 14, 2004],
  ['全国土地日', 6, 25, 1991],
  ['国际禁毒日', 6, 26, 1988],
  ['建党节', 7, 1],
  ['世界人口日', 7, 11],
  ['建军节', 8, 1],
  ['全民健身日', 8, 8, 2009],
  ['中国医师节', 8, 19, 2018],
  ['教师节', 9, 10, 1985],
  ['全国爱牙日', 9, 20, 1989],
  ['烈士纪念日', 9, 30, 2014],
  ['国庆节', 10, 1],
  ['世界邮政日', 10, 9],
  ['世界精神卫生日', 10, 10, 1992],
  ['国际减灾日', 10, 13],
  ['世界粮食日', 10, 16, 1981],
  ['国家扶贫日', 10, 17, 2014],
  ['国际消除贫困日', 10, 17, 1993],
  ['中国记者节', 11, 8, 2000],
  ['记者节', 11, 8, 2000],
  ['全国消防日', 11, 9, 1992],
  ['联合国糖尿病日', 11, 14, 2007],
  ['世界艾滋病日', 12, 1, 1988],
  ['全国交通安全日', 12, 2, 2012],
  ['国家宪法日', 12, 4, 2014],
  ['国家公祭日', 12, 13, 2014],
];

export const OBSERVANCES: readonly Observance[] = OBSERVANCE_TABLE.map(([name, month, day, first]) => ({
  name,
  month,
  day,
  ...(first === undefined ? {} : { first }),
}));

/** Numbered yearly events: 第五届中国国际进口博览会 was in 2022. Only series that missed no year up to `until`. */
export const SERIES: readonly { readonly name: RegExp; readonly first: number; readonly until: number }[] = [
  { name: /^(?:中国国际)?进(?:口)?博(?:览)?会/u, first: 2018, until: 2099 },
  { name: /^世界互联网大会/u, first: 2014, until: 2021 },
  { name: /^中国农民丰收节/u, first: 2018, until: 2099 },
  { name: /^(?:中国)?数字中国建设峰会/u, first: 2018, until: 2099 },
  { name: /^全国推广普通话宣传周/u, first: 1998, until: 2099 },
  { name: /^全国助残日/u, first: 1991, until: 2099 },
];

/** The year from which an anniversary counts: `X成立70周年`. */
export const ANNIVERSARIES: readonly { readonly name: RegExp; readonly from: number }[] = [
  { name: /(?:新中国|中华人民共和国|共和国|国庆|建国)(?:成立)?$/u, from: 1949 },
  { name: /(?:中国共产党(?:成立|建党|诞生)?|建党|党的生日|中共成立)$/u, from: 1921 },
  { name: /(?:建军|人民解放军建军|解放军建军)$/u, from: 1927 },
  { name: /改革开放$/u, from: 1978 },
  { name: /(?:抗战|抗日战争|反法西斯战争)(?:暨世界反法西斯战争)?胜利$/u, from: 1945 },
  { name: /长征胜利$/u, from: 1936 },
  { name: /五四运动$/u, from: 1919 },
  { name: /辛亥革命$/u, from: 1911 },
  { name: /香港回归(?:祖国)?$/u, from: 1997 },
  { name: /澳门回归(?:祖国)?$/u, from: 1999 },
  { name: /(?:抗美援朝)(?:出国作战)?$/u, from: 1950 },
  { name: /(?:联合国成立)$/u, from: 1945 },
];

/** Party congresses; a line refers to one as coming (迎接…召开) or as past (…精神, …以来). */
export const CONGRESSES: readonly { readonly number: string; readonly opens: string; readonly closes: string }[] = [
  { number: '十二', opens: '1982-09-01', closes: '1982-09-11' },
  { number: '十三', opens: '1987-10-25', closes: '1987-11-01' },
  { number: '十四', opens: '1992-10-12', closes: '1992-10-18' },
  { number: '十五', opens: '1997-09-12', closes: '1997-09-18' },
  { number: '十六', opens: '2002-11-08', closes: '2002-11-14' },
  { number: '十七', opens: '2007-10-15', closes: '2007-10-21' },
  { number: '十八', opens: '2012-11-08', closes: '2012-11-14' },
  { number: '十九', opens: '2017-10-18', closes: '2017-10-24' },
  { number: '二十', opens: '2022-10-16', closes: '2022-10-22' },
];

export interface Era {
  readonly name: RegExp;
  readonly from: string;
  readonly to: string | null;
}

/** Campaigns and catchwords of a certain time: a page that uses them dates from between these days; null is an open end. */
const CAMPAIGNS: readonly Era[] = [
  { name: /先进性教育活动/u, from: '2005-01-05', to: '2006-07-15' },
  { name: /群众路线教育实践活动/u, from: '2013-05-09', to: '2014-11-30' },
  { name: /“三严三实”专题教育/u, from: '2015-04-10', to: '2016-03-31' },
  { name: /“不忘初心[、，,]牢记使命”主题教育/u, from: '2019-05-13', to: '2020-05-31' },
  { name: /党史学习教育/u, from: '2021-02-01', to: null },
  { name: /“?一带一路”?/u, from: '2013-10-03', to: null },
  { name: /习近平新时代中国特色社会主义思想/u, from: '2017-10-18', to: null },
  { name: /“两个确立”/u, from: '2021-11-08', to: null },
  { name: /新冠(?:肺炎|病毒|疫情)/u, from: '2020-01-20', to: null },
  { name: /核酸检测|疫情防控/u, from: '2020-01-20', to: null },
  { name: /中国国际进口博览会|进博会/u, from: '2017-05-14', to: null },
  { name: /雄安新区/u, from: '2017-04-01', to: null },
  { name: /供给侧结构性改革/u, from: '2015-11-10', to: null },
  { name: /碳达峰|碳中和/u, from: '2020-09-22', to: null },
  { name: /“三个代表”/u, from: '2000-02-25', to: null },
  { name: /科学发展观/u, from: '2003-08-28', to: null },
];

/** The first year of each five-year plan; its last is four years later. Papers write 开局之年 and 收官之年 in that year only. */
export const PLAN_YEARS: readonly { readonly number: string; readonly first: number }[] = [
  { number: '九五', first: 1996 },
  { number: '十五', first: 2001 },
  { number: '十一五', first: 2006 },
  { number: '十二五', first: 2011 },
  { number: '十三五', first: 2016 },
  { number: '十四五', first: 2021 },
  { number: '十五五', first: 2026 },
];

/** Papers write about a plan from the autumn before its first year, and long after its last. */
const planEra = ({ number, first }: (typeof PLAN_YEARS)[number]): Era => ({
  name: new RegExp(`“${number}”(?:计划|规划|期间|时期)`, 'u'),
  from: `${first - 1}-10-01`,
  to: null,
});

/** All words of a certain time: campaigns and plans. */
export const ERAS: readonly Era[] = [...CAMPAIGNS, ...PLAN_YEARS.map(planEra)];
