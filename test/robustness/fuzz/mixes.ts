/** Small pages that mix everything whose marks may be print or markup: what a reader of Markdown would swallow. */
import fc from 'fast-check';

const WORDS = [
  '本报讯',
  '县里昨日召开会议',
  '记者 王 勇',
  '群众反映良好',
  '共计三项',
  '请注意查收',
  '新桥',
  '学生',
  'New Bridge',
  'ABC',
  '㐂',
  '𠮷',
  '〇',
];
const PUNCTUATION = ['，', '。', '、', '：', '；', ',', '.', ':', '!', '?', '“好”', '"好"', '——', '…', '《', '》', '·', ' ', '　'];
/** Print that looks like markup. */
const PRINTED = [
  ...[
    '136****2081',
    '120*60*30厘米',
    '陈*山',
    '陈**、林**',
    'ST*红旗',
    '晋B*7301',
    '3*5米',
    '5**3',
    '*注',
    '带*的',
    '***',
    '____',
    '(____)',
  ],
  ...[
    'A_3_07',
    '_',
    '__',
    '~',
    '~30℃',
    '~~',
    '>70岁',
    '<20',
    '<力>',
    '>',
    '<',
    '$3.5元',
    '$28',
    '$',
    '100%',
    '&',
    '#1',
    '№',
    '^',
    '|',
    '\\',
  ],
  ...[
    '[本报讯](记者高远山)',
    '[图一](左)',
    '![图三](上)',
    '[0998](6612345)',
    '[注一]',
    '[]',
    '()',
    '(',
    ')',
    '[',
    ']',
    '【甲】',
    '〔1987〕3号',
  ],
  ...['1.', '2)', '-3', '+', '=', '`', '1987-03-15', '10:30', '1,500', '3.14', '①', '½', '℃', '²', '／', '＊', '＿', '～', '＞'],
];
/** Markup, alone or around print. */
const MARKUP = [
  ...['**重点**', '**问:**', '<b>首批</b>', '<br>', 'm<sup>2</sup>', '<u>新建路</u>', '<span id="page-0-0"></span>', '<!-- image -->'],
  ...[
    '为$7.4\\%$',
    '达$31^{\\circ}\\mathrm{C}$',
    '约\\(96\\%\\)',
    '计$2 , 4 6 0$',
    '第$\\textcircled{3}$名',
    '&amp;',
    '&#20170;',
    '\\*',
    '\\_',
  ],
  ...['<|begin_of_box|>', '![桥](pics/a.png)', '[主页](https://a.example/)', '<center>甲</center>'],
];
/** Lines of their own. */
const LINES = [
  '---',
  '| 甲 | 乙 |\n|---|---|\n| 1 | 2*3 |',
  '<table><tr><td>甲</td><td>1</td></tr></table>',
  '- 一项',
  '* 一项',
  '1. 一项',
  '> 引文',
  '第4版',
  '(下转第四版)',
];

const line = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...WORDS), weight: 4 },
      { arbitrary: fc.constantFrom(...PUNCTUATION), weight: 3 },
      { arbitrary: fc.constantFrom(...PRINTED), weight: 3 },
      { arbitrary: fc.constantFrom(...MARKUP), weight: 1 },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** A page's text, and how its lines end. */
export const mixes = fc
  .record({
    title: fc
      .tuple(fc.constantFrom('## ', '# ', '', '**'), line)
      .map(([mark, text]) => (mark === '**' ? `**${text.replaceAll('*', '')}**` : mark + text)),
    body: fc.array(fc.oneof({ arbitrary: line, weight: 5 }, { arbitrary: fc.constantFrom(...LINES), weight: 1 }), {
      minLength: 1,
      maxLength: 5,
    }),
    gap: fc.constantFrom('\n\n', '\n\n', '\n'),
    end: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ title, body, gap, end }) => [title, ...body].join(gap).replaceAll('\n', end));
