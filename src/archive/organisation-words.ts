/** Words with which names of organisations begin and end, and well-known names. Simplified script. */
import type { WordTag } from '../text/words/words.ts';

/** Matches the kind of organisation at the end of its last word. */
const BODY =
  /(?:公司|集团|大学|学院|(?<!大)中学|(?<!中)小学|医院|银行|委员会|协会|学会|联合会|基金会|促进会|研究院|研究所|研究中心|科学院|工程院|法院|检察院|出版社|电视台|电台|日报社|晚报社|通讯社|博物馆|博物院|图书馆|美术馆|纪念馆|科技馆|文化馆|体育馆|档案馆|剧院|剧团|歌舞团|乐团|艺术团|政府|[省市县区州]委|人大常委会|人大|政协|纪委|监委|党校|团委|派出所|支队|总队|交易所|俱乐部|幼儿园|工会|妇联|商会|总会|大使馆|总领馆|总领事馆|科协|文联|作协|残联|工商联|红十字会|供销社|气象台|天文台|植物园|动物园|火车站|疾控中心|指挥部|办事处|[物理安务计象路育卫政业利化通保商政影源总画土划管督法建疗防监]局|海关总署|[安育法政利化业商]厅|国防部|外交部|财政部|教育部|商务部|卫生部|司法部|农业部|科技部|国务院|发改委|卫健委|卫计委|国资委)$/u;
export const isBody = (word: string): boolean => word.length >= 2 && BODY.test(word);

/** Kinds of which a country or town has many: with its name alone (中国公司, 美国医院) they name no single organisation. */
const GENERIC_KINDS: ReadonlySet<string> = new Set(
  '公司 集团 有限公司 分公司 子公司 总公司 软件公司 科技公司 保险公司 数字政府 大学 学院 中学 小学 医院 银行 协会 学会 博物馆 图书馆 美术馆 纪念馆 剧院 剧团 艺术团 幼儿园 俱乐部 出版社 电视台 研究所 研究院 研究中心 科学院 工会 商会 总会 法院 省委 市委 县委 区委 支队 总队 办事处 基金会 委员会 企业集团 上市公司 政协 人大 党校 指挥部'.split(
    ' ',
  ),
);
/** Kinds that are generic after 中国, 国家, 国际 (国家政府, 国际通讯社), but not after a town (太原市政府). */
const GENERIC_FOR_COUNTRY: ReadonlySet<string> = new Set('政府 通讯社 调查委员会 人民政府 火车站 大使馆'.split(' '));
/** @param afterCountry whether 中国, 国家, 国际 precedes the word, rather than a town. */
export const isGenericKind = (word: string, afterCountry: boolean): boolean =>
  GENERIC_KINDS.has(word) || (afterCountry && GENERIC_FOR_COUNTRY.has(word));

/** Words that can begin a name as a place does. */
const WHOLE = ['中国', '中华', '国家', '全国', '中共', '中央', '联合国', '世界', '国际', '最高'];
const OPENING: ReadonlySet<string> = new Set(WHOLE);
export const opensName = (word: string): boolean => OPENING.has(word);

/** Words that names do not contain; some are verbs that the dictionary tags as nouns. */
const NOT_INSIDE: ReadonlySet<string> = new Set(
  '主办 承办 协办 利用 援引 报道 媒体 智库 数字 会见 会谈 访问 参观 代理 召开 举行 成立 出席 地区 同期 领导 主要 有关 部分 当地 其他 企业 高校 重点 全市 全省 两地 各地 历届 省级 市级 县级 地方 本土 主流 主流媒体 民间 科技型 新 两国'.split(
    ' ',
  ),
);
/** Matches a second organisation after a first: 市委|市政府. */
const GOVERNMENT = /^[省市县区州]政府$/u;
export const isGovernment = (word: string): boolean => GOVERNMENT.test(word);

export const endsName = (word: string): boolean => NOT_INSIDE.has(word);

/** Well-known names, which count without a place. */
const KNOWN: ReadonlySet<string> = new Set(
  '国务院 新华社 党中央 中共中央 中央军委 全国人大 全国政协 全国人大常委会 外交部 国防部 财政部 教育部 商务部 公安部 司法部 民政部 科技部 水利部 生态环境部 自然资源部 交通运输部 工信部 农业农村部 中组部 中宣部 中央统战部 中央纪委 国家监委 最高人民法院 最高人民检察院 解放军 中国人民解放军 武警部队 联合国 安理会 世贸组织 世界贸易组织 世卫组织 世界卫生组织 世界银行 国际货币基金组织 欧盟 北约 东盟 非盟 阿盟 上合组织 上海合作组织 欧佩克 国际奥委会 国际足联 中科院 中国科学院 社科院 中国社科院 中国工程院 海关总署 国家税务总局 国家统计局 审计署 中国人民银行 银保监会 证监会 国资委 人民日报 人民日报社 新华网 中央电视台 央视 路透社 法新社 美联社 共青团中央 全国总工会 全国妇联 全国工商联 中国作协 中国文联 中国科协 中国残联 故宫博物院'.split(
    ' ',
  ),
);
/** Matches words that the dictionary tags as organisations, but that name a kind. */
const KIND_ONLY =
  /^(?:人民|高级|中级|基层|商业|科研|社会|民族|农业|医科|师范|工业|理工|财经|体育|艺术|儿童|妇幼|政法|[省市县区镇州乡各该本分子总母新老团党]|有限|股份|跨国|航空|国有|国营|私营|民营|外国|地方|武装|公共|常务|组织|指导|筹备|咨询|专门|专业|工作|行业|联合|技术|信息|研究|财政|法律|外事|经济|教育|预算|交通|建设|民主|农民|政治|军|广播|通讯|基督|社|[一二三四五六七八九十])/u;

/** Whether a word is the complete name of one organisation. */
export const isKnownBody = (word: string, tag: WordTag | null): boolean =>
  KNOWN.has(word) ||
  (word.length >= 4 &&
    tag === 'nt' &&
    BODY.test(word) &&
    !KIND_ONLY.test(word) &&
    !WHOLE.some((whole) => word.startsWith(whole) && GENERIC_KINDS.has(word.slice(whole.length))));
