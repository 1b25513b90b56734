/** Words that name places, and words with the form of a place name that are not places. Simplified script. */
import type { WordTag } from '../text/words/words.ts';
import { PLACES, SHORT_NAMES } from './gazetteer.ts';

/** Matches a name that ends with the kind of place: 沁源县, 王陶镇. */
export const PLACE_KIND = /[市县区州盟旗镇乡村]$/u;
const PLACE_TAIL = /(?:地区|市)$/u;
/** Kinds of places rather than names, although the dictionary tags some of them as places. */
const GENERAL: ReadonlySet<string> = new Set(
  '三角区 三角旗 三色旗 五环旗 五色旗 太极旗 十强县 百强县 旅游名县 无人区 北极区 南极区 欧元区 欧洲区 亚洲区 大中华区 包干区 积累区 高原区 黑人区 都市区 湖景区 深山区 山地区 土石山区 大型超市 西南区 西北区 东北区 东南区 大城市 中小城市 大中城市 大都市 特大城市 文明城市 港口城市 宜居城市 田园城市 后方城市 周边城市 繁华都市 第九城市 瑶族乡 民族乡 瑶族自治县 自治县 自治州 城郊乡 亚运村 奥运村 中央新村 科教兴市 五大州 四海九州 四里八乡 三街六市 六街三市 大行大市 新城区 老城区 旧城区 海岛县 河网区 两省区 城中村 军运村 上山下乡 下半旗 炼油区 自贸区 经开区 综保区 保税区 开发区 高新区'.split(
    ' ',
  ),
);
/** Matches 偏远地区, 沿海各县, 杭州市区: areas in general. */
const GENERAL_TAIL = /地区$|市区$|[各全本该每外].?[市县区州乡镇村]+$|军区$|^[各全本该每外]/u;
/** Matches 贫困|县, 工业|区: the words before the kind describe it, they do not name a place. */
const GENERAL_STEM =
  /(?:贫困|示范|治理|整治|观光|开发|试验|实验|自治|行政|管理|保护|旅游|工业|高新|经济|技术|保税|商务|生活|办公|中心|附近|所在|文明|百强|直辖|边境|沿海|少数民族|自然|先进|样板|地级|县级|副省级|合作|贸易|文化|科技|产业|生态|农业|居民|城市|人口|风景|度假|核心|重点|主要|街道|历史|国家|国际|安置|移民|特色|美丽|空心|经济开发|高新技术|自由贸易|自贸|综合|特别|直属|附属)[市县区州盟旗镇乡村]$/u;
/** Whether a word that ends with a kind of place names no single place: 贫困县, 全区. */
export const isGeneral = (name: string): boolean => GENERAL.has(name) || GENERAL_STEM.test(name) || GENERAL_TAIL.test(name);

/** The place that a word of two or more characters names by itself, under its short name; null if it names no place. */
export function placeOf(word: string, tag: WordTag | null): string | null {
  if (PLACES.has(word)) return SHORT_NAMES.get(word) ?? word;
  // 吕梁地区, 上海市
  const stem = word.replace(PLACE_TAIL, '');
  if (stem !== word && PLACES.has(stem)) return SHORT_NAMES.get(stem) ?? stem;
  return tag === 'ns' && word.length >= 3 && PLACE_KIND.test(word) && !isGeneral(word) ? word : null;
}
