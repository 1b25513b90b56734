/**
 * What everybody knows about days and years, as data: the only dates that the program brings along itself. General facts
 * only; nothing here stands on one page alone.
 */

/** Observances on a fixed day: `今日是…全国消防日` fixes the day. `first`: the year of the first one, where it has been held every year since, so that 第31个 gives the year. */
export const OBSERVANCES: readonly { readonly name: string; readonly month: number; readonly day: number; readonly first?: number }[] = [
  { name: '元旦', month: 1, day: 1 },
  { name: '中国人民警察节', month: 1, day: 10, first: 2021 },
  { name: '世界湿地日', month: 2, day: 2, first: 1997 },
  { name: '国际妇女节', month: 3, day: 8 },
  { name: '植树节', month: 3, day: 12, first: 1979 },
  { name: '国际消费者权益日', month: 3, day: 15, first: 1983 },
  { name: '世界水日', month: 3, day: 22, first: 1993 },
  { name: '世界气象日', month: 3, day: 23, first: 1961 },
  { name: '世界防治结核病日', month: 3, day: 24, first: 1996 },
  { name: '全国中小学生安全教育日', month: 3, day: 25 },
  { name: '世界卫生日', month: 4, day: 7 },
  { name: '全民国家安全教育日', month: 4, day: 15, first: 2016 },
  { name: '世界地球日', month: 4, day: 22, first: 1970 },
  { name: '世界读书日', month: 4, day: 23, first: 1996 },
  { name: '中国航天日', month: 4, day: 24, first: 2016 },
  { name: '国际劳动节', month: 5, day: 1 },
  { name: '青年节', month: 5, day: 4 },
  { name: '世界红十字日', month: 5, day: 8 },
  { name: '中国品牌日', month: 5, day: 10, first: 2017 },
  { name: '全国防灾减灾日', month: 5, day: 12, first: 2009 },
  { name: '国际护士节', month: 5, day: 12 },
  { name: '国际家庭日', month: 5, day: 15, first: 1994 },
  { name: '国际博物馆日', month: 5, day: 18, first: 1977 },
  { name: '中国旅游日', month: 5, day: 19, first: 2011 },
  { name: '世界无烟日', month: 5, day: 31, first: 1988 },
  { name: '国际儿童节', month: 6, day: 1 },
  { name: '世界环境日', month: 6, day: 5, first: 1974 },
  { name: '全国爱眼日', month: 6, day: 6, first: 1996 },
  { name: '世界献血者日', month: 6, day: 14, first: 2004 },
  { name: '全国土地日', month: 6, day: 25, first: 1991 },
  { name: '国际禁毒日', month: 6, day: 26, first: 1988 },
  { name: '建党节', month: 7, day: 1 },
  { name: '世界人口日', month: 7, day: 11 },
  { name: '建军节', month: 8, day: 1 },
  { name: '全民健身日', month: 8, day: 8, first: 2009 },
  { name: '中国医师节', month: 8, day: 19, first: 2018 },
  { name: '全国科技工作者日', month: 5, day: 30, first: 2017 },
  { name: '教师节', month: 9, day: 10, first: 1985 },
  { name: '全国爱牙日', month: 9, day: 20, first: 1989 },
  { name: '烈士纪念日', month: 9, day: 30, first: 2014 },
  { name: '国庆节', month: 10, day: 1 },
  { name: '世界邮政日', month: 10, day: 9 },
  { name: '世界精神卫生日', month: 10, day: 10, first: 1992 },
  { name: '国际减灾日', month: 10, day: 13 },
  { name: '世界粮食日', month: 10, day: 16, first: 1981 },
  { name: '国家扶贫日', month: 10, day: 17, first: 2014 },
  { name: '国际消除贫困日', month: 10, day: 17, first: 1993 },
  { name: '中国记者节', month: 11, day: 8, first: 2000 },
  { name: '记者节', month: 11, day: 8, first: 2000 },
  { name: '全国消防日', month: 11, day: 9, first: 1992 },
  { name: '联合国糖尿病日', month: 11, day: 14, first: 2007 },
  { name: '世界艾滋病日', month: 12, day: 1, first: 1988 },
  { name: '全国交通安全日', month: 12, day: 2, first: 2012 },
  { name: '国家宪法日', month: 12, day: 4, first: 2014 },
  { name: '国家公祭日', month: 12, day: 13, first: 2014 },
];

/** Annual fairs and meetings that count themselves: 第五届中国国际进口博览会 is 2022. Only series that never missed a year before `until`. */
export const SERIES: readonly { readonly name: RegExp; readonly first: number; readonly until: number }[] = [
  { name: /^(?:中国国际)?进(?:口)?博(?:览)?会/u, first: 2018, until: 2099 },
  { name: /^世界互联网大会/u, first: 2014, until: 2021 },
  { name: /^中国农民丰收节/u, first: 2018, until: 2099 },
  { name: /^(?:中国)?数字中国建设峰会/u, first: 2018, until: 2099 },
  { name: /^全国推广普通话宣传周/u, first: 1998, until: 2099 },
  { name: /^全国助残日/u, first: 1991, until: 2099 },
];

/** `X成立70周年`: the year from which such anniversaries count. */
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

/** Party congresses: ahead (迎接…召开) or behind (…精神, …以来). */
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

/** Campaigns and words with a time of their own: a page that speaks of them lies between these days (open ends: null). */
export const ERAS: readonly { readonly name: RegExp; readonly from: string; readonly to: string | null }[] = [
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
  { name: /“十五”(?:计划|期间|时期)/u, from: '2000-10-01', to: null },
  { name: /“十一五”(?:规划|期间|时期)/u, from: '2005-10-01', to: null },
  { name: /“十二五”(?:规划|期间|时期)/u, from: '2010-10-01', to: null },
  { name: /“十三五”(?:规划|期间|时期)/u, from: '2015-10-01', to: null },
  { name: /“十四五”(?:规划|期间|时期)/u, from: '2020-10-01', to: null },
];

/** A five-year plan's first and last year, called so only in that year itself. */
export const PLAN_YEARS: readonly { readonly number: string; readonly first: number }[] = [
  { number: '九五', first: 1996 },
  { number: '十五', first: 2001 },
  { number: '十一五', first: 2006 },
  { number: '十二五', first: 2011 },
  { number: '十三五', first: 2016 },
  { number: '十四五', first: 2021 },
  { number: '十五五', first: 2026 },
];
