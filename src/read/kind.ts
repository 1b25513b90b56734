/**
 * Classifies an article as news, photo, notice, document, advertisement or continuation. In: a draft. Out: its kind.
 */
import type { ArticleKind } from '../model/model.ts';
import type { DraftArticle } from '../model/draft-article.ts';
import { photoCredit } from './credits/found-credit.ts';
import { smallAdKind } from './layout/small-ads.ts';
import { readContinuation } from './continuation.ts';
import { readDateline } from './credits/dateline.ts';
import { simplified } from '../text/simplified.ts';

const NOTICE_TITLE =
  /^(?:[\p{Script=Han}A-Za-z0-9·（）()“”]{0,40})(?:公告|通告|通知|启事|声明|公示|讣告|更正|致歉|遗失声明|寻人|寻物|招领|招聘|招标|拍卖|布告|通函|敬告|告示|啟事|聲明|通吿)(?:[（(].{1,20}[）)])?$/u;
/** Words of news about a notice: 国家药监局发布通告. */
const REPORTS_NOTICE = /(?:发布|发出|公布|出台|印发|下发|收到|宣读|撤回|发表|取消).{0,12}$/u;
const NOTICE_HEAD = /^(?:公告|通告|通知|启事|声明|公示|讣告|更正|布告|遗失声明|招标公告|拍卖公告|啟事|聲明)(?=[\s:：]|$)/u;
const NOTICE_END =
  /特此(?:公告|通告|通知|声明|公示|聲明)|(?:公司|委员会|局|院|厅|政府|办公室|中心|法院|大学|协会|筹委会)\s*(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年[\s\S]{2,8}日\s*$/u;
const DOCUMENT_TITLE =
  /(?:关于.{2,80}的(?:决定|决议|意见|办法|规定|通知|方案|条例|报告|公告|说明|批复|命令|建议)|(?:条例|办法|规定|细则|章程|宣言|公报|公约|法|规则|准则|纲要|规划|协定|声明))(?:[（(].{1,30}[）)])?$/u;
const ADOPTED = /[（(].{4,80}(?:通过|公布|批准|修订|发布)[）)]/u;
const DOCUMENT_BODY =
  /(?:作|作出|做出)如下(?:决定|决议|规定)|第一条\s|本(?:决定|条例|办法|规定|规则)自.{1,20}(?:施行|实施)|现(?:将|印发).{2,60}(?:印发|予以公布)/u;
const SELLING =
  /电话[:：]|热线[:：]|联系人|地址[:：]|扫码|咨询|订购|优惠|特价|促销|抢购|免费领取|加好友|到店|微信[:：]|开盘|诚招|加盟|售价|礼品/gu;
/* Judgements; lengths in UTF-16 units. */
/** Units read: the opening of a long text shows its kind. */
const BODY_READ = 4_000;
/** Units in which a dateline is searched for. */
const HEAD_READ = 160;
/** Blocks from the top in which the note of a continuation is searched for: it is below the title. */
const OPENING_BLOCKS = 5;
const LONGEST_PHOTO_TEXT = 500;
/** Most blocks of a standalone photograph: text and credit, at most twice. */
const MOST_PHOTO_BLOCKS = 4;
/** Shorter texts under a document's title are news about it. */
const SHORTEST_DOCUMENT = 200;
/** The note that a document was adopted is within this many units. */
const ADOPTED_WITHIN = 200;
/** Longest title that alone makes a notice; under a longer one the text must be short or end like a notice. */
const SHORT_NOTICE_TITLE = 12;
const SHORT_NOTICE = 600;
const LONGEST_NOTICE = 1_500;
const NOTICE_END_READ = 300;
const LONGEST_ADVERTISEMENT = 600;
/** Different selling words that an advertisement needs; many reports have one. */
const LEAST_SELLING_WORDS = 2;

const PHONE = /(?:电话|热线|手机)[:：]?\s*[0-9-]{7,13}|1[3-9][0-9]{9}/u;

export function articleKind(draft: DraftArticle): ArticleKind {
  const text = draft.blocks.filter((b) => b.role !== 'kicker' && b.role !== 'headline' && b.role !== 'subtitle').map((b) => b.block.text);
  const body = text.join('\n').slice(0, BODY_READ);
  // Short titles are spaced out to fill their line: 讣　告.
  const title = simplified(draft.headline ?? '').replace(/\s+/gu, '');
  const reported = text.some((t) => readDateline(t.slice(0, HEAD_READ)) !== null);
  if (draft.blocks.slice(0, OPENING_BLOCKS).some((b) => readContinuation(b.block.text).from !== null)) return 'continuation';
  if (isPhoto(draft, text)) return 'photo';
  if (!reported && isDocument(draft, title, body)) return 'document';
  if (!reported && isNotice(title, body)) return 'notice';
  const small = reported || draft.headline !== null ? null : smallAdKind(body);
  return small ?? (!reported && isAdvertisement(body) ? 'advertisement' : 'news');
}

/** Whether the draft is a caption alone: no headline, a few short blocks, all captions or one with a photographer. */
function isPhoto(draft: DraftArticle, text: readonly string[]): boolean {
  if (draft.headline || draft.blocks.length > MOST_PHOTO_BLOCKS || text.join('').length > LONGEST_PHOTO_TEXT) return false;
  return draft.blocks.every((b) => b.role === 'caption') || text.some((t) => photoCredit(t) !== null);
}

function isDocument(draft: DraftArticle, title: string, printed: string): boolean {
  if (!DOCUMENT_TITLE.test(title) || printed.length <= SHORTEST_DOCUMENT) return false;
  const body = simplified(printed);
  return ADOPTED.test(simplified(draft.subtitle ?? '')) || ADOPTED.test(body.slice(0, ADOPTED_WITHIN)) || DOCUMENT_BODY.test(body);
}

function isNotice(title: string, printed: string): boolean {
  if (REPORTS_NOTICE.test(title)) return false;
  if (NOTICE_TITLE.test(title))
    return (
      title.length <= SHORT_NOTICE_TITLE || NOTICE_END.test(simplified(printed.slice(-NOTICE_END_READ))) || printed.length < SHORT_NOTICE
    );
  return printed.length < LONGEST_NOTICE && NOTICE_HEAD.test(simplified(printed.slice(0, 20)));
}

/** Whether a short text has selling words and a phone number. */
function isAdvertisement(printed: string): boolean {
  if (printed.length >= LONGEST_ADVERTISEMENT) return false;
  const body = simplified(printed);
  return PHONE.test(body) && new Set(body.match(SELLING) ?? []).size >= LEAST_SELLING_WORDS;
}
