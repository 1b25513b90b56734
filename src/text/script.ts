/** Decides between simplified and traditional script, for the `lang` attribute by which browsers choose glyphs. */
import { unitAt } from './code-units.ts';

/** Frequent characters that occur in one of the scripts only. */
const SIMPLIFIED =
  '国这们个来时会对发学为说过还进经开动门问间见长东车马书风飞习义乌亲产从众优传华单卖双变号后员团场声处备头实导将尔尽层岁岛币师带应广张强当录彻态总恶惊战户扩报护担择挥据换损无旧显术机权条极构标样桥检业楼欢步殊决没况济测浓涨灯灵点热爱牵独环现电画疗监盖盘码确离种积称穷竞笔类紧约级纪纯线组细终绍给统继绩续维综网罗职联聪肃胜脑艺节荣药营获虑虽虫补规视觉览触订认讨让训议记讲许论设访证评识诉词试话询该详语误请读调谈谢谁负财责货质购贯资赛赞赵趋转轮软轻载较输辑边达迁运远连选遗邮邻酿采释针钟钢钱铁银错锋键锦镇闭闻队阳阵际陆险随难雾韩页顶项顺须预领频题颜额馆驻验鱼鲜鸟麦黄齐龙';
const TRADITIONAL =
  '國這們個來時會對發學為說過還進經開動門問間見長東車馬書風飛習義烏親產從眾優傳華單賣雙變號後員團場聲處備頭實導將爾盡層歲島幣師帶應廣張強當錄徹態總惡驚戰戶擴報護擔擇揮據換損無舊顯術機權條極構標樣橋檢業樓歡決沒況濟測濃漲燈靈點熱愛牽獨環現電畫療監蓋盤碼確離種積稱窮競筆類緊約級紀純線組細終紹給統繼績續維綜網羅職聯聰肅勝腦藝節榮藥營獲慮雖蟲補規視覺覽觸訂認討讓訓議記講許論設訪證評識訴詞試話詢該詳語誤請讀調談謝誰負財責貨質購貫資賽贊趙趨轉輪軟輕載較輸輯邊達遷運遠連選遺郵鄰釀釋針鐘鋼錢鐵銀錯鋒鍵錦鎮閉聞隊陽陣際陸險隨難霧韓頁頂項順須預領頻題顏額館駐驗魚鮮鳥麥黃齊龍';

/** Characters at the beginning that are examined. A judgement: the script is clear after a few dozen. */
const SAMPLE = 120;

export type ChineseScript = 'zh-Hans' | 'zh-Hant';

/** By UTF-16 code unit: 1 traditional, -1 simplified, 0 either. */
const LEANING = new Int8Array(0x10000);
for (const character of SIMPLIFIED) LEANING[character.charCodeAt(0)] = -1;
for (const character of TRADITIONAL) LEANING[character.charCodeAt(0)] = 1;

/** The script with more characters among the first; simplified where they are equal. */
export function scriptOf(text: string): ChineseScript {
  let balance = 0;
  for (let i = Math.min(text.length, SAMPLE) - 1; i >= 0; i--) balance += LEANING[unitAt(text, i)] ?? 0;
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}
