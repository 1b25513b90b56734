/** What the search page says, in the languages of the interface. */
import type { ArticleKind } from '../../model/model.ts';
import type { Field } from '../../search/shared/fields.ts';

export interface Strings {
  readonly loading: string;
  readonly hits: (count: string, sure: boolean) => string;
  readonly variants: (count: string, sure: boolean) => string;
  readonly partial: string;
  readonly nothing: (query: string) => string;
  readonly tryThis: readonly string[];
  readonly dropFilters: string;
  readonly more: string;
  readonly sortBy: string;
  readonly orders: { readonly relevance: string; readonly newest: string; readonly oldest: string };
  readonly page: (number: string) => string;
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly why: Readonly<Record<Field, string>>;
  readonly foundIn: string;
  readonly byVariant: string;
  readonly broken: (files: number) => string;
  readonly noIndex: string;
  readonly otherBuild: string;
  readonly reload: string;
  readonly retry: string;
  readonly filters: string;
  readonly years: string;
  readonly section: string;
  readonly kind: string;
  readonly person: string;
  readonly issue: string;
  readonly allDates: string;
  readonly undated: string;
  readonly remove: (what: string) => string;
  readonly histogram: string;
  readonly bar: (month: string, count: string) => string;
  readonly suggestions: string;
  readonly separator: string;
  readonly alsoVariants: string;
  readonly month: (month: string) => string;
  readonly year: (year: string) => string;
}

