/** What a word is to an index of places, organisations and keywords. Cached by word, as texts use the same few thousand again and again. */
import { currentWords } from '../text/words/current-words.ts';
import type { WordTag } from '../text/words/words.ts';
import { PLACES, SHORT_NAMES } from './gazetteer.ts';
import { isBody, isKnownBody, opensName } from './organisation-words.ts';
import { postOf } from './offices.ts';

export interface WordFacts {
  readonly tag: WordTag | null;
  /** The place that it names by itself, under its short name. */
  readonly place: string | null;
  /** The organisation that it names by itself. */
  readonly organisation: string | null;
  /** 中国, 全国: begins the names of organisations as a place does. */
  readonly opens: boolean;
  /** 公安局, 大学: what an organisation is. */
  readonly body: boolean;
  /** 书记 of 市委书记: the post that it names. */
  readonly post: string | null;
  /** How much it says as a keyword, 0 where it is none. */
  readonly keyword: number;
  /** Nouns and the like: may stand inside a name. */
  readonly nominal: boolean;
}

const NOMINAL: ReadonlySet<WordTag | null> = new Set<WordTag | null>(['n', 'nz', 'vn', 'j', 'ns', 'nt', 'b']);

const KEYWORDS: ReadonlySet<WordTag | null> = new Set<WordTag | null>(['n', 'nz', 'vn', 'j']);
/** Weight of words that stand in every other article (问题, 工作, 发展). */
const SAYS_NOTHING = 5;

/** A text's words with what each is. */
export interface Told {
  readonly words: readonly string[];
  readonly facts: readonly WordFacts[];
}
export const toldOf = (words: readonly string[]): Told => ({ words, facts: words.map(factsOf) });

/** The most words in each cache; a full cache is emptied. A year of a paper has fewer, and nonsense cannot fill the memory. */
const REMEMBERED = 200_000;
/** Caches, for a thread's life: words of two code units by both as one number (faster to look up than a text), and longer words. */
const pairs = new Map<number, WordFacts>();
const longer = new Map<string, WordFacts>();

/** A character alone is no name, and every third word is one. */
export function factsOf(word: string): WordFacts {
  if (word.length < 2) return OTHER_WORD;
  return word.length === 2 ? remembered(pairs, (word.charCodeAt(0) << 16) | word.charCodeAt(1), word) : remembered(longer, word, word);
}

function remembered<K>(known: Map<K, WordFacts>, key: K, word: string): WordFacts {
  let facts = known.get(key);
  if (facts === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, (facts = findFacts(word)));
  }
  return facts;
}

/** Nine words of ten: verbs, particles, marks. One object for all, so that they are passed over at a glance. */
export const OTHER_WORD: WordFacts = {
  tag: null,
  place: null,
  organisation: null,
  opens: false,
  body: false,
  post: null,
  nominal: false,
  keyword: 0,
};

function findFacts(word: string): WordFacts {
  const known = currentWords().tagOf(word);
  const tag = known?.tag ?? null;
  const facts = {
    tag,
    place: placeOf(word, tag),
    organisation: isKnownBody(word, tag) ? word : null,
    opens: opensName(word),
    body: isBody(word),
    post: postOf(word),
    nominal: NOMINAL.has(tag),
    keyword: 0,
  };
  const telling = KEYWORDS.has(tag) && word.length >= 2 && facts.place === null && facts.post === null && !facts.body;
  return tag === null && facts.place === null && facts.organisation === null && !facts.opens && !facts.body && facts.post === null
    ? OTHER_WORD
    : { ...facts, keyword: telling ? Math.max(0, (known?.weight ?? 0) - SAYS_NOTHING) : 0 };
}

/** 县, 镇 …: what a place can be, as the last character of its name. */
export const PLACE_KIND = /[市县区州盟旗镇乡村]$/u;
const PLACE_TAIL = /(?:地区|市)$/u;
/** Of what kind, and no name; the dictionary has some of them for places. */
const GENERAL: ReadonlySet<string> = new Set(
  '三角区 三角旗 三色旗 五环旗 五色旗 太极旗 十强县 百强县 旅游名县 无人区 北极区 南极区 欧元区 欧洲区 亚洲区 大中华区 包干区 积累区 高原区 黑人区 都市区 湖景区 深山区 山地区 土石山区 大型超市 西南区 西北区 东北区 东南区 大城市 中小城市 大中城市 大都市 特大城市 文明城市 港口城市 宜居城市 田园城市 后方城市 周边城市 繁华都市 第九城市 瑶族乡 民族乡 瑶族自治县 自治县 自治州 城郊乡 亚运村 奥运村 中央新村 科教兴市 五大州 四海九州 四里八乡 三街六市 六街三市 大行大市 新城区 老城区 旧城区 海岛县 河网区 两省区 城中村 军运村 上山下乡 下半旗 炼油区 自贸区 经开区 综保区 保税区 开发区 高新区'.split(
    ' ',
  ),
);
/** 偏远地区, 沿海各县, 杭州市区. */
const GENERAL_TAIL = /地区$|市区$|[各全本该每外].?[市县区州乡镇村]+$|军区$|^[各全本该每外]/u;
/** 贫困|县, 工业|区: what stands before the kind tells of it. */
const GENERAL_STEM =
  /(?:贫困|示范|治理|整治|观光|开发|试验|实验|自治|行政|管理|保护|旅游|工业|高新|经济|技术|保税|商务|生活|办公|中心|附近|所在|文明|百强|直辖|边境|沿海|少数民族|自然|先进|样板|地级|县级|副省级|合作|贸易|文化|科技|产业|生态|农业|居民|城市|人口|风景|度假|核心|重点|主要|街道|历史|国家|国际|安置|移民|特色|美丽|空心|经济开发|高新技术|自由贸易|自贸|综合|特别|直属|附属)[市县区州盟旗镇乡村]$/u;
export const isGeneral = (name: string): boolean => GENERAL.has(name) || GENERAL_STEM.test(name) || GENERAL_TAIL.test(name);

function placeOf(word: string, tag: WordTag | null): string | null {
  if (word.length < 2) return null;
  if (PLACES.has(word)) return SHORT_NAMES.get(word) ?? word;
  // 吕梁地区, 上海市
  const stem = word.replace(PLACE_TAIL, '');
  if (stem !== word && PLACES.has(stem)) return SHORT_NAMES.get(stem) ?? stem;
  return tag === 'ns' && word.length >= 3 && PLACE_KIND.test(word) && !isGeneral(word) ? word : null;
}
