/**
 * Finds people named in the news: a name directly after an office (市委书记韦某, 总统某某·某某), or directly before it where the
 * dictionary knows the name (某某某主席). The rules favour precision over completeness: a name counts only next to an office and with
 * a clear end, so most private persons are missed. Of 200 names drawn from the same texts as in places.ts, 196 were people under
 * their own name.
 */
import { hasCompoundSurname, hasSurname } from '../text/surnames.ts';
import { PLACES } from './gazetteer.ts';
import type { AnnotatedWords } from './annotate.ts';

/** Matches what can follow a name: punctuation, or a word of which a person can be the subject. */
const AFTER =
  /^(?:[、，。；：！？“”（）()《》,;:!?\s"]|说|表示|介绍|告诉|认为|指出|强调|出席|主持|讲话|致辞|作(?:了|的|为|报告|讲话|动员|交流|主旨)|看来|在|率|一行|一同|等|和|与|向|对|为|到|来|分别|参加|宣布|带领|深有|坦言|解释|回忆|透露|会见|陪同|代表|看望|走进|深入|主讲|感慨|当选|当天|日前|近日|举行|将|所|也|曾|还|就|同|的|是|被|则|$)/u;
/** Matches 曾给市, 习惯在: with a character that given names do not contain. */
const NOT_IN_A_NAME = /.[的了在给与把被市县省和及又更很不没说看去访问谈视们并找已要都前还将以各]|[^\p{Script=Han}]/u;
/** Matches 霍书记, 来校长: not a name, or a surname with an office. */
const NO_NAME = /^[来和同]|书记|主任|[省市县区镇局厅院校部]长|纪念/u;
/** Words that begin with a surname but are no names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  '方面 同志 时任 何时 曾任 都会 都是 都有 于今 应邀 应约 万人 全都 候任 那么 何处 贺信 贺电 致电 复信'.split(' '),
);

/** Characters that transliterate foreign names; the first other character ends the name. */
const FOREIGN =
  '阿埃艾爱安昂奥澳巴白柏班邦鲍贝本比彼毕宾滨波伯勃博布查茨次楚达代戴丹道德登邓迪第蒂丁东杜敦顿多俄厄恩尔耳法凡范菲芬费丰佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉翰豪赫黑亨洪侯胡华怀惠霍基吉加贾简杰金津京久喀卡开凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎里理利莉立丽连列林琳留龙隆卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密明缪摩莫默姆穆拿哪内那娜纳乃南尼涅宁纽农努诺欧帕潘庞培佩彭皮平蓬坡珀普契奇齐恰乔切钦琼丘让热仁日茹瑞若撒萨塞赛桑瑟森沙山尚绍舍申圣施什石史士寿舒朔司斯思丝松苏孙索所塔泰坦汤唐陶特腾藤提廷通图托脱瓦万旺威韦维温文翁沃乌吾武伍西希席夏香肖谢辛欣兴休雪逊雅亚延扬耶叶伊依宜以因音英永尤于雨约月云扎赞泽曾詹章哲芝治朱兹宗佐艺罕蔻黛翠娅妮婷薇莎珊朵露萝瓊诃旦扔泊钱郎汀弥顾晓夸嘎孜噶锡策督';
const FOREIGN_RUN = new RegExp(`^[${FOREIGN}]{1,8}(?:[·•．][${FOREIGN}]{1,9}){0,4}`, 'u');
/** Matches 曾于 in 某某·某某曾于: characters of foreign names that can also begin the next word. */
const AFTER_A_NAME = /[曾于以]{1,2}$/u;
const POINT = /[·•．]/u;
/** Characters examined after an office: enough for a foreign name and the word that follows. A judgement. */
const REACH = 36;

/** Adds each name with the offices next to it. The words must not include credits, whose reporters are not in the news. */
export function addNamedPeople(text: AnnotatedWords, names: Map<string, Set<string>>): void {
  for (let i = 0; i < text.words.length; i++) {
    const office = text.annotations[i]?.office ?? null;
    if (office === null) continue;
    const name = nameAfter(text, i + 1) ?? nameBefore(text, i - 1);
    if (name === null) continue;
    const offices = names.get(name);
    if (offices === undefined) names.set(name, new Set([office]));
    else offices.add(office);
  }
}

function nameAfter(annotated: AnnotatedWords, from: number): string | null {
  const { words, annotations } = annotated;
  if (annotations[from]?.place != null) return null;
  let text = '';
  for (let i = from; i < words.length && text.length < REACH; i++) text += words[i] ?? '';
  return foreignName(text, annotations[from]?.tag === 'nrt') ?? chineseName(annotated, from, text);
}

/** A name with a point (某某·某某); without one, a name that the dictionary knows or that is too long to be Chinese. */
function foreignName(text: string, known: boolean): string | null {
  const name = FOREIGN_RUN.exec(text)?.[0] ?? '';
  if (POINT.test(name)) return name.replace(AFTER_A_NAME, '');
  return (known || name.length >= 4) && name.length >= 2 && !PLACES.has(name) && AFTER.test(text.slice(name.length)) && !NO_NAME.test(name)
    ? name
    : null;
}

/** A name of whole words. A word of the dictionary counts only if it is tagged as a name. */
function chineseName({ words, annotations }: AnnotatedWords, from: number, text: string): string | null {
  let name = '';
  for (let i = from; i < words.length; i++) {
    const word = words[i] ?? '';
    name += word;
    if (name.length > (hasCompoundSurname(name) ? 4 : 3)) return null;
    if (name.length < 2 || !AFTER.test(text.slice(name.length))) continue;
    const tag = annotations[i]?.tag;
    // 曾|表示: the second word is a verb.
    if (i === from ? tag !== 'nr' && tag !== 'nrfg' : AFTER.test(word)) return null;
    return hasSurname(name) && !NOT_IN_A_NAME.test(name) && !NO_NAME.test(name) && !NOT_NAMES.has(name) ? name : null;
  }
  return null;
}

/** Matches 某某某|主席, not 李|主席. */
function nameBefore({ words, annotations }: AnnotatedWords, at: number): string | null {
  const name = words[at] ?? '';
  return annotations[at]?.tag === 'nr' && name.length === 3 && hasSurname(name) && !NOT_IN_A_NAME.test(name) && !NO_NAME.test(name)
    ? name
    : null;
}
