/**
 * Chinese surnames, single and compound: the check that keeps 回族, 完 or 影像中国 from being taken for a reporter. The four
 * hundred most common, with those of reporters of national papers, in no order.
 */
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛' +
  '伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商' +
  '蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺智劳居师但逯茅肖闫戈丰苍浦麻宣公仝禹莽巨隆皮麦粟储尚尉鹿阚宦雒凡郇邝邰昝谯寇仓茹经逄藏南东敬慕候楼笪邴束杭濮宿湛桓绳琚修么付肇未岩衡' +
  '哈亓荣訾弓矫宝富才暨缪恽利农晁闻满佘沃牧阴国赫贡扈亢爱缑帅况郦郏逢晨殳茆骆鲜朴招官';
const COMPOUND =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 轩辕 宇文 长孙 独孤 南宫 闻人 呼延 百里 东郭 西门 钟离 拓跋 澹台 公冶 申屠 濮阳 太史 单于 仲孙 完颜 赫连 鲜于 司空 闾丘 万俟 第五 亓官 巫马 梁丘 左丘 呼和 乌兰 阿依 买买 古丽 艾力 阿不 巴特 其其 额尔 萨仁 娜仁 斯琴 多吉 扎西 次仁 达瓦 格桑 旦增 洛桑 索朗 拉巴 尼玛 白玛 普布 边巴 琼达 央金 卓玛 阿尔 哈斯 那日 苏日 敖日 乌日';
/** Single surnames that differ in traditional script. */
const TRADITIONAL =
  '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭曹鄧許傅呂蘇盧蔣賈葉閻餘譚鄒陸龍萬錢湯賀賴龔龐蘭陶顏嚴蘆魯韋畢聶叢莊管塗齊關費紀靳歐項衛單寧華車邊饒吳儲竇遲藍練樂虞應譚勞師閔溫蓋穆聞關鐘鍾許連簡鄺駱繆';

const singles = new Set([...SINGLE, ...TRADITIONAL]);
const compounds = new Set(COMPOUND.split(' '));

/** Whether a name of two to four characters begins with a Chinese surname. */
export const hasSurname = (name: string): boolean => singles.has(name.charAt(0)) || compounds.has(name.slice(0, 2));

export const hasCompoundSurname = (name: string): boolean => compounds.has(name.slice(0, 2));

/** Whether a character is a single surname, in either script. */
export const isSurname = (character: string): boolean => singles.has(character);
