/** Inputs nobody would write: real pages shuffled, cut and damaged, random Markdown, bytes, sidecars, settings and queries. */
import fc from 'fast-check';

export type Input =
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly sidecar: string | null; readonly source: string }
  | { readonly kind: 'settings'; readonly text: string }
  | { readonly kind: 'query'; readonly text: string };

/** A random number from 0 to below 1, the same sequence for the same seed. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const below = (random: Random, end: number): number => Math.floor(random() * end);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

/** Things that pages hold, and things that they should not. */
const PIECES = [
  ...'。，、：；！？“”（）《》〈〉【】[]()<>{}#*_`~|\\/-=+.,:;!?"\'&%$@^',
  ...'报讯记者电摄上接下转第版年月日时一二三十百千万亿0123456789aZ',
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\u2028',
    '\u0000',
    '\ufeff',
    '\ufffd',
    '\ud83d\ude00',
    '\u{20000}',
    '\u0301',
  ],
  ...[
    '# ',
    '## ',
    '**',
    '***',
    '---\n',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|---|\n',
    '![',
    '](',
    '[^1]',
    '```\n',
    '~~~\n',
    '    ',
    '<b>',
    '&amp;',
    '<!--',
    '-->',
    '  \n',
  ],
  ...[
    '本报讯',
    '(记者 张文)',
    '新华社北京7月27日电',
    '（上接第1版）',
    '(下转第四版)',
    '图为',
    '某某 摄',
    '□本报记者 李明',
    '第3版',
    '2022年11月9日',
    '星期三',
    '通知',
    '特此通知',
    '——',
    '◎',
    '口',
  ],
  ...['title: 题', 'date: 2022-13-45', '%YAML 1.2', '&a', '*a', '!!', '__proto__', 'constructor'],
];

const noise = (random: Random, length: number): string =>
  Array.from({ length: below(random, length) + 1 }, () => pick(random, PIECES)).join('');

type Change = (lines: string[], random: Random, other: readonly string[]) => string[];

