/**
 * What the model sees of every unit: names of features, each a sign of the unit, of its neighbours, or of its place on the page.
 * The same function serves training and reading. A name is made of a template and a value, `len=9`, so that the weights can be read.
 */
import { cohesionOf, type Cohesion } from './cohesion.ts';
import { habitsOf, type Habits } from './habits.ts';
import { firstClass, isOneOf, isShort, isText, lastClass, LENGTHS, shapeOf, step } from './shapes.ts';
import { kin, row, seam, words } from './title-features.ts';
import type { Unit } from './units.ts';

const LABEL_IN_BRACKETS = /.{4,}\([^()]{2,20}\)$/u;
const WHOLE_IN_MARKS = /^(?:【.*】|“.*”|《.*》|\(.*\)|「.*」|——.*——|〔.*〕)$/u;
const VERBS =
  /(?:召开|举行|开幕|闭幕|启动|会见|发布|召开|成立|举办|通过|获|将|已|达|破|超|增长|完成|开工|落成|印发|出台|揭牌|竣工|首|调研|主持|访问|抵达|致电|签署|亮相|公布|再|让|为|到|不|要|把|被|在)/u;
const ENGAGED = /(?:\d|一|二|三|四|五|六|七|八|九|十)(?:项|个|大|种|条|点|则|批|届|次|年|月|日|人|名|万|亿)/u;
const PLACE_NAME = /^\p{Script=Han}{1,6}(?:省|市|县|区|镇|乡|村|州|旗|街道|局|厅|委|办)$/u;
const RUBRIC =
  /^(?:.{0,6}(?:简讯|短波|速览|集锦|短讯|要闻|快讯|一览|视点|论坛|聚焦|关注|时评|观察|特刊|专栏|连载|之窗|天地|随笔|副刊|访谈|专题|现场|直通车|進行时|进行时|深读|解读|声音|话题|新语|纵横|广角|新闻|评论|周刊|版|热线|信箱|课堂|讲堂|人物|故事))$/u;

/** Features of every unit of a page. */
export function featuresOf(units: readonly Unit[], cohesion: Cohesion = cohesionOf(units)): string[][] {
  const shapes = units.map(shapeOf);
  const habits = habitsOf(units, shapes);
  const echoes = echoesOf(units);
  return units.map((unit, i) => [
    ...own(unit, habits),
    ...(echoes[i] ?? []),
    ...seam(units, shapes, i, habits),
    ...neighbours(units, shapes, i),
    ...row(units, shapes, i, habits),
    ...words(units, shapes, cohesion, i),
    ...kin(units, shapes, i),
    ...breaks(units, shapes, i),
  ]);
}

function own(unit: Unit, habits: Habits): string[] {
  const { plain, signs, block } = unit;
  const size = step(plain.length, LENGTHS);
  const shape = shapeOf(unit);
  const out = ['bias', `len=${size}`, `shape=${shape}`, `mark=${block.mark}`, `len+mark=${size}${block.mark}`];
  const last = lastClass(plain);
  const first = firstClass(plain);
  out.push(`last=${last}`, `first=${first}`, `first+last=${first}${last}`, `shape+last=${shape}${last}`, `shape+first=${shape}${first}`);
  for (const [name, value] of Object.entries(signs)) if (value) out.push(`sign:${name}${value === true ? '' : value}`);
  if (plain.length < 80) out.push(...titleSigns(plain, shape));
  if (block.level) out.push(`level=${habits.level === block.level ? 'usual' : block.level < habits.level ? 'higher' : 'deeper'}`);
  if (unit.afterRule) out.push('afterRule');
  if (unit.indented) out.push(`indented:${habits.indented ? 'usual' : 'rare'}`);
  else if (habits.indented) out.push('outdented');
  if (unit.attached) out.push(`attached:${unit.broken ? 'broken' : 'soft'}`);
  return out;
}

/** Texts that come back on the page: a label above several articles, a crosshead in each of a series, a label repeated in brackets after a title. */
function echoesOf(units: readonly Unit[]): string[][] {
  const count = new Map<string, number>();
  const inBrackets = new Set<string>();
  const key = (unit: Unit): string => unit.plain.replace(/[^\p{L}\p{N}]/gu, '');
  for (const unit of units) {
    if (unit.plain.length > 48) continue;
    count.set(key(unit), (count.get(key(unit)) ?? 0) + 1);
    const bracket = /\(([^()]{2,24})\)$/u.exec(unit.plain)?.[1];
    if (bracket) inBrackets.add(bracket.replace(/[^\p{L}\p{N}]/gu, ''));
  }
  return units.map((unit) => {
    if (unit.plain.length > 48) return [];
    const out: string[] = [];
    if ((count.get(key(unit)) ?? 0) > 1) out.push('repeated');
    if (inBrackets.has(key(unit))) out.push('echoed');
    return out;
  });
}

