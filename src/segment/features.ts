/**
 * What the model sees of every unit: names of features, each a sign of the unit, of its neighbours, or of its place on the page.
 * The same function serves training and reading. A name is made of a template and a value, `len=9`, so that the weights can be read.
 */
import { cohesionOf, TEXT_LENGTH, type Cohesion } from './cohesion.ts';
import { habitsOf, type Habits } from './habits.ts';
import type { Unit } from './units.ts';

const FAR_STEPS = [0.04, 0.08, 0.12, 0.17, 0.23, 0.3, 0.4];
const NEAR_STEPS = [0.01, 0.04, 0.08, 0.13, 0.2, 0.3];
const SHARE_STEPS = [-0.5, 0.08, 0.16, 0.25, 0.35, 0.45, 0.6];
const LENGTHS = [3, 5, 8, 11, 14, 17, 20, 24, 29, 36, 48, 70, 120, 250];
export const step = (value: number, steps: readonly number[]): number => steps.findIndex((limit) => value <= limit) + 1 || steps.length + 1;

/** One letter for the shape of a unit, coarse enough that rows of them can be learned. */
export function shapeOf(unit: Unit): string {
  const { signs, plain, block } = unit;
  if (signs.continued) return 'n';
  if (signs.noticeWord) return 'a';
  if (signs.dateLine) return 'd';
  if (signs.dateline || (signs.leadCredit && plain.length >= TEXT_LENGTH)) return 'l';
  if (signs.credit) return 'r';
  if (signs.caption || (signs.photoCredit && plain.length < 220)) return 'c';
  if (plain.length >= TEXT_LENGTH || signs.finished) {
    if (plain.length >= 200 && !signs.finished) return 'U';
    if (signs.closingCredit) return 'e';
    return signs.finished ? (plain.length < 24 ? 't' : 'T') : plain.length < 48 ? 'm' : 'u';
  }
  return block.mark === 'heading' ? 'H' : block.mark === 'strong' ? 'S' : 'p';
}

export const isShort = (shape: string): boolean => 'HSpam'.includes(shape);
const isText = (shape: string): boolean => 'lTtuUeH'.includes(shape) && shape !== 'H' && shape !== 't';

const LAST = /(?:——|—|[”’」』】》)\]]|[:;,、]|\d|\p{Script=Han}|[A-Za-z%℃])$/u;
const FIRST = /^(?:——|—|[“‘「『]|【|《|\(|\d|[■●◆▲★□◎○▶▪•]|[A-Za-z]|\p{Script=Han}|[:;,、。!?”’)])/u;
const CLASS_OF_CHAR: readonly [RegExp, string][] = [
  [/^\p{Script=Han}/u, 'han'],
  [/^\d/u, 'digit'],
  [/^[A-Za-z%℃]/u, 'latin'],
  [/^[■●◆▲★□◎○▶▪•]/u, 'mark'],
];
const charClass = (char: string | undefined): string =>
  char === undefined ? 'other' : (CLASS_OF_CHAR.find(([pattern]) => pattern.test(char))?.[1] ?? char);
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
    ...edge(units, shapes, i, habits),
    ...neighbours(units, shapes, i),
    ...runOf(units, shapes, i, habits),
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
  const last = charClass(LAST.exec(plain.slice(-2))?.[0]);
  const first = charClass(FIRST.exec(plain)?.[0]);
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

const isOneOf = (chars: string, char: string | undefined): boolean => char !== undefined && chars.includes(char);

/** How a unit ends, as evidence that an article ends with it. */
function endOf(unit: Unit | undefined): string {
  if (!unit) return '^';
  const { signs, plain } = unit;
  if (signs.closingCredit) return 'credit';
  if (signs.credit) return 'own';
  if (signs.production) return 'made';
  if (signs.dateLine) return 'date';
  if (signs.continues) return 'to';
  if (signs.photoCredit && plain.length < 220) return 'photo';
  if (plain.startsWith('(') && plain.endsWith(')')) return 'aside';
  if (signs.closingBracket) return 'bracket';
  if (signs.finished) return plain.length < TEXT_LENGTH ? 'stopshort' : 'stop';
  return plain.length >= TEXT_LENGTH ? (isOneOf(':;', plain.at(-1)) ? 'colon' : 'open') : 'short';
}