const zhHans: Strings = {
  loading: '正在检索…',
  hits: (count, sure) => (sure ? `共 ${count} 条` : `最多 ${count} 条`),
  variants: (count, sure) => `没有原样的词句；近似的${sure ? '有' : '最多'} ${count} 条`,
  partial: '没有一篇包含全部词语，以下各篇最为接近',
  nothing: (query) => `“${query}”：0 条`,
  tryThis: ['少用几个字，或换一种说法', '词与词之间加空格，表示都要有', '用 OR 连接，表示有其一即可'],
  dropFilters: '去掉全部筛选条件',
  more: '显示更多',
  sortBy: '排序',
  orders: { relevance: '相关', newest: '最新', oldest: '最早' },
  page: (number) => (/^\d/u.test(number) ? `第${number}版` : `${number}版`),
  kinds: { news: '报道', photo: '图片', notice: '公告', document: '文件', advertisement: '广告', continuation: '转版续文' },
  why: {
    title: '标题',
    kicker: '引题',
    subtitle: '副题',
    text: '正文',
    crosshead: '小标题',
    credit: '署名行',
    byline: '署名',
    dateline: '电头',
    section: '栏目',
    page: '版次',
  },
  foundIn: '见于',
  byVariant: '近似',
  broken: (files) => `有 ${files} 个索引文件读不出来，结果可能不全。`,
  noIndex: '读不到检索索引。可以从日期、栏目、人物各索引查找。',
  otherBuild: '这个档案刚刚更新过，请重新载入本页。',
  reload: '重新载入',
  retry: '再试一次',
  filters: '筛选',
  years: '日期',
  section: '栏目',
  kind: '体裁',
  person: '署名',
  issue: '本期之内',
  allDates: '全部日期',
  undated: '未定日期',
  remove: (what) => `取消：${what}`,
  histogram: '各月条数；左右键移动，回车选定一月，再选另一月成一段',
  bar: (month, count) => `${month}：${count} 条`,
  suggestions: '您要找的是',
  separator: '、',
  alsoVariants: '连同形近字、数字异写再查',
  month: (month) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`,
  year: (year) => `${year}年`,
};

const zhHant: Strings = {
  ...zhHans,
  loading: '正在檢索…',
  hits: (count, sure) => (sure ? `共 ${count} 條` : `最多 ${count} 條`),
  variants: (count, sure) => `沒有原樣的詞句；近似的${sure ? '有' : '最多'} ${count} 條`,
  partial: '沒有一篇包含全部詞語，以下各篇最為接近',
  nothing: (query) => `「${query}」：0 條`,
  tryThis: ['少用幾個字，或換一種說法', '詞與詞之間加空格，表示都要有', '用 OR 連接，表示有其一即可'],
  dropFilters: '去掉全部篩選條件',
  more: '顯示更多',
  orders: { relevance: '相關', newest: '最新', oldest: '最早' },
  kinds: { news: '報道', photo: '圖片', notice: '公告', document: '文件', advertisement: '廣告', continuation: '轉版續文' },
  why: {
    title: '標題',
    kicker: '引題',
    subtitle: '副題',
    text: '正文',
    crosshead: '小標題',
    credit: '署名行',
    byline: '署名',
    dateline: '電頭',
    section: '欄目',
    page: '版次',
  },
  foundIn: '見於',
  broken: (files) => `有 ${files} 個索引檔讀不出來，結果可能不全。`,
  noIndex: '讀不到檢索索引。可以從日期、欄目、人物各索引查找。',
  otherBuild: '這個檔案剛剛更新過，請重新載入本頁。',
  reload: '重新載入',
  retry: '再試一次',
  filters: '篩選',
  section: '欄目',
  kind: '體裁',
  issue: '本期之內',
  histogram: '各月條數；左右鍵移動，Enter 選定一月，再選另一月成一段',
  bar: (month, count) => `${month}：${count} 條`,
  suggestions: '您要找的是',
  alsoVariants: '連同形近字、數字異寫再查',
};

const en: Strings = {
  loading: 'Searching…',
  hits: (count, sure) => `${sure ? '' : 'at most '}${count} ${count === '1' ? 'result' : 'results'}`,
  variants: (count, sure) => `Nothing in these very words; ${sure ? '' : 'at most '}${count} close to them`,
  partial: 'No article holds all of it; these come closest',
  nothing: (query) => `“${query}”: 0 results`,
  tryThis: ['Use fewer words, or others', 'A space between words means both', 'OR between words means either'],
  dropFilters: 'Remove all filters',
  more: 'Show more',
  sortBy: 'Order',
  orders: { relevance: 'best first', newest: 'newest first', oldest: 'oldest first' },
  page: (number) => `page ${number}`,
  kinds: {
    news: 'report',
    photo: 'photograph',
    notice: 'notice',
    document: 'document',
    advertisement: 'advertisement',
    continuation: 'continuation',
  },
  why: {
    title: 'title',
    kicker: 'kicker',
    subtitle: 'subtitle',
    text: 'text',
    crosshead: 'crosshead',
    credit: 'credit line',
    byline: 'byline',
    dateline: 'dateline',
    section: 'section',
    page: 'page',
  },
  foundIn: 'found in',
  byVariant: 'similar',
  broken: (files) => `${files} index ${files === 1 ? 'file' : 'files'} could not be read; something may be missing.`,
  noIndex: 'The search index cannot be read. The indexes of days, sections and people lead to every article.',
  otherBuild: 'This archive was just updated: please load the page again.',
  reload: 'Load again',
  retry: 'Try again',
  filters: 'Filters',
  years: 'Date',
  section: 'Section',
  kind: 'Kind',
  person: 'Person',
  issue: 'in this issue',
  allDates: 'all dates',
  undated: 'undated',
  remove: (what) => `Remove: ${what}`,
  histogram: 'Results by month; arrow keys move, Enter chooses a month, another one makes it a span',
  bar: (month, count) => `${month}: ${count}`,
  suggestions: 'Did you mean',
  separator: ', ',
  alsoVariants: 'Look for misread characters and other numerals too',
  month: (month) => month,
  year: (year) => year,
};

export function stringsFor(language: string): Strings {
  if (language.startsWith('en')) return en;
  return /Hant|TW|HK|MO/u.test(language) ? zhHant : zhHans;
}
