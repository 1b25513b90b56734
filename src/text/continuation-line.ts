/** Lines that have only a continuation note: `(上接第1版)`, `（下转第四版）`, `紧接第二版`. They point to another page and say nothing themselves. */

const BRACKETED =
  /^[\s（(【\[]*(?:紧?[上下][接转]|下轉|紧接|紧转|接|转)(?:本报)?(?:今日)?\s?(?:第\s?)?[A-Da-d]?\s?[0-9０-９〇零一二三四五六七八九十]{1,4}\s?[版页頁][^\p{Script=Han}]{0,3}(?:[^）)]{0,20})[\s）)】\]]*$/u;
/** Longest line that has only a continuation note, with the title of the article that it names. A judgement. */
const LONGEST_LINE = 50;

/** Whether a line has only a continuation note. */
export const isContinuationLine = (text: string): boolean => text.length < LONGEST_LINE && BRACKETED.test(text);