function titleSigns(plain: string, shape: string): string[] {
  const out: string[] = [];
  const gaps = plain.split(' ').length - 1;
  if (shape.match(/[HSpm]/u)) out.push(`gaps=${Math.min(3, gaps)}${shape}`);
  if (plain.endsWith(')') && LABEL_IN_BRACKETS.test(plain)) out.push('labelInBrackets');
  if (WHOLE_IN_MARKS.test(plain)) out.push(`wholeIn=${plain[0]}`);
  if (plain.includes('。') || plain.includes(';')) out.push('innerStop');
  if (plain.includes(',')) out.push('innerComma');
  if (plain.includes(':')) out.push('innerColon');
  if (plain.includes('——')) out.push('dash');
  if (plain.includes('·')) out.push(`dot${shape}`);
  if (VERBS.test(plain)) out.push('verb');
  if (ENGAGED.test(plain)) out.push('counted');
  if (PLACE_NAME.test(plain)) out.push('placeName');
  if (RUBRIC.test(plain)) out.push('rubric');
  if (/[?!]/u.test(plain)) out.push('asks');
  return out;
}

function neighbours(units: readonly Unit[], shapes: readonly string[], i: number): string[] {
  const s = (k: number): string => shapes[i + k] ?? (i + k < 0 ? '^' : '$');
  const unit = units[i];
  const before = units[i - 1];
  const after = units[i + 1];
  const out = [
    `s-1=${s(-1)}${s(0)}`,
    `s+1=${s(0)}${s(1)}`,
    `s-1+1=${s(-1)}${s(0)}${s(1)}`,
    `s+2=${s(0)}${s(1)}${s(2)}`,
    `s-2=${s(-2)}${s(-1)}${s(0)}`,
  ];
  out.push(`s-2+1=${s(-2)}${s(-1)}${s(0)}${s(1)}`, `s-1+2=${s(-1)}${s(0)}${s(1)}${s(2)}`, `s+3=${s(0)}${s(1)}${s(2)}${s(3)}`);
  if (before?.signs.closingBracket && !before.signs.closingCredit) out.push('before:bracket');
  if (before?.signs.closingCredit || before?.signs.credit) out.push(`before:credit${s(0)}`);
  if (before?.signs.dateLine) out.push('before:date');
  if (before?.signs.speechEnd) out.push(`before:speech${s(0)}`);
  if (before?.signs.noticeEnd) out.push(`before:notice${s(0)}`);
  if (before?.signs.organisation) out.push(`before:org${s(0)}`);
  if (after?.signs.dateLine) out.push(`after:date${s(0)}`);
  if (after?.signs.noticeWord) out.push(`after:notice${s(0)}`);
  if (after?.signs.adopted) out.push(`after:adopted${s(0)}`);
  if (after && unit)
    out.push(`shorter=${s(0)}${s(1)}${step(unit.plain.length / Math.max(1, after.plain.length), [0.4, 0.7, 1, 1.4, 2.5])}`);
  if (before && isShort(s(-1)) && unit)
    out.push(`longer=${s(-1)}${s(0)}${step(before.plain.length / Math.max(1, unit.plain.length), [0.4, 0.7, 1, 1.4, 2.5])}`);
  if (before) out.push(`sameMark=${s(0)}${before.block.mark === unit?.block.mark && before.block.level === unit?.block.level}`);
  out.push(`place=${i === 0 ? 'first' : i === units.length - 1 ? 'last' : i < 4 ? 'top' : 'mid'}${s(0)}`);
  return out;
}

/** Whether this unit could go on where text above stopped in mid-sentence. */
function breaks(units: readonly Unit[], shapes: readonly string[], i: number): string[] {
  const unit = units[i];
  if (!unit) return [];
  let back = i - 1;
  while (back >= 0 && i - back < 5 && !isText(shapes[back] ?? '')) back--;
  const text = units[back];
  const before = units[i - 1];
  if (!text || !before || !isText(shapes[back] ?? '')) return ['open=none'];
  const end = text.signs.finished
    ? 'closed'
    : isOneOf(':;', text.plain.at(-1))
      ? 'colon'
      : isOneOf(',、', text.plain.at(-1))
        ? 'comma'
        : 'open';
  const gap = i - back - 1;
  const start = unit.signs.dateline ? 'lead' : unit.signs.ordered ? 'ordered' : firstClass(unit.plain);
  const shape = shapes[i] ?? '';
  const out = [
    `open=${end}${Math.min(2, gap)}`,
    `open+shape=${end}${Math.min(2, gap)}${shape}`,
    `open+start=${end}${Math.min(1, gap)}${start}`,
    `open+attached=${end}${unit.attached}${shape}`,
  ];
  const next = shapes.slice(i + 1, i + 3).join('');
  out.push(`open+next=${end}${Math.min(1, gap)}${shape}${next}`);
  if (!before.signs.finished) out.push(`cut=${step(before.plain.length, LENGTHS)}`);
  return out;
}
