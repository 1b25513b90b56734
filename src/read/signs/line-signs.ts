/**
 * Finds the signs of a single line by its wording, without its neighbours. All patterns work on `plain(text)`: half-width
 * punctuation and simplified characters.
 */

import { isCreditLine } from '../credits/found-credit.ts';
import { SIMPLE_UNITS } from '../../text/simplified.ts';
import { textOfUnits, unitAt } from '../../text/code-units.ts';

/** Full-width forms replaced by half-width ones, so that the patterns need one form only. */
const WIDE = '，（）：；！？．０１２３４５６７８９';
const NARROW_FORMS = ',():;!?.0123456789';
/** For each UTF-16 unit, the unit that the patterns expect in its place. */
const NARROW = SIMPLE_UNITS.slice();
for (let i = 0; i < WIDE.length; i++) NARROW[WIDE.charCodeAt(i)] = NARROW_FORMS.charCodeAt(i);

const WIDE_SPACE = /[\s\u3000\u00A0]+/gu;

/** Longer than any printed paragraph, in UTF-16 units; a longer line is reduced to its two ends. */
const LONGEST = 4_000;
const shortened = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2) : text);

const units = new Uint16Array(LONGEST);

/** Replaces the variants in a text of at most LONGEST units. */
function narrowed(text: string): string {
  const { length } = text;
  let changed = false;
  for (let i = 0; i < length; i++) {
    const code = unitAt(text, i);
    const usual = NARROW[code] ?? code;
    units[i] = usual;
    changed ||= usual !== code;
  }
  return changed ? textOfUnits(units, length) : text;
}

/** A line in the form that the patterns expect. */
export const plain = (text: string): string => narrowed(shortened(text)).replace(WIDE_SPACE, ' ').trim();

const HAN = '\\p{Script=Han}';
const CITY = '[\\p{Script=Han}·]{1,12}';
const DAY = '(?:\\d{1,2}|[〇零一二三四五六七八九十]{1,3})';

/** 〔海通社東陵三日電〕, 合众社华盛顿二十日电: an agency of any name, with the day. */
const AGENCY = new RegExp(`^[(【〔\\[]?据?${HAN}{2,4}社 ?${HAN}{1,10}?(?:${DAY}月)?${DAY}日(?:专|急|特)?[讯电]`, 'u');
/** 本报讯, 本报上海讯, 新华社北京7月27日电, 据新华社…电, 中新社…电, 羊城晚报讯, 【新华社重庆十四日电】 */
const DATELINE = new RegExp(
  `^[(【〔\\[]?据?\\s?(?:(?:本报|本刊|本台|新华社|新华网|中新社|中新网|法新社|路透社|美联社|塔斯社|中央社|人民网|${HAN}{2,4}[日晚时早]报)(?:记者)?(?:讯|消息|${CITY}(?:讯|电|消息)|${CITY}${DAY}月${DAY}日(?:讯|电|消息|专电)|${CITY}${DAY}日(?:讯|电|专电)|${DAY}月${DAY}日(?:讯|电)))`,
  'u',
);
/** （海曙社十一日东陵城电）, 【本市消息】, 「本报东陵通讯」: a source wholly in brackets, of any wording; in quotation marks that of a paper. */
const BRACKETED_SOURCE =
  /^(?:[(【〔\[][^()【】〔〕\[\]。,、;]{0,20}(?:[讯电]|消息)[)】〕\]]|[「『](?:本[报市埠]|特约|\p{Script=Han}{2,4}社)[^「」『』。,、;]{0,16}(?:[讯电]|消息)[」』]) ?\S/u;
/** 天津电 …, 本报杭州电 …: the place alone, set apart by a space. */
const PLACE_WIRE = new RegExp(`^(?:本报)?${HAN}{2,4}(?:专|急)?电 \\S`, 'u');
/** …(十日专电), …(二十日路透社电)、: the dateline closes the telegram. */
const WIRE_END = /\S\([^()。、]{0,4}[一二三四五六七八九十廿卅]{1,3}日(?:[^()。、]{0,8}[电讯])?\)[、,。]?$/u;
/** A dateline with one character misread: 本根讯, 新华杜北京. */
const LOOSE_DATELINE = /^.?(?:本报.|本.讯|.报讯|新华.|新.社|.华社|中新.)/u;
/** A bracket at the end of a text with its other half lost. */
const HALF_BRACKET = /(?:[。!?][^()]{2,14}\)|\([^()。]{2,14})$/u;
/** (记者 …) or 记者 …报道: near the head of the line. */
const LEAD_CREDIT = /^.{0,30}?\((?:本报|新华社)?(?:记者|通讯员|实习生)[ /:]?[^()]{2,40}\)/u;
const LEAD_REPORTER = /^.{0,26}?(?:讯|电|消息)[) ]{0,2}(?:本报)?(?:记者|通讯员)[ /:]?[^,。]{2,30}(?:报道|摄影报道)[:,]/u;

