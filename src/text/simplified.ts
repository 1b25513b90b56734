/**
 * Converts traditional script for the rules of reading, whose words are written in simplified characters; pages from Hong Kong,
 * Taiwan and the time before 1956 are in traditional ones. The table has only the characters of those words, and a test checks that
 * it is complete. Each character is replaced by one character, so that offsets stay valid.
 */
import { unitAt } from './code-units.ts';

const TRADITIONAL =
  '並亂亞佈佔併來侷係倉個們倖倫偉側偵傑傘備傢傳債傷僅僑價儀儁億儘償優儲兒內兩冊凈凍別刪則剋剛創劃劄劇劉劍勁動務勝勞勢勵匯區協卽厤厲參叢吳呂員唸問啓啟喬單噁噸噹嚮嚴囌國圍園圓圖團埰執堅報場塊塗塵墰壇壓壜壯夢奧奪奬奮婁婦媽嬌孫學宮寀實寧審寫寬寶將' +
  '專尋對導屆屍層屬峯島峽崗嵗嶽巖帥師帶幣幫幷幹幾庫廟廠廣廳張強彆彈彔彙後徑從復徵徹悅惡惲愛慄態慶慼憂憑憲憶應懞懷戰戲戶捨捲掃掛採揚換揮損搶撐撾擇擊擔據擬擴擺攜攝敍敎敗敘數斷於旂昇時晉晝暢暫曆曉曏書會朮東枱査桿條棗棟楊業極榦榮構樂樑樓標樣樸樹橋' +
  '機橫檢檯欄權欒歐歡歲歷歸殘殯毀氣氾汎汙決沒沖況淨淩減測湯準溝溫溼滄滙滬滲滿漢漲漸潛潤濃濕濛濟濤濰瀋瀾灣災為烏無煙熱燈營燬爭爲爾牀牴狀獅獎獨獲獻現瑪環瓊產産畝畢畫異畵當疊痠療癥發盃盜盡監盤盧眞眾睏矇矯硃確碼磯礎祕禮稅稈種稱穀積穩穫竇竊競筆箇箚' +
  '節範築簡簽籃籌籤粵糧糰紀約紅納紐紙級紛紮細紹終組結絕絡給絨統絶經綜綠綫維綱網綵綿緊緑緒線編緩緬緱練緻縣縫縱總績繆織繞繩繪繫繼續纍纔纜罈罎罰羅羣義習聞聯聲聶職聽肅脅脈脩脫腦腫腳臘臨臺與興舉舊舘艦茲荊莊華萬葉葯蒼蓆蓋蓮蔔蔘蔣蕭薑薩藍藝藥藺蘆蘇蘭' +
  '處號衆術衕衚衛衝衞衹裏補裝裡製複襬襲覈見規視親覺覽觀訂訃計訊討訓託記訟訪設許訴診註証詐評詞詢試詩話誌認誕語誠誤說説課誼調談請論諧諮諶諸諾謀講謝證識譙譚譜譭譯議護讀變讓讚豐貓負財貢貧貨貪貫責貴買貸費貼貿賀賄資賈賓賞賠賡賢賣質賴購賽贈贊贏贛趕趙' +
  '趨跡踐蹟蹤躍車軌軍軒較載輛輝輯輸轅轉辦辭農迴逕這連週進遊運過達違遜遞遠適遲遶遷選遺遼邁還邊邏郟郵鄉鄒鄔鄧鄭鄰鄺酈醜醫釋針鈡鉅銀銅銳銷鋭鋼錄錢錦錯録錶鍵鍼鍾鎭鎮鏇鏈鏡鐘鐵鑑鑒長門閆閉開閏間閔閣閤閭閱閲閻闆闊關闞陝陞陣陰陳陸陽隊階際隨險隻雖雙雜' +
  '離難雲電靜鞏鞦韆韋韌韓韻響頁頂頃項順須預頓領頭頻題額顏顔願類顧顯風颱飛飯餅養餘館饒馬馮駐駕駱騙驅驗體髮鬆鬍鬚鬥鬱魯鮑鮮鳥鳳鳶鵡鶴鸚麗麥麪麫麯麵麼黃點黨鼕齊齣龍龐龔夾釐該謹鋪丟廢瑣閒貝';
