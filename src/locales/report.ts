/** What the owner's report says. Apart from what readers see. */
import type { Config } from '../settings/config.ts';

export interface ReportStrings {
  readonly title: string;
  readonly intro: string;
  readonly nothing: string;
  readonly columns: { readonly confidence: string; readonly what: string; readonly where: string; readonly article: string };
  readonly noDate: string;
  readonly guessedDate: (date: string) => string;
  /** 上接 or 下转 whose other part is not in the archive, or not found there. */
  readonly unmatched: string;
}

const zhHans: ReportStrings = {
  title: '存疑清单',
  intro: '供档案所有者核对：读版面时没有把握的地方，最没有把握的在前。改正写进版面旁边的同名 .yaml 文件。读者的页面没有通向这里的链接。',
  nothing: '没有存疑之处。',
  columns: { confidence: '把握', what: '读作', where: '原文', article: '文章' },
  noDate: '这一版的日期未知',
  guessedDate: (date) => `这一版的日期是推测的：${date}`,
  unmatched: '转版的另一部分没有找到',
};

const zhHant: ReportStrings = {
  title: '存疑清單',
  intro: '供檔案所有者核對：讀版面時沒有把握的地方，最沒有把握的在前。改正寫進版面旁邊的同名 .yaml 檔案。讀者的頁面沒有通向這裡的連結。',
  nothing: '沒有存疑之處。',
  columns: { confidence: '把握', what: '讀作', where: '原文', article: '文章' },
  noDate: '這一版的日期未知',
  guessedDate: (date) => `這一版的日期是推測的：${date}`,
  unmatched: '轉版的另一部分沒有找到',
};

const en: ReportStrings = {
  title: 'To be looked at',
  intro:
    'For the owner of the archive: where the reading of a page is unsure, the least sure first. Corrections go into the .yaml file of the same name beside the page. No page for readers leads here.',
  nothing: 'Nothing is unsure.',
  columns: { confidence: 'Sure', what: 'Read as', where: 'Source', article: 'Article' },
  noDate: 'the date of this page is unknown',
  guessedDate: (date) => `the date of this page is a guess: ${date}`,
  unmatched: 'the other part of this continued article was not found',
};

const ALL: Readonly<Record<Config['language'], ReportStrings>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export const reportStrings = (language: Config['language']): ReportStrings => ALL[language];