/** The space inside two-character names (王 勇). It is removed first, since each ambiguous space doubles the ways to match. */
const NAME_GAP = /(?<!\p{Script=Han})(\p{Script=Han}) +(?=\p{Script=Han}(?!\p{Script=Han}))/gu;
const NAMES = `[\\p{Script=Han}·]{2,8}`;
const NAME_LIST = `${NAMES}(?:[、, /]{1,3}${NAMES}){0,11}`;
const ROLE =
  '(?:(?:本报|本刊|新华社|人民网)?(?:首席|特约|实习|见习|驻\\p{Script=Han}{2,4})?(?:记者|通讯员|评论员|实习生|特派员|观察员)|文[/、]?[图摄]|图[/、]?文|摄影|摄|图片|文图|文|图|制图|漫画|整理|采写|编译|作者|编辑|责编|策划|统筹|绘图|供图|插图)';
/** (综合甲、乙、丙报道): a credit whose names found-credit.ts does not read. */
const COMPILED = /^\(综合[^()。]{2,80}报道\)$/u;
/** Longest credit on its own line without brackets, in UTF-16 units. */
const LONGEST_CREDIT = 60;
/** …(甲、乙) or …记者 甲 乙 after the last sentence. */
const CLOSING_CREDIT = new RegExp(
  `[。!?”…)]\\s*(?:\\((?:${ROLE}[ :/]*)?${NAME_LIST}(?:[ /]*(?:文/?摄|摄|报道|采写|整理))?(?:[;, ]+${ROLE}[ :/]*${NAME_LIST})?\\)|(?:本报)?(?:记者|通讯员) ${NAME_LIST}(?: 通讯员 ?${NAME_LIST})?)$`,
  'u',
);
const CLOSING_BRACKET = /[。!?”…]\s?\([^()]{2,60}\)$/u;
const PHOTO_CREDIT = new RegExp(
  `(?:^|[。 !?”(])(?:本报)?(?:记者|通讯员)? ?${NAME_LIST}[ /]*(?:摄|摄影|摄影报道|图)(?:\\([^()]{2,12}\\))?\\)?$`,
  'u',
);
const CAPTION_WORDS = /^(?:\(?(?:上|下|左|右|本)?图[①-⑩\d]?(?:为|示|片|:)|图[①-⑩一二三四五六]|[▲▼△▽◀▶←→↑↓])/u;
const SHOWN_HERE = /(?:图为|上图|下图|右图|左图|如图)/u;
const CONTINUED = /^[(（]?\s?(?:紧|上)接(?:第)?\s?[\dA-Da-d一二三四五六七八九十]{1,3}\s?版|^\((?:紧|上)接/u;
const CONTINUES = /[(](?:下转|转)(?:第)?\s?[\dA-Da-d一二三四五六七八九十]{1,3}\s?版[^()]{0,20}[)]$/u;
const NOTICE_WORD =
  /^(?:紧急|重要)?(?:公告|通告|通知|启事|声明|公示|讣告|遗失声明|更正|致歉|敬告|通报|征稿启事|招聘启事|拍卖公告|招标公告|注销公告|减资公告|债权转让通知)$/u;
const NOTICE_END = /(?:公告|通告|启事|声明|公示|讣告|通知书?|通报|布告|公报|决定|办法|条例|规定|令)$/u;
const NOTICE_LINE = /^(?:公告|通告|通知|启事|声明|公示|遗失声明|讣告|更正)[ :].{12,}/u;
const HEREBY = /^(?:特此|此致)/u;
const DATE_LINE =
  /^\(?(?:(?:19|20)\d\d|[一二][〇零○O0一二三四五六七八九]{3}|民国[一二三四五六七八九十]{1,3})年(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?\)?$/u;
/** Institution and date, as notices are signed: 市人大常委会 2022年11月8日. */
const SIGNED_DATE =
  /^[\p{Script=Han}()·]{4,40}(?:公司|局|厅|部|委|会|室|办|府|心|团|院|校|学|行|队|社|处|所) ?(?:(?:19|20)\d\d|[一二][〇零○O0一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
const ORGANISATION =
  /(?:公司|局|厅|部|委|委员会|办公室|办|政府|中心|集团|法院|检察院|学校|大学|医院|银行|协会|商会|联合会|支队|大队|村委会|街道办事处|工会|编辑部|报社|组委会|指挥部|学院|研究院|合作社|事务所|管理处|筹委会|总队)$/u;
const ORDERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十百]{1,4}[条章节]|\d{1,2}[.、)](?!\d)|[①-⑩])/u;
const ADVERT = /(?:电话|热线|联系人|地址|扫码|加盟|优惠|招租|出租|出售|特价|订购|咨询|邮编|网址|QQ|微信|招聘|特惠|厂家|欢迎光临|www\.)/giu;
const FOLIO = [
  /第? ?[\dA-D一二三四五六七八九十]{1,3} ?版(?![权本面图式])/u,
  /(?:星期|周)[一二三四五六日天]/u,
  /(?:责编|责任编辑|本版编辑|版式|校对|美编|值班(?:主任|编辑|总编)|编辑:|视觉)/u,
  /(?:农历|总第|第\d+期|刊号|邮发代号|今日\d+版|新闻热线|E-?mail|投稿邮箱|传真|主办|出版)/iu,
];
const ADOPTED = /^\(.{4,60}(?:通过|公布|修订|修正|发布|施行|批准)\)$/u;
const SPEECH_END = /(?:强调|指出|表示|要求|认为|提示|主持|时说|会见|提出|致辞|讲话|发言|出席|发布|提醒|回应)$/u;
/** Production credits: 制图:甲, 数据来源:某局, 版式设计:乙, 投稿邮箱:… */
const PRODUCTION =
  /^(?:本(?:版|报|期|栏))?(?:制图|绘图|漫画|插图|供图|图表|版式|设计|版式设计|美编|责编|编辑|资料|图片|数据|资料来源|图片来源|数据来源|来源|题图|栏目|投稿|来稿|栏目投稿|邮箱|作者|翻译|编译|整理|统筹|策划|摄影|撰稿|执笔)[^。]{0,8}[:/]/u;
/** Words of public slogans; a headline seldom has two of them. */
const SLOGAN_WORDS =
  /(?:社会主义|核心价值|文明|新风|中国梦|弘扬|践行|贯彻|全面|绿色|节约|安全|和谐|诚信|自信|坚定|倡导|创建|共建|共享|人人|美丽|家园|总体布局|战略布局|精神|故事|尊老|爱幼|珍惜|保护|拒绝|树)/gu;
const TERMINAL = /[。!?…](?:[”’」』)\]]{0,2})$/u;
/** Old print closes sentences and paragraphs with the pause mark alone: 某队昨日抵沪、寓某旅社、今日开赛、 */
const PAUSE_AT_END = /(?:、|[云也]、?)$/u;
const STOP = /[。,;]/u;
/** Such a line has this many clauses at least, of this many UTF-16 units on average; the items of a list are shorter. */
const FEWEST_CLAUSES = 3;
const CLAUSE_LENGTH = 5;
const TERMINAL_AFTER_CREDIT = /[。!?…”](?:[”’」』]{0,2}) ?\([^()]{2,60}\)$/u;

const isCredit = (line: string): boolean =>
  (line.length <= LONGEST_CREDIT || (line.startsWith('(') && line.length <= 160)) && (COMPILED.test(line) || isCreditLine(line));

/** Whether a line ends as paragraphs do in old print: with the day of a telegram, or with a pause mark where there are no stops. */
export function endsAsOldPrint(line: string): boolean {
  const tail = line.slice(-40);
  if (tail.includes('日') && WIRE_END.test(tail)) return true;
  if (!PAUSE_AT_END.test(tail) || STOP.test(line)) return false;
  const clauses = line.split('、').filter((clause) => clause !== '').length;
  return clauses >= FEWEST_CLAUSES && line.length >= clauses * CLAUSE_LENGTH;
}

/** The signs of one line. */
export interface LineSigns {
  readonly dateline: boolean;
  readonly looseDateline: boolean;
  readonly halfBracket: boolean;
  readonly leadCredit: boolean;
  readonly credit: boolean;
  readonly closingCredit: boolean;
  readonly closingBracket: boolean;
  readonly photoCredit: boolean;
  readonly caption: boolean;
  readonly shownHere: boolean;
  readonly continued: boolean;
  readonly continues: boolean;
  readonly noticeWord: boolean;
  readonly noticeEnd: boolean;
  readonly noticeLine: boolean;
  readonly hereby: boolean;
  readonly dateLine: boolean;
  readonly organisation: boolean;
  readonly production: boolean;
  readonly ordered: boolean;
  readonly adopted: boolean;
  readonly speechEnd: boolean;
  /** Ends like a sentence, with or without a credit after it. */
  readonly finished: boolean;
  readonly advert: number;
  readonly slogan: number;
  readonly folio: number;
}

/** The names of the signs, in the order of their digits in a key. */
export const SIGN_NAMES = [
  'dateline',
  'looseDateline',
  'halfBracket',
  'leadCredit',
  'credit',
  'closingCredit',
  'closingBracket',
  'photoCredit',
  'caption',
  'shownHere',
  'continued',
  'continues',
  'noticeWord',
  'noticeEnd',
  'noticeLine',
  'hereby',
  'dateLine',
  'organisation',
  'production',
  'ordered',
  'adopted',
  'speechEnd',
  'finished',
  'advert',
  'slogan',
  'folio',
] as const satisfies readonly (keyof LineSigns)[];

/** Counted signs, from 0 to 4; all others are boolean. */
export const COUNTED_SIGNS: ReadonlySet<keyof LineSigns> = new Set<keyof LineSigns>(['advert', 'slogan', 'folio']);

/** Cheap pre-checks that let most lines skip the expensive patterns. */
const REPORTER = /记者|通讯员/u;
const PICTURE = /[摄图影]/u;

/** Patterns about the ends of a line are matched against its ends only, so that long lines cost no more than short ones. */
export function signsOf(line: string): LineSigns {
  const head = line.slice(0, 80);
  const tail = line.slice(-90);
  const short = line.length <= 90;
  const end = tail.includes(' ') ? tail.replace(NAME_GAP, '$1') : tail;
  const brief = line.length <= 40;
  const bracketed = line.endsWith(')');
  const leads = head.includes('讯') || head.includes('电') || head.includes('消息');
  const dateline = leads && [DATELINE, AGENCY, BRACKETED_SOURCE, PLACE_WIRE].some((pattern) => pattern.test(head));
  return {
    dateline,
    looseDateline: !dateline && !brief && LOOSE_DATELINE.test(head),
    halfBracket: !brief && HALF_BRACKET.test(line.slice(-16)),
    leadCredit: (head.includes('(') && LEAD_CREDIT.test(head)) || (leads && LEAD_REPORTER.test(head)),
    credit: isCredit(line),
    closingCredit: line.length > 30 && (bracketed || REPORTER.test(end)) && CLOSING_CREDIT.test(end),
    closingBracket: bracketed && CLOSING_BRACKET.test(tail),
    photoCredit: PICTURE.test(end.slice(-20)) && PHOTO_CREDIT.test(end.slice(-40)),
    caption: CAPTION_WORDS.test(head),
    shownHere: (head.includes('图') && SHOWN_HERE.test(head)) || (tail.includes('图') && SHOWN_HERE.test(tail)),
    continued: CONTINUED.test(head),
    continues: bracketed && CONTINUES.test(tail),
    noticeWord: brief && NOTICE_WORD.test(line.replaceAll(' ', '')),
    noticeEnd: short && NOTICE_END.test(line),
    noticeLine: NOTICE_LINE.test(head),
    hereby: HEREBY.test(head) && brief,
    dateLine: brief && (DATE_LINE.test(line.replaceAll(' ', '')) || SIGNED_DATE.test(line)),
    organisation: brief && ORGANISATION.test(line),
    production: short && PRODUCTION.test(line),
    ordered: ORDERED.test(head),
    adopted: short && ADOPTED.test(line),
    speechEnd: brief && SPEECH_END.test(line),
    finished: TERMINAL.test(line.slice(-4)) || (bracketed && TERMINAL_AFTER_CREDIT.test(tail)) || endsAsOldPrint(line),
    advert: Math.min(3, short ? (line.match(ADVERT)?.length ?? 0) : 0),
    slogan: brief ? Math.min(3, line.match(SLOGAN_WORDS)?.length ?? 0) : 0,
    folio: short ? FOLIO.filter((pattern) => pattern.test(line)).length : 0,
  };
}
