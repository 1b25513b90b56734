/**
 * Old and other shapes of a character that no table of traditional script has, as printed before the reforms or by other foundries.
 * The last character of a row is today's. Edit the table, then run `tsx tools/fold-table.ts`, which adds it to the folding table.
 * A few of them are in OpenCC's dictionaries too, which take them for traditional script. Radicals for which Unicode names an equivalent ideograph (EquivalentUnifiedIdeograph of CJK Radicals Supplement) follow it.
 */
const ROWS =
  '砲礮炮 靑青 淸清 囘囬廻回 硏研 鄕鄊乡 鑛矿 菓果 戸户 鉄鐡铁 氷冰 汚污 飜翻 騐験验 攷考 揷挿插 戱戯戏 鎗枪 隣邻 冐冒 寳宝 吿告 凖准 厰厂 敎教 眞真 卽即 旣既 ' +
  '曁暨 妬妒 徧遍 恠怪 拏拿 椶棕 煑煮 畊耕 皷鼓 聨联 罸罚 覇霸 胷胸 蔴麻 畧略 寃冤 栢柏 歩步 叅参 刦刧劫 勅敕 圅函 ' +
  '壻婿 姉姊 娯娱 帋纸 廹迫 徳德 悪恶 摠总 斉齐 斎斋 晩晚 曺曹 栁柳 桒桑 検检 槪概 様样 歴历 歳岁 毎每 浄净 渇渴 濶阔 焔焰 ' +
  '犂犁 甎砖 県县 碁棋 稉粳 窓窗 竝并 箒帚 聡聪 脇胁 苐第 莾莽 虵蛇 蠏蟹 覩睹 譌讹 賍赃 ' +
  '賛赞 躱躲 輭软 辧办 迯逃 邨村 錬炼 闗关 隂阴 雑杂 鞌鞍 韮韭 頼赖 駆驱 髙高 鵞鹅 黒黑 歯齿 斈学 圗图 囯国 実实 ' +
  '気气 広广 拡扩 竜龙 亀龟 楽乐 薬药 沢泽 択择 駅驿 訳译 釈释 経经 軽轻 悩恼 脳脑 転转 伝传 単单 戦战 厳严 営营 労劳 栄荣 続续 読读 売卖 変变 弾弹 ' +
  '帰归 観观 権权 勧劝 歓欢 囲围 団团 満满 両两 塩盐 壊坏 懐怀 壌壤 嬢娘 譲让 従从 縦纵 剣剑 険险 倹俭 処处 拠据 挙举 図图 専专 郷乡 掲揭 隠隐 穏稳 産产 絶绝 緑绿 閲阅 鋭锐 顔颜';

const RADICALS =
  '⺁厂 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ' +
  '⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ' +
  '⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ' +
  '⻯竜 ⻰龙 ⻱龜 ⻲亀';

const rowsOf = (rows: string): string[] => rows.split(' ');

/** Each old shape with today's character. */
export const OLD_SHAPES: ReadonlyMap<string, string> = new Map(
  [...rowsOf(RADICALS), ...rowsOf(ROWS)].flatMap((row) => {
    const today = row.slice(-1);
    return Array.from(row.slice(0, -1), (old) => [old, today] as const);
  }),
);
