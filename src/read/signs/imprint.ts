/**
 * Finds lines in which the paper speaks of itself: publisher, editors, addresses, telephones. In: a line as the patterns expect it
 * (`plain`). Such lines belong to the page and to no article.
 */

/** Any word of an imprint: 本报地址：…, 责任编辑：…, 扫码关注. Beside other words it only shows that a line is no section label. */
const IMPRINT =
  /(?:地址|社址|电话|邮政编码|邮编|邮箱|传真|热线|网址|定价|订价|印刷|责任编辑|责编|编辑|校对|美编|版式)\s?[:/]|零售(?:价|每份)|每份[\d〇一二三四五六七八九十.]+[元角分]|扫(?:描|码|一扫).{0,12}(?:关注|微信|微博|客户端|二维码)/u;

/** Whether the line has words of an imprint, among others. */
export const mentionsImprint = (line: string): boolean => IMPRINT.test(line);

/** Who publishes the paper or edits this page of it. */
const MAKER =
  /^(?:主办|主管|协办|承办|联办|合办|出版|承印|印刷|总编辑?|主编|社长|值班(?:编辑|总编|主任)|本版(?:电话|热线|邮箱|信箱)|本版(?:责编|责任编辑|编辑|主编|校对|美编)|责任编辑|责编|投稿(?:邮箱|电话|信箱)?|来稿(?:邮箱|信箱)|新闻热线|广告热线|发行热线|社址|报社地址|订价|定价|零售价?|邮发代号|广告(?:经营)?许可证号?|国内统一(?:连续出版物|刊)号)(?:单位)?:/u;
/** 本版编辑 石大川, 责任编辑 石大川 江一苇: names behind a space. */
const EDITED_BY = /^(?:本版(?:责编|责任编辑|编辑|主编|校对|美编)|责任编辑|值班编辑|值班主任) (?:[\p{Script=Han}·]{1,4} ?){1,4}$/u;
/** 南河日报社出版. */
const PUBLISHED = /^[\p{Script=Han}]{2,12}报社?(?:编辑部)?(?:主办|主管|编辑|出版|印刷|印行|编印|发行)$/u;
/** Who set the page. Alone on a line it may credit the article above. */
const SETTER = /^(?:美编|美术编辑|编辑|版式(?:设计)?|校对|检校|审读|组版|图编):/u;
/** Where something can be reached: of the paper or of an advertiser. */
const CONTACT = /^(?:网址|网站|官网|邮箱|电子邮箱|电子信箱|E-?mail|邮编|邮政编码|传真)\s?[:/]?/iu;
const FIELD = /^(?:[\p{Script=Han}]{2,8}|E-?mail):/iu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w.-]+@[\w.-]+\.\w+$/iu;
const LONGEST = 120;
const SENTENCE = /[。!?;]/u;
/** Longest value that can follow on after a space, in UTF-16 units: a further name or number. */
const LONGEST_VALUE = 12;

/** Whether the line has nothing but what the paper says of itself: 主办:某报社 本版责编:某某 电话:6120088. */
export function isImprint(line: string): boolean {
  if (line.length > LONGEST || SENTENCE.test(line)) return false;
  if (EDITED_BY.test(line) || PUBLISHED.test(line)) return true;
  const parts = line
    .replace(/\s?[:/]\s?/gu, ':')
    .split(/[\s|,、]+/u)
    .filter((part) => part !== '');
  const fields = parts.filter((part) => FIELD.test(part));
  const opens = MAKER.test(parts[0] ?? '') || (SETTER.test(parts[0] ?? '') && fields.length > 1);
  return opens && parts.every((part) => FIELD.test(part) || ADDRESS.test(part) || part.length <= LONGEST_VALUE);
}

/** Whether the line is only an address on the web or a mail address, with or without the word for it. */
export function isAddressAlone(line: string): boolean {
  if (line.length > LONGEST) return false;
  const bare = line.replace(CONTACT, '').trim();
  return bare !== '' && bare.split(/[\s,、]+/u).every((part) => ADDRESS.test(part));
}

/** Fields that a text edition prints before each article and that say nothing of it: 专栏:, 作者: without a value, 版次:3. */
const EMPTY_FIELD =
  /^(?:版次|版面|版号)\s?:\s?(?:第\s?)?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版?$|^(?:专栏|栏目|作者|来源|版次|版名|版面|标题|引题|副题|副标题|肩题|日期|关键词|摘要)\s?:\s?(?:\(\)|无)?$/u;

/** Whether the line is the name of a field without its value, or the page number as a field. */
export const isEmptyField = (line: string): boolean => EMPTY_FIELD.test(line);

/** The list of what the paper has in it today: 今日本报要目 国内… 国外…, 本期目录. */
const CONTENTS = /^(?:今日|本日)?(?:本(?:报|版|刊|期|号|日)){0,2}(?:今日|本日)?(?:要目|目录|目次|导读|重要新闻索引)(?:[ :]|$)/u;

/** Whether the line lists the contents of the paper. */
export const isContents = (line: string): boolean => CONTENTS.test(line.replace(/^[【〔[]|[】〕\]]/gu, ''));