/** The simplified form of each, in the same order. */
const SIMPLIFIED =
  '并乱亚布占并来局系仓个们幸伦伟侧侦杰伞备家传债伤仅侨价仪俊亿尽偿优储儿内两册净冻别删则克刚创划札剧刘剑劲动务胜劳势励汇区协即历厉参丛吴吕员念问启启乔单恶吨当向严苏国围园圆图团采执坚报场块涂尘坛坛压坛壮梦奥夺奖奋娄妇妈娇孙学宫采实宁审写宽宝将' +
  '专寻对导届尸层属峰岛峡岗岁岳岩帅师带币帮并干几库庙厂广厅张强别弹录汇后径从复征彻悦恶恽爱栗态庆戚忧凭宪忆应蒙怀战戏户舍卷扫挂采扬换挥损抢撑挝择击担据拟扩摆携摄叙教败叙数断于旗升时晋昼畅暂历晓向书会术东台查杆条枣栋杨业极干荣构乐梁楼标样朴树桥' +
  '机横检台栏权栾欧欢岁历归残殡毁气泛泛污决没冲况净凌减测汤准沟温湿沧汇沪渗满汉涨渐潜润浓湿蒙济涛潍沈澜湾灾为乌无烟热灯营毁争为尔床抵状狮奖独获献现玛环琼产产亩毕画异画当叠酸疗症发杯盗尽监盘卢真众困蒙矫朱确码矶础秘礼税秆种称谷积稳获窦窃竞笔个札' +
  '节范筑简签篮筹签粤粮团纪约红纳纽纸级纷扎细绍终组结绝络给绒统绝经综绿线维纲网彩绵紧绿绪线编缓缅缑练致县缝纵总绩缪织绕绳绘系继续累才缆坛坛罚罗群义习闻联声聂职听肃胁脉修脱脑肿脚腊临台与兴举旧馆舰兹荆庄华万叶药苍席盖莲卜参蒋萧姜萨蓝艺药蔺芦苏兰' +
  '处号众术同胡卫冲卫只里补装里制复摆袭核见规视亲觉览观订讣计讯讨训托记讼访设许诉诊注证诈评词询试诗话志认诞语诚误说说课谊调谈请论谐咨谌诸诺谋讲谢证识谯谭谱毁译议护读变让赞丰猫负财贡贫货贪贯责贵买贷费贴贸贺贿资贾宾赏赔赓贤卖质赖购赛赠赞赢赣赶赵' +
  '趋迹践迹踪跃车轨军轩较载辆辉辑输辕转办辞农回径这连周进游运过达违逊递远适迟绕迁选遗辽迈还边逻郏邮乡邹邬邓郑邻邝郦丑医释针钟巨银铜锐销锐钢录钱锦错录表键针钟镇镇旋链镜钟铁鉴鉴长门闫闭开闰间闵阁合闾阅阅阎板阔关阚陕升阵阴陈陆阳队阶际随险只虽双杂' +
  '离难云电静巩秋千韦韧韩韵响页顶顷项顺须预顿领头频题额颜颜愿类顾显风台飞饭饼养余馆饶马冯驻驾骆骗驱验体发松胡须斗郁鲁鲍鲜鸟凤鸢鹉鹤鹦丽麦面面曲面么黄点党冬齐出龙庞龚夹厘该谨铺丢废琐闲贝';

/** By UTF-16 unit: its simplified form, or itself. */
export const SIMPLE_UNITS = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (let i = 0; i < TRADITIONAL.length; i++) SIMPLE_UNITS[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);

/** The text with the characters of the table simplified; the same string if it contains no such character. */
export function simplified(text: string): string {
  const { length } = text;
  let done = '';
  let from = 0;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, i);
    const simple = SIMPLE_UNITS[unit] ?? unit;
    if (simple === unit) continue;
    done += text.slice(from, i) + String.fromCharCode(simple);
    from = i + 1;
  }
  return from === 0 ? text : done + text.slice(from);
}

/** Characters that are examined to recognise traditional script. A judgement. */
const GLANCE = 60;

/** Whether the beginning of a text has no characters to convert. */
export function isSimplified(text: string): boolean {
  const beginning = text.slice(0, GLANCE);
  return simplified(beginning) === beginning;
}

const SPACE = /\s/u;

/**
 * The characters of `printed` at the position of `found` in its simplified form, without white space: 陳大文 for 陈大文 in 陳 大文.
 * Returns `found` where it does not occur.
 */
export function asPrinted(found: string, printed: string): string {
  const units = Array.from({ length: printed.length }, (_, i) => printed.charAt(i)).filter((unit) => !SPACE.test(unit));
  const bare = units.join('');
  const at = simplified(bare).indexOf(found);
  return at < 0 || found === '' ? found : bare.slice(at, at + found.length);
}
