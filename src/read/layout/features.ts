/**
 * The features of a strip: names of signs of the strip itself, of its neighbours and of its place on the page. Training and
 * reading use the same functions. A name is a template with a value, `len=9`, so that a person can read the weights.
 */
import { cohesionOf, type Cohesion } from './cohesion.ts';
import {
  count,
  defineGroup,
  flag,
  isInSet,
  oneOf,
  setFact,
  setOf,
  shape,
  shapeRow,
  word,
  type Fact,
  type FeatureGroup,
} from './feature-groups.ts';
import { firstClass, isOneOf, isShort, isText, lastClass, LENGTHS, step } from './strip-shapes.ts';
import { COUNTED_SIGNS, SIGN_NAMES, type LineSigns } from '../signs/line-signs.ts';
import { kin, row, seam, words } from './title-features.ts';
import type { Strip } from './strips.ts';
import { featureInputs, type FeatureInputs } from './feature-inputs.ts';

const LABEL_IN_BRACKETS = /^.{4,}\([^()]{2,20}\)$/u;
const WHOLE_IN_MARKS = /^(?:【.*】|“.*”|《.*》|\(.*\)|「.*」|——.*——|〔.*〕)$/u;
const VERBS =
  /(?:召开|举行|开幕|闭幕|启动|会见|发布|召开|成立|举办|通过|获|将|已|达|破|超|增长|完成|开工|落成|印发|出台|揭牌|竣工|首|调研|主持|访问|抵达|致电|签署|亮相|公布|再|让|为|到|不|要|把|被|在)/u;
const ENGAGED = /(?:\d|一|二|三|四|五|六|七|八|九|十)(?:项|个|大|种|条|点|则|批|届|次|年|月|日|人|名|万|亿)/u;
const ASKS = /[?!]/u;
const PLACE_NAME = /^\p{Script=Han}{1,6}(?:省|市|县|区|镇|乡|村|州|旗|街道|局|厅|委|办)$/u;
const RUBRIC =
  /^(?:.{0,6}(?:简讯|短波|速览|集锦|短讯|要闻|快讯|一览|视点|论坛|聚焦|关注|时评|观察|特刊|专栏|连载|之窗|天地|随笔|副刊|访谈|专题|现场|直通车|進行时|进行时|深读|解读|声音|话题|新语|纵横|广角|新闻|评论|周刊|版|热线|信箱|课堂|讲堂|人物|故事))$/u;

/** The names of the features of every strip, for training. */
export function featuresOf(strips: readonly Strip[], cohesion: Cohesion = cohesionOf(strips)): string[][] {
  const groupsOf = openFeatures(strips, cohesion);
  return strips.map((_, i) => groupsOf(i).flatMap(({ names }) => names()));
}

/** The features of a strip in groups, for cached sums of weights; computed strip by strip to save memory. */
export function openFeatures(strips: readonly Strip[], cohesion: Cohesion): (i: number) => FeatureGroup[] {
  const inputs = featureInputs(strips, cohesion);
  const echoes = echoesOf(strips);
  return (i) => {
    const strip = strips[i];
    if (!strip) return [];
    return [
      ownShape(strip, inputs, i),
      OWN_SIGNS(strip.signs),
      ...(strip.plain.length < 80 ? [titleSigns(strip.plain, inputs, i)] : []),
      ...(echoes[i] ?? []),
      ...seam(inputs, i),
      SHAPES_AROUND(inputs.letters.slice(i, i + 6)),
      neighbours(inputs, i),
      ...row(inputs, i),
      ...words(inputs, i),
      ...kin(inputs, i),
      ...breaks(inputs, i),
    ];
  };
}

const OWN_SHAPE = defineGroup(
  [
    shape,
    word,
    word,
    word,
    count(16),
    oneOf('', 'usual', 'higher', 'deeper'),
    oneOf('', 'outdented', 'indented:usual', 'indented:rare'),
    oneOf('', 'attached:broken', 'attached:soft'),
    flag,
  ],
  (own, mark, last, first, size, level, indent, above, afterRule) => [
    'bias',
    `len=${size}`,
    `shape=${own}`,
    `mark=${mark}`,
    `len+mark=${size}${mark}`,
    `last=${last}`,
    `first=${first}`,
    `first+last=${first}${last}`,
    `shape+last=${own}${last}`,
    `shape+first=${own}${first}`,
    ...(level ? [`level=${level}`] : []),
    ...(afterRule ? ['afterRule'] : []),
    ...(indent ? [indent] : []),
    ...(above ? [above] : []),
  ],
);

