/**
 * Finds what an OCR engine itself said at the head and at the foot of a page: 好的，以下是图片中的文字内容：, 如需调整格式，请随时告诉我。 A page
 * does not speak of its own picture, so a line counts only if it speaks of picture, recognition or format, or to whoever asked for it.
 */

/** Longest such line in UTF-16 units. A judgement. */
const LONGEST = 120;
/** Most lines at either end. A judgement. */
const MOST_LINES = 4;

const WORK = '(?:图片|图像|照片[中里上]|扫描件?|截图|识别|提取|转写|转录|转换|OCR|Markdown)';
const RESULT = '(?:文字|文本|内容|结果|版面|文档|Markdown)';
const HEAD: readonly RegExp[] = [
  // 好的，我已识别这张图片，文字如下：
  new RegExp(`^(?:好的|好|当然(?:可以)?|没问题|可以|明白了?|收到)[,，!！。、].{0,90}(?:${WORK}|${RESULT}).{0,90}[:：。!！]$`, 'u'),
  // 以下是图片中的文字内容： · 这是从图片中提取的文本：
  new RegExp(`^(?:以下|下面|这|如下)(?:是|为|内容是).{0,90}${WORK}.{0,90}[:：]$`, 'u'),
  // 我已将图片中的文字转写如下： · 根据您提供的图片，识别结果如下：
  new RegExp(`^(?:我(?:已经?|会|将|把)|已(?:为您|经)?|根据[您你]).{0,90}${WORK}.{0,90}[:：]$`, 'u'),
  // 图片中的文字内容如下： · 识别结果：
  new RegExp(`^(?:图片|图像|照片)(?:中|里|上)?的?${RESULT}.{0,90}[:：]$|^(?:OCR|文字|图片|图像)?识别${RESULT}(?:如下)?[:：]$`, 'u'),
  /^(?:sure|certainly|of course|okay|ok|here(?:'s|’s| is| are)|below is|the following is)\b.{1,90}\b(?:text|image|transcription|ocr|content|markdown|page|document)\b.{0,90}[:.!]$/iu,
];
const FOOT: readonly RegExp[] = [
  // 如需调整格式，请随时告诉我。
  /^(?:如果?|若|希望|请|需要).{0,90}(?:告诉我(?!们)|告知我(?!们)|让我知道|帮[您你](?:整理|翻译|校对|调整|转换|提取|识别)|为[您你](?:整理|翻译|校对|调整|转换|提取|识别))/u,
  new RegExp(`^(?:以上|上述)(?:是|为|就是|内容).{0,90}${WORK}.{0,90}[。.!！]?$`, 'u'),
  /^[(（【[]?(?:注意?|说明|备注|提示)[:：].{0,90}(?:图片|图像|扫描件|OCR|识别).{0,90}$/u,
  /^(?:let me know|if you (?:need|would like|have)|i hope this|feel free)\b/iu,
];

/** The places of such lines, which are at an end of `lines`. @param isMark whether a line has no words, like a rule. */
export function engineWords(lines: readonly string[], isMark: (line: string) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  const words = lines.flatMap((line, at) => (line === '' || isMark(line) ? [] : [at]));
  const take = (places: readonly number[], patterns: readonly RegExp[]): void => {
    for (const at of places.slice(0, MOST_LINES)) {
      const line = (lines[at] ?? '').replace(/\*\*/gu, '').trim();
      if (line.length > LONGEST || !patterns.some((pattern) => pattern.test(line))) return;
      found.add(at);
    }
  };
  take(words, HEAD);
  take(words.toReversed(), FOOT);
  return found.size < words.length ? found : new Set();
}
