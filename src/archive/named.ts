/**
 * People named in the news: a name straight behind the post that its bearer holds (市委书记韦某, 总统某某·某某), or straight before it
 * where the dictionary knows the name (某某某主席). Precise before complete: a name counts only with a post and with the end of a
 * name behind it, so most private persons are passed over. Of 200 drawn from the same texts as the
 * places, 196 were people under their own name.
 */
import { hasCompoundSurname, hasSurname } from '../read/credits/surnames.ts';
import { PLACES } from './gazetteer.ts';
import type { Told } from './word-facts.ts';

/** What may follow a name: a mark, or a word that a name is the subject of. */
const AFTER =
  /^(?:[、，。；：！？“”（）()《》,;:!?\s"]|说|表示|介绍|告诉|认为|指出|强调|出席|主持|讲话|致辞|作(?:了|的|为|报告|讲话|动员|交流|主旨)|看来|在|率|一行|一同|等|和|与|向|对|为|到|来|分别|参加|宣布|带领|深有|坦言|解释|回忆|透露|会见|陪同|代表|看望|走进|深入|主讲|感慨|当选|当天|日前|近日|举行|将|所|也|曾|还|就|同|的|是|被|则|$)/u;
/** 曾给市, 习惯在: characters that no given name has. */
const NOT_IN_A_NAME = /.[的了在给与把被市县省和及又更很不没说看去访问谈视们并找已要都前还将以各]|[^\p{Script=Han}]/u;
/** 霍书记: a post is none. */
const NO_NAME = /^[来和同]|书记|主任|[省市县区镇局厅院校部]长|纪念/u;
/** Names made of many words that are none. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  '方面 同志 时任 何时 曾任 都会 都是 都有 于今 应邀 应约 万人 全都 候任 那么 何处 贺信 贺电 致电 复信'.split(' '),
);

/** Characters that foreign names are written with; where they end, the name does. */
const FOREIGN =
  '阿埃艾爱安昂奥澳巴白柏班邦鲍贝本比彼毕宾滨波伯勃博布查茨次楚达代戴丹道德登邓迪第蒂丁东杜敦顿多俄厄恩尔耳法凡范菲芬费丰佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉翰豪赫黑亨洪侯胡华怀惠霍基吉加贾简杰金津京久喀卡开凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎里理利莉立丽连列林琳留龙隆卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密明缪摩莫默姆穆拿哪内那娜纳乃南尼涅宁纽农努诺欧帕潘庞培佩彭皮平蓬坡珀普契奇齐恰乔切钦琼丘让热仁日茹瑞若撒萨塞赛桑瑟森沙山尚绍舍申圣施什石史士寿舒朔司斯思丝松苏孙索所塔泰坦汤唐陶特腾藤提廷通图托脱瓦万旺威韦维温文翁沃乌吾武伍西希席夏香肖谢辛欣兴休雪逊雅亚延扬耶叶伊依宜以因音英永尤于雨约月云扎赞泽曾詹章哲芝治朱兹宗佐艺罕蔻黛翠娅妮婷薇莎珊朵露萝瓊诃旦扔泊钱郎汀弥顾晓夸嘎孜噶锡策督';
const FOREIGN_RUN = new RegExp(`^[${FOREIGN}]{1,8}(?:[·•．][${FOREIGN}]{1,9}){0,4}`, 'u');
/** 某某·某某曾于: characters of foreign names that begin the next word as well. */
const BEHIND_A_NAME = /[曾于以]{1,2}$/u;
const POINT = /[·•．]/u;
/** Characters looked at behind a post: the longest name and what follows it. */
const REACH = 36;

/** Adds each name with the posts it stands with. Reporters in credits are none of them: credits are not asked. */
export function addNamed(told: Told, names: Map<string, Set<string>>): void {
  for (let i = 0; i < told.words.length; i++) {
    const post = told.facts[i]?.post ?? null;
    if (post === null) continue;
    const name = nameBehind(told, i + 1) ?? nameBefore(told, i - 1);
    if (name === null) continue;
    const posts = names.get(name);
    if (posts === undefined) names.set(name, new Set([post]));
    else posts.add(post);
  }
}

function nameBehind(told: Told, from: number): string | null {
  if (told.facts[from]?.place != null) return null;
  let text = '';
  for (let i = from; i < told.words.length && text.length < REACH; i++) text += told.words[i] ?? '';
  return foreignName(text, told.facts[from]?.tag === 'nrt') ?? chineseName(told, from, text);
}

/** 某某·某某, or without a point one that the dictionary knows or that is too long for a Chinese one. */
function foreignName(text: string, known: boolean): string | null {
  const name = FOREIGN_RUN.exec(text)?.[0] ?? '';
  if (POINT.test(name)) return name.replace(BEHIND_A_NAME, '');
  return (known || name.length >= 4) && name.length >= 2 && !PLACES.has(name) && AFTER.test(text.slice(name.length)) && !NO_NAME.test(name)
    ? name
    : null;
}

/** Of whole words: a word of the dictionary is a name only if the dictionary says so. */
function chineseName({ words, facts }: Told, from: number, text: string): string | null {
  let name = '';
  for (let i = from; i < words.length; i++) {
    const word = words[i] ?? '';
    name += word;
    if (name.length > (hasCompoundSurname(name) ? 4 : 3)) return null;
    if (name.length < 2 || !AFTER.test(text.slice(name.length))) continue;
    const tag = facts[i]?.tag;
    // 曾|表示: a verb in the second place.
    if (i === from ? tag !== 'nr' && tag !== 'nrfg' : AFTER.test(word)) return null;
    return hasSurname(name) && !NOT_IN_A_NAME.test(name) && !NO_NAME.test(name) && !NOT_NAMES.has(name) ? name : null;
  }
  return null;
}

/** 某某某|主席; not 李|主席. */
function nameBefore({ words, facts }: Told, at: number): string | null {
  const name = words[at] ?? '';
  return facts[at]?.tag === 'nr' && name.length === 3 && hasSurname(name) && !NOT_IN_A_NAME.test(name) && !NO_NAME.test(name) ? name : null;
}