/** How a unit begins, as evidence that an article's text begins with it. */
function startOf(unit: Unit | undefined): string {
  if (!unit) return '$';
  const { signs, plain } = unit;
  if (signs.continued) return 'from';
  if (signs.dateline) return signs.leadCredit ? 'leadCredit' : 'lead';
  if (signs.leadCredit && plain.length >= TEXT_LENGTH) return 'credit';
  if (signs.credit) return 'own';
  if (signs.caption || (signs.photoCredit && plain.length < 220)) return 'photo';
  if (signs.ordered) return 'ordered';
  return plain.length >= TEXT_LENGTH || signs.finished ? (/^[“"「]/u.test(plain) ? 'quote' : 'text') : 'short';
}

/** The seam above a row of titles and the one below it, against the habits of the page. */
function edge(units: readonly Unit[], shapes: readonly string[], i: number, habits: Habits): string[] {
  const unit = units[i];
  if (!unit) return [];
  const short = isShort(shapes[i] ?? '');
  const kind = short ? (unit.block.mark === 'plain' ? 'p' : 'H') : (shapes[i] ?? '');
  const above = endOf(units[i - 1]);
  const below = startOf(units[i + 1]);
  const out = [`end=${above}${kind}`, `end+start=${above}${kind}${below}`, `start=${kind}${below}`, `end+own=${above}${startOf(unit)}`];
  if (!short) return out;
  let next = i + 1;
  while (next < units.length && next - i < 5 && isShort(shapes[next] ?? '')) next++;
  const opening = startOf(units[next]);
  const habit = `${habits.leads}${habits.closings}${habits.marks}`;
  out.push(
    `seam=${above}${kind}${opening}`,
    `seam+habit=${above}${kind}${opening}${habits.leads}${habits.closings}`,
    `seam+marks=${above}${kind}${opening}${habits.marks}`,
    `habits=${kind}${opening}${habit}`,
    `last2=${unit.plain.slice(-2)}`,
    `first2=${unit.plain.slice(0, 2)}`,
    `last1=${unit.plain.slice(-1)}`,
    `lines=${unit.block.last - unit.block.first}${unit.block.mark}`,
  );
  return out;
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

/** A row of short units: where in it this one stands, what stands above the row and what below. */
function runOf(units: readonly Unit[], shapes: readonly string[], i: number, habits: Habits): string[] {
  const shape = shapes[i] ?? '';
  if (!isShort(shape)) return [];
  let top = i;
  while (top > 0 && i - top < 6 && isShort(shapes[top - 1] ?? '')) top--;
  let end = i;
  while (end < units.length - 1 && end - i < 6 && isShort(shapes[end + 1] ?? '')) end++;
  const over = shapes[top - 1] ?? '^';
  const under = shapes[end + 1] ?? '$';
  const size = Math.min(5, end - top + 1);
  const lead = under === 'l' ? 'lead' : 'no';
  const row = shapes
    .slice(top, end + 1)
    .join('')
    .slice(0, 5);
  const marked = units[i]?.block.mark !== 'plain' ? 'marked' : 'bare';
  return [
    `run=${Math.min(4, i - top)}/${size}`,
    `run+over=${Math.min(4, i - top)}/${size}${over}`,
    `run+under=${Math.min(4, i - top)}/${size}${under}`,
    `run+both=${Math.min(4, i - top)}/${size}${over}${under}`,
    `row=${row}@${Math.min(4, i - top)}`,
    `row+under=${row}@${Math.min(4, i - top)}${under}`,
    `row+over=${over}${row}@${Math.min(4, i - top)}`,
    `lead+habit=${lead}${habits.leads}${marked}${habits.marks}`,
    `over+habit=${over}${habits.closings}${lead}`,
    `habit=${habits.leads}${habits.marks}${habits.closings}${marked}`,
  ];
}

function words(units: readonly Unit[], shapes: readonly string[], cohesion: Cohesion, i: number): string[] {
  const shape = shapes[i] ?? '';
  const lean = step(cohesion.lean[i] ?? 0, [-0.5, -0.25, -0.1, -0.03, 0.03, 0.1, 0.25, 0.5]);
  const below = step(cohesion.below[i] ?? 0, [0.02, 0.15, 0.35, 0.55, 0.75, 0.95]);
  const above = step(cohesion.above[i] ?? 0, [0.02, 0.15, 0.35, 0.55, 0.75, 0.95]);
  const far = step(cohesion.far[i] ?? 0, FAR_STEPS);
  const near = step(cohesion.near[i] ?? 0, NEAR_STEPS);
  const bridge = step(cohesion.bridge[i] ?? 1, [0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.6]);
  const kept = step(cohesion.kept[i] ?? 0, SHARE_STEPS);
  const known = step(cohesion.known[i] ?? 0, SHARE_STEPS);
  const short = isShort(shape);
  const kind = short ? 'short' : isText(shape) ? 'text' : shape;
  const out = [`lean=${kind}${lean}`, `below=${kind}${below}`, `above=${kind}${above}`];
  if (!short) return out;
  out.push(`bridge=${bridge}`, `far=${far}`, `near=${near}`, `kept=${kept}`, `known=${known}`);
  const seam = endOf(units[i - 1]);
  out.push(
    ...amongTitles(shapes, cohesion, i, below),
    `above+below=${above}/${below}`,
    `lean+far=${lean}/${far}`,
    `far+near=${far}/${near}`,
    `kept+known=${kept}/${known}`,
    `far+seam=${far}${seam}${shape}`,
    `bridge+seam=${bridge}${seam}${startOf(units[i + 1])}`,
    `known+above=${known}/${above}`,
  );
  return out;
}

/** Of two titles in a row the headline is the one that shares more words with the text. */
function amongTitles(shapes: readonly string[], cohesion: Cohesion, i: number, below: number): string[] {
  const out: string[] = [];
  for (const way of [-1, 1]) {
    if (!isShort(shapes[i + way] ?? '')) continue;
    const more = step((cohesion.below[i] ?? 0) - (cohesion.below[i + way] ?? 0), [-0.3, -0.1, 0.1, 0.3]);
    out.push(`more${way}=${more}${shapes[i]}${shapes[i + way]}`, `more+below${way}=${more}/${below}`);
  }
  return out;
}

/** Likeness to the short units above and below: crossheads of one article are alike in length and make, headlines less so. */
function kin(units: readonly Unit[], shapes: readonly string[], i: number): string[] {
  const unit = units[i];
  if (!unit || !isShort(shapes[i] ?? '')) return [];
  const out: string[] = [];
  for (const way of [-1, 1]) {
    let k = i + way;
    while (k >= 0 && k < units.length && Math.abs(k - i) <= 12 && !isShort(shapes[k] ?? '')) k += way;
    const other = Math.abs(k - i) > 12 ? undefined : units[k];
    if (!other) {
      out.push(`kin${way}=none`);
      continue;
    }
    const size = step(Math.abs(other.plain.length - unit.plain.length), [0, 1, 3, 6]);
    const gaps = other.plain.split(' ').length === unit.plain.split(' ').length ? 'same' : 'other';
    const mark = other.block.mark === unit.block.mark && other.block.level === unit.block.level ? 'like' : 'unlike';
    const far = step(Math.abs(k - i), [1, 2, 4, 7]);
    out.push(
      `kin${way}=${size}${gaps}${mark}`,
      `kinAt${way}=${far}${mark}${size}`,
      `kinStart${way}=${startOf(units[k + 1])}${startOf(units[i + 1])}${mark}`,
    );
  }
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
  const start = unit.signs.dateline ? 'lead' : unit.signs.ordered ? 'ordered' : charClass(FIRST.exec(unit.plain)?.[0]);
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