function ownShape(
  { plain, block, attached, broken, indented, afterRule }: Strip,
  { habits, shapes }: FeatureInputs,
  i: number,
): FeatureGroup {
  const level = block.level === 0 ? '' : habits.level === block.level ? 'usual' : block.level < habits.level ? 'higher' : 'deeper';
  const indent = indented ? `indented:${habits.indented ? 'usual' : 'rare'}` : habits.indented ? 'outdented' : '';
  const above = attached ? `attached:${broken ? 'broken' : 'soft'}` : '';
  const size = step(plain.length, LENGTHS);
  return OWN_SHAPE(shapes[i] ?? '', block.mark, lastClass(plain), firstClass(plain), size, level, indent, above, afterRule);
}

/** How many values a sign can have: a boolean one two, a counted one up to eight. */
const SIGN_SIZES = SIGN_NAMES.map((name) => (COUNTED_SIGNS.has(name) ? 8 : 2));

/** The signs of a line as one integer. */
const signFact: Fact<LineSigns> = {
  size: SIGN_SIZES.reduce((size, values) => size * values, 1),
  code: (signs) => {
    let code = 0;
    for (let n = 0; n < SIGN_NAMES.length; n++) {
      const name = SIGN_NAMES[n];
      if (name) code = code * (SIGN_SIZES[n] ?? 2) + Number(signs[name]);
    }
    return code;
  },
};

const OWN_SIGNS = defineGroup([signFact], (signs) =>
  SIGN_NAMES.flatMap((name) => (signs[name] ? [`sign:${name}${signs[name] === true ? '' : signs[name]}`] : [])),
);

const LONGEST_ECHO = 48;
const NOT_WORDS = /[^\p{L}\p{N}]/gu;
const ENDING_IN_BRACKETS = /\(([^()]{2,24})\)$/u;
const REPEATED = defineGroup([], () => ['repeated'])();
const ECHOED = defineGroup([], () => ['echoed'])();

/** Short lines repeated on the page: a label above several articles, a crosshead of a series, a label in brackets after a title. */
function echoesOf(strips: readonly Strip[]): FeatureGroup[][] {
  const count = new Map<string, number>();
  const inBrackets = new Set<string>();
  const keys = strips.map(({ plain }) => (plain.length > LONGEST_ECHO ? null : plain.replace(NOT_WORDS, '')));
  for (const [i, key] of keys.entries()) {
    if (key === null) continue;
    count.set(key, (count.get(key) ?? 0) + 1);
    const plain = strips[i]?.plain ?? '';
    const bracket = plain.endsWith(')') ? ENDING_IN_BRACKETS.exec(plain)?.[1] : undefined;
    if (bracket) inBrackets.add(bracket.replace(NOT_WORDS, ''));
  }
  return keys.map((key) => {
    if (key === null) return [];
    return [...((count.get(key) ?? 0) > 1 ? [REPEATED] : []), ...(inBrackets.has(key) ? [ECHOED] : [])];
  });
}

/** Signs of lines that may be titles, by name. */
const TITLE_SIGNS: readonly (readonly [name: string, test: (plain: string) => boolean])[] = [
  ['labelInBrackets', (plain) => plain.endsWith(')') && LABEL_IN_BRACKETS.test(plain)],
  ['innerStop', (plain) => plain.includes('。') || plain.includes(';')],
  ['innerComma', (plain) => plain.includes(',')],
  ['innerColon', (plain) => plain.includes(':')],
  ['dash', (plain) => plain.includes('——')],
  ['verb', (plain) => VERBS.test(plain)],
  ['counted', (plain) => ENGAGED.test(plain)],
  ['placeName', (plain) => PLACE_NAME.test(plain)],
  ['rubric', (plain) => RUBRIC.test(plain)],
  ['asks', (plain) => ASKS.test(plain)],
];

const TITLE = defineGroup([word, count(8), flag, setFact(TITLE_SIGNS.length), shape], (within, gaps, dot, shown, own) => [
  ...(gaps < 4 ? [`gaps=${gaps}${own}`] : []),
  ...(within ? [`wholeIn=${within}`] : []),
  ...(dot ? [`dot${own}`] : []),
  ...TITLE_SIGNS.flatMap(([name], n) => (isInSet(shown, n) ? [name] : [])),
]);

function titleSigns(plain: string, { shapes }: FeatureInputs, i: number): FeatureGroup {
  const own = shapes[i] ?? '';
  const gaps = 'HSpm'.includes(own) ? Math.min(3, plain.split(' ').length - 1) : 4;
  const within = WHOLE_IN_MARKS.test(plain) ? plain.charAt(0) : '';
  const shown = setOf(TITLE_SIGNS, ([, test]) => test(plain));
  return TITLE(within, gaps, plain.includes('·'), shown, own);
}

/** The shapes around a strip: two above, its own, three below. */
const SHAPES_AROUND = defineGroup([shapeRow(6)], (letters) => {
  const [a, b, c, d, e, f] = letters;
  return [
    `s-1=${b}${c}`,
    `s+1=${c}${d}`,
    `s-1+1=${b}${c}${d}`,
    `s+2=${c}${d}${e}`,
    `s-2=${a}${b}${c}`,
    `s-2+1=${a}${b}${c}${d}`,
    `s-1+2=${b}${c}${d}${e}`,
    `s+3=${c}${d}${e}${f}`,
  ];
});

