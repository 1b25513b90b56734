/**
 * Characters of the block CJK Radicals Supplement with the characters that they stand for: text taken out of a PDF may hold `⻓`
 * where 长 was printed. NFKC knows only two of them; the pairs are Unicode's EquivalentUnifiedIdeograph, as far as texts need them.
 */
const PAIRS =
  '⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺖忄⺘扌⺙攵⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺪疋⺫目⺬示⺭礻⺮竹⺯纟⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑长⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟饣⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟';
const CHARACTERS = [...PAIRS];
const MEANT: ReadonlyMap<string, string> = new Map(
  CHARACTERS.flatMap((radical, i) => (i % 2 === 0 ? [[radical, CHARACTERS[i + 1] ?? radical]] : [])),
);
const RADICAL = /[\u2e80-\u2eff]/gu;

/** The text with radicals as the characters that they stand for; in simplified script and of the same length. */
export const withoutRadicals = (text: string): string => text.replace(RADICAL, (radical) => MEANT.get(radical) ?? radical);