const CHANGES: readonly Change[] = [
  (lines, random) => [...lines].sort(() => random() - 0.5),
  (lines, random) => lines.filter(() => random() < 0.8),
  (lines, random) => lines.flatMap((line) => (random() < 0.2 ? [line, line] : [line])),
  (lines, random) => lines.map((line) => line.slice(0, Math.max(1, below(random, line.length + 1)))),
  (lines, random) => lines.flatMap((line) => (random() < 0.2 ? [line.slice(0, line.length >> 1), line.slice(line.length >> 1)] : [line])),
  (lines, random) => lines.map((line) => (random() < 0.3 ? line + noise(random, 4) : line)),
  (lines, random) => lines.map((line) => (random() < 0.3 ? noise(random, 4) + line : line)),
  (lines, random) => lines.map((line) => (random() < 0.3 ? spliced(line, random) : line)),
  (lines, random, other) => [...lines.slice(0, below(random, lines.length)), ...other.slice(below(random, other.length))],
  (lines) => [lines.join('')],
  (lines) => lines.filter((line) => line.trim() !== ''),
  (lines) => lines.map((line) => line.replace(/[。，,.]/gu, '')),
  (lines) => lines.map((line) => line.replace(/^#+\s*/u, '')),
  (lines, random) => ['---', `${pick(random, ['title', 'date', 'author', 'page', 'id'])}: ${noise(random, 6)}`, '---', ...lines],
];

function spliced(line: string, random: Random): string {
  const at = below(random, line.length + 1);
  return line.slice(0, at) + noise(random, 6) + line.slice(at + below(random, 3));
}

/** Some lines of a real page, changed one to four times. */
function changedPage(pages: readonly (readonly string[])[], random: Random): string {
  const page = pick(random, pages);
  const from = below(random, page.length);
  let lines = page.slice(from, from + 2 + below(random, 22));
  for (let n = below(random, 4); n >= 0; n--) lines = pick(random, CHANGES)([...lines], random, pick(random, pages).slice(0, 20));
  return lines.join(random() < 0.05 ? '\r\n' : '\n');
}

function damagedBytes(text: string, random: Random): Uint8Array {
  const wide = random() < 0.3;
  const bytes = new Uint8Array(Buffer.from(wide ? `\ufeff${text}` : text, wide ? 'utf16le' : 'utf8'));
  for (let n = below(random, 4); n > 0 && bytes.length; n--) bytes[below(random, bytes.length)] = below(random, 256);
  return bytes.subarray(0, random() < 0.3 ? below(random, bytes.length + 1) : bytes.length);
}

const randomBytes = (random: Random): Uint8Array => Uint8Array.from({ length: below(random, 300) }, () => below(random, 256));

const SIDECAR_FIELDS = ['paper', 'date', 'page', 'pageName', 'furniture', 'articles'];
const ARTICLE_FIELDS = ['at', 'lines', 'title', 'kicker', 'subtitle', 'byline', 'date', 'section', 'kind', 'note', 'id', 'dateline'];
const VALUES = [
  '1',
  '1-5',
  '3-1',
  '[1, 2]',
  '999999',
  '-1',
  '{}',
  '[]',
  'null',
  '~',
  'true',
  '"',
  '*a',
  '&a x',
  '!!x y',
  '2022-11-09',
  '题',
  'news',
  '李静 摄',
  '[李静, 梁琛 摄]',
  '{name: 李静}',
];

function sidecar(random: Random): string {
  const value = (): string => (random() < 0.8 ? pick(random, VALUES) : noise(random, 5));
  const fields = Array.from({ length: 1 + below(random, 3) }, () => `${pick(random, SIDECAR_FIELDS)}: ${value()}`);
  const articles = Array.from({ length: below(random, 4) }, () => {
    const own = Array.from({ length: 1 + below(random, 4) }, () => `${pick(random, ARTICLE_FIELDS)}: ${value()}`);
    return `  - ${own.join('\n    ')}`;
  });
  return [...fields.filter((f) => !f.startsWith('articles')), ...(articles.length ? ['articles:', ...articles] : [])].join('\n');
}

const SETTINGS = [
  'title',
  'paper',
  'address',
  'language',
  'sections',
  'words',
  'days',
  'accent',
  'menu',
  'about',
  'report',
  'owner',
  'folders',
  'footer',
  'fullWidthPunctuation',
];
const settings = (random: Random): string =>
  Array.from(
    { length: 1 + below(random, 4) },
    () => `${random() < 0.9 ? pick(random, SETTINGS) : noise(random, 3)}: ${random() < 0.5 ? pick(random, VALUES) : noise(random, 8)}`,
  ).join('\n');

const QUERY_PARTS = [
  '"',
  '“',
  '”',
  '-',
  ' ',
  '标题:',
  '日期:',
  '栏目:',
  '作者:',
  'OR',
  ' 或 ',
  '|',
  '(',
  ')',
  '~3',
  'NEAR',
  '*',
  '?',
  ':',
  '..',
  '2022',
  '2022-07',
  '供电',
  '太原',
  '線損',
  '\u{20000}',
  '\ufeff',
];
const query = (random: Random): string =>
  Array.from({ length: 1 + below(random, 8) }, () => (random() < 0.7 ? pick(random, QUERY_PARTS) : noise(random, 3))).join('');

const markdown = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const SOURCES = ['太原日报/2022-11-09/03.md', '20221109-03.txt', '__proto__.md', '第3版 要闻.md', `${'a'.repeat(64)}.txt`];

/** How often each kind comes, in hundredths; the rest are changed pages. */
const MARKDOWN = 0.15;
const BYTES = 0.08;
const SIDECARS = 0.15;
const OF_SETTINGS = 0.05;
const OF_QUERIES = 0.12;

/** @param pages lines of real pages. */
export function* inputs(count: number, seed: number, pages: readonly (readonly string[])[]): Iterable<Input> {
  const random = randomOf(seed);
  let written: string[] = [];
  for (let n = 0; n < count; n++) {
    const of = random();
    const from = (share: number, before: number): boolean => of >= before && of < before + share;
    const source = pick(random, SOURCES);
    if (from(OF_SETTINGS, 0)) yield { kind: 'settings', text: settings(random) };
    else if (from(OF_QUERIES, OF_SETTINGS)) yield { kind: 'query', text: query(random) };
    else if (from(MARKDOWN, OF_SETTINGS + OF_QUERIES)) {
      if (written.length === 0) written = fc.sample(markdown, { numRuns: 500, seed: seed + n });
      yield { kind: 'page', bytes: Buffer.from(written.pop() ?? ''), sidecar: null, source };
    } else if (from(BYTES, OF_SETTINGS + OF_QUERIES + MARKDOWN)) {
      const bytes = random() < 0.5 ? randomBytes(random) : damagedBytes(changedPage(pages, random), random);
      yield { kind: 'page', bytes, sidecar: null, source };
    } else {
      const beside = from(SIDECARS, OF_SETTINGS + OF_QUERIES + MARKDOWN + BYTES) ? sidecar(random) : null;
      yield { kind: 'page', bytes: Buffer.from(changedPage(pages, random)), sidecar: beside, source };
    }
  }
}