const RATIOS = [0.4, 0.7, 1, 1.4, 2.5];
const PLACES = ['first', 'last', 'top', 'mid'];

/** Signs of the strips above and below. */
type SignsShown = readonly (readonly [name: string, withShape: boolean, test: (signs: LineSigns) => boolean])[];
const SHOWN_ABOVE: SignsShown = [
  ['before:bracket', false, (signs) => signs.closingBracket && !signs.closingCredit],
  ['before:credit', true, (signs) => signs.closingCredit || signs.credit],
  ['before:date', false, (signs) => signs.dateLine],
  ['before:speech', true, (signs) => signs.speechEnd],
  ['before:notice', true, (signs) => signs.noticeEnd],
  ['before:org', true, (signs) => signs.organisation],
];
const SHOWN_BELOW: SignsShown = [
  ['after:date', true, (signs) => signs.dateLine],
  ['after:notice', true, (signs) => signs.noticeWord],
  ['after:adopted', true, (signs) => signs.adopted],
];

const SHOWN = [...SHOWN_ABOVE, ...SHOWN_BELOW];

const NEIGHBOURS = defineGroup(
  [shape, shape, shape, count(8), count(8), count(3), count(4), setFact(SHOWN.length)],
  (above, own, below, shorter, longer, alike, place, shown) => [
    ...SHOWN.flatMap(([name, withShape], n) => (isInSet(shown, n) ? [withShape ? name + own : name] : [])),
    ...(shorter ? [`shorter=${own}${below}${shorter}`] : []),
    ...(longer ? [`longer=${above}${own}${longer}`] : []),
    ...(alike ? [`sameMark=${own}${alike === 1}`] : []),
    `place=${PLACES[place]}${own}`,
  ],
);

function neighbours({ strips, shapes }: FeatureInputs, i: number): FeatureGroup {
  const [before, strip, after] = [strips[i - 1], strips[i], strips[i + 1]];
  const [above, own, below] = [shapes[i - 1] ?? '^', shapes[i] ?? '', shapes[i + 1] ?? '$'];
  const length = strip?.plain.length ?? 0;
  const shorter = after ? step(length / Math.max(1, after.plain.length), RATIOS) : 0;
  const longer = before && isShort(above) ? step(before.plain.length / Math.max(1, length), RATIOS) : 0;
  const alike = !before ? 0 : before.block.mark === strip?.block.mark && before.block.level === strip?.block.level ? 1 : 2;
  const place = i === 0 ? 0 : i === strips.length - 1 ? 1 : i < 4 ? 2 : 3;
  const shown = shownBy(SHOWN_ABOVE, before) | (shownBy(SHOWN_BELOW, after) << SHOWN_ABOVE.length);
  return NEIGHBOURS(above, own, below, shorter, longer, alike, place, shown);
}

const shownBy = (list: SignsShown, strip: Strip | undefined): number => (strip ? setOf(list, ([, , test]) => test(strip.signs)) : 0);

const OPEN_NONE = defineGroup([], () => ['open=none'])();

const OPEN = defineGroup([word, count(8), shape, word, flag, shapeRow(2), count(16)], (end, gap, own, start, attached, next, cut) => [
  `open=${end}${Math.min(2, gap)}`,
  `open+shape=${end}${Math.min(2, gap)}${own}`,
  `open+start=${end}${Math.min(1, gap)}${start}`,
  `open+attached=${end}${attached}${own}`,
  `open+next=${end}${Math.min(1, gap)}${own}${next}`,
  ...(cut ? [`cut=${cut}`] : []),
]);

/** Features of a strip as the continuation of a text above that breaks off in mid-sentence. */
function breaks({ strips, shapes, letters }: FeatureInputs, i: number): FeatureGroup[] {
  const strip = strips[i];
  if (!strip) return [];
  let back = i - 1;
  while (back >= 0 && i - back < 5 && !isText(shapes[back] ?? '')) back--;
  const text = strips[back];
  const before = strips[i - 1];
  if (!text || !before || !isText(shapes[back] ?? '')) return [OPEN_NONE];
  const start = strip.signs.dateline ? 'lead' : strip.signs.ordered ? 'ordered' : firstClass(strip.plain);
  const next = letters.slice(i + 3, Math.min(i + 5, strips.length + 2));
  const cut = before.signs.finished ? 0 : step(before.plain.length, LENGTHS);
  return [OPEN(openEnd(text), i - back - 1, shapes[i] ?? '', start, strip.attached, next, cut)];
}

/** Class of a text's end, as a place where the end of a column may have broken it. */
function openEnd({ signs, plain }: Strip): string {
  if (signs.finished) return 'closed';
  return isOneOf(':;', plain.at(-1)) ? 'colon' : isOneOf(',、', plain.at(-1)) ? 'comma' : 'open';
}
