/**
 * Weighs the titles of pages that are set like the papers of the 1930s to 1950s. Such a page is a row of items: a headline, its parts
 * set apart by spaces, above one or two paragraphs. Crossheads are few, unmarked and short. What the model learned from later papers,
 * where a marked line inside an article is common, misreads them. In: the strips of a page. Out: scores to add to the model's.
 */
import { isWordedLabel } from '../signs/label-words.ts';
import { simplified } from '../../text/simplified.ts';
import { underLabels } from './labels.ts';
import { formOf, isInParts, type Form } from './strip-forms.ts';
import type { Strip } from './strips.ts';

/** A score for some tags of a strip, in nats. */
export interface Evidence {
  readonly strip: number;
  /** The letters of the tags. */
  readonly tags: string;
  readonly weight: number;
}

const HAN = /\p{Script=Han}/gu;
/** UTF-16 units of each strip that are examined. */
const GLANCE = 120;
/** The share of traditional characters from which a page counts as wholly traditional; about a third of print differs. */
const TRADITIONAL = 0.15;

/** Figures in Arabic and in Chinese numerals; later papers in traditional script print many of the first kind. */
const ARABIC = /[0-9０-９]/gu;
const CHINESE = /[〇一二三四五六七八九十百千萬万廿卅]/gu;
/** The share of Arabic figures from which a page counts as a later one. */
const LATER = 0.4;

/** From 0 to 1: how much of the page is in traditional script, with its figures in Chinese numerals. */
export function oldness(strips: readonly Strip[]): number {
  let all = 0;
  let different = 0;
  let arabic = 0;
  let chinese = 1;
  for (const { block } of strips) {
    const text = block.text.slice(0, GLANCE);
    all += text.match(HAN)?.length ?? 0;
    arabic += text.match(ARABIC)?.length ?? 0;
    chinese += text.match(CHINESE)?.length ?? 0;
    const simple = simplified(text);
    for (let i = 0; i < text.length; i++) if (text[i] !== simple[i]) different++;
  }
  const older = Math.max(0, 1 - arabic / (arabic + chinese) / LATER);
  return all === 0 ? 0 : older * Math.min(1, different / all / TRADITIONAL);
}

/*
 * Weights, in nats: judgements, each as much as a few of the model's features say together. All are multiplied by `oldness`, and
 * those about a habit of the page by its share, so that a small change of a page changes them little.
 */
const TITLE = {
  /** The text below opens with a dateline; on a page where most do, another one does not begin an article. */
  led: 3,
  unled: 2.5,
  /** A heading of the page's usual level or a higher one. */
  marked: 4,
  /** A bare title on a page without headings, or among them. */
  bare: 4,
  bareAmongMarked: 4,
  /** In parts; or in one part where others are in parts. */
  parted: 2.5,
  unparted: 4,
  /** The text above lacks its end. */
  unfinished: 3,
  underLabel: 5,
  eachCharacter: 0.6,
  mostByLength: 2.5,
  notText: 3,
};
const ROLE = { never: 8, label: 6, rubric: 4, headless: 4, unlikely: 3 };

/** A crosshead is shorter than this, a headline in one part longer, in UTF-16 units. */
const CROSSHEAD_LENGTH = 8;
const LONGEST_RUBRIC = 4;
/** Lines of the longest title. */
const MOST_LINES = 4;

interface OldPage {
  readonly strips: readonly Strip[];
  readonly forms: readonly Form[];
  readonly labels: ReadonlySet<number>;
  /** Titles of items under a label. */
  readonly items: ReadonlySet<number>;
  readonly habits: Habits;
}

/** The habits of the page's titles: shares from 0 to 1. */
interface Habits {
  /** Above a dateline, marked as headings, in parts. */
  readonly led: number;
  readonly marked: number;
  readonly parted: number;
  /** The usual level of headings. */
  readonly level: number;
  /** The length between crossheads and headlines. */
  readonly length: number;
}

const isTextForm = (form: Form | undefined): boolean => form === 'text' || form === 'telegram';

export function oldPrintEvidence(strips: readonly Strip[]): readonly Evidence[] {
  const old = oldness(strips);
  if (old === 0) return [];
  const forms = strips.map(formOf);
  const labels = new Set(strips.flatMap((_, i) => (isLabel(strips, forms, i) ? [i] : [])));
  const titles = forms.flatMap((form, i) => (form === 'title' && isTextForm(forms[i + 1]) && !labels.has(i) ? [i] : []));
  const habits = habitsOf(strips, forms, titles);
  const page: OldPage = { strips, forms, labels, items: underLabels(strips, forms, labels), habits };
  const evidence = [...strips.flatMap((strip, i) => roleOf(page, strip, i)), ...titles.flatMap((i) => beginning(page, i))];
  return evidence.map(({ strip, tags, weight }) => ({ strip, tags, weight: weight * old }));
}

/** What the form of a strip says about its role. */
function roleOf({ strips, forms, labels, items, habits }: OldPage, strip: Strip, i: number): Evidence[] {
  const one = (tags: string, weight: number): Evidence => ({ strip: i, tags, weight });
  const form = forms[i];
  if (form === 'caption') return [one('KkHhSXLZz', -ROLE.never)];
  if (labels.has(i)) return [one('L', ROLE.label), one('KkHhSXZz', -ROLE.label)];
  if (isTextForm(form)) {
    const headed = items.has(i) ? one('P', TITLE.underLabel) : one('P', i > 0 && !labels.has(i - 1) ? -ROLE.headless : 0);
    return [form === 'telegram' ? one('KkHhSrRXCQqGLZz', -ROLE.never) : one('CQqXKkHhS', -ROLE.unlikely), headed];
  }
  if (isRubric(strips, forms, i)) return [one('KHX', -ROLE.rubric * habits.marked), one('L', ROLE.rubric * habits.marked)];
  const sure = form === 'title' && (strip.block.mark === 'heading' || isInParts(strip));
  return sure ? [one('BJEFPCQqGrR', -ROLE.never), one('L', -ROLE.unlikely)] : [];
}

/** Whether an article begins with the title whose last line is directly above a text. */
function beginning(page: OldPage, i: number): Evidence[] {
  const first = firstLine(page, i);
  const begins = weightOf(page, first, i);
  // A bare line above a marked one may be its kicker.
  const belowKicker = page.strips[first - 1]?.block.mark === 'plain' && page.forms[first - 1] === 'title' && !page.labels.has(first - 1);
  const evidence: Evidence[] = [{ strip: first, tags: belowKicker ? 'KHh' : 'KH', weight: begins }];
  for (let strip = first; strip <= i; strip++) {
    evidence.push({ strip, tags: 'X', weight: -begins }, { strip, tags: 'BJEFPZz', weight: -TITLE.notText });
    if (strip > first && begins > 0) evidence.push({ strip, tags: 'khS', weight: begins }, { strip, tags: 'KHL', weight: -begins });
  }
  return evidence;
}

function weightOf({ strips, forms, items, habits }: OldPage, first: number, last: number): number {
  const [strip, opening] = [strips[last], strips[first]];
  if (!strip || !opening) return 0;
  const isMarked = opening.block.mark === 'heading';
  const isParted = isInParts(strip);
  const isCut = isTextForm(forms[first - 1]) && strips[first - 1]?.signs.finished !== true;
  const byLength = clamp((strip.plain.length - habits.length) * TITLE.eachCharacter, TITLE.mostByLength);
  const byMark = isMarked
    ? opening.block.level <= habits.level
      ? TITLE.marked
      : 0
    : TITLE.bare * (1 - habits.marked) * (1 - habits.led) - TITLE.bareAmongMarked * habits.marked;
  return (
    (isLead(strips[last + 1], forms[last + 1]) ? TITLE.led : -TITLE.unled * habits.led) +
    byMark +
    (isParted ? TITLE.parted : byLength - (isMarked ? 0 : TITLE.unparted * habits.parted)) +
    (items.has(last) ? TITLE.underLabel : 0) -
    (isCut ? TITLE.unfinished * (isParted ? 0.5 : 1) : 0)
  );
}

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const isLead = (strip: Strip | undefined, form: Form | undefined): boolean => form === 'telegram' || strip?.signs.dateline === true;

/** The first line of a title; further lines are without a mark, since each marked line is a title of its own. */
function firstLine({ strips, forms, labels }: OldPage, last: number): number {
  let first = last;
  while (last - first < MOST_LINES - 1 && strips[first]?.block.mark === 'plain' && forms[first - 1] === 'title' && !labels.has(first - 1))
    first--;
  return first;
}

/** A line worded as a label, above a title and not within a text. */
function isLabel(strips: readonly Strip[], forms: readonly Form[], i: number): boolean {
  const strip = strips[i];
  if (!strip || strip.signs.finished || forms[i + 1] !== 'title' || !isWordedLabel(strip.plain)) return false;
  return strips[i - 1]?.signs.finished === true || !isTextForm(forms[i - 1]);
}

/** A short bare line between a finished text and a marked title. */
function isRubric(strips: readonly Strip[], forms: readonly Form[], i: number): boolean {
  const [above, strip, below] = [strips[i - 1], strips[i], strips[i + 1]];
  if (forms[i] !== 'title' || strip?.block.mark !== 'plain' || below?.block.mark !== 'heading') return false;
  return strip.plain.length <= LONGEST_RUBRIC && (above === undefined || above.signs.finished);
}

function habitsOf(strips: readonly Strip[], forms: readonly Form[], titles: readonly number[]): Habits {
  const share = (isOne: (i: number) => boolean): number => (titles.length === 0 ? 0 : titles.filter(isOne).length / titles.length);
  const of = (i: number): Strip | undefined => strips[i];
  const lengths = titles.map((i) => of(i)?.plain.length ?? 0).sort((a, b) => a - b);
  const parted = share((i) => strips.slice(i, i + 1).some(isInParts));
  const levels = [0, 0, 0, 0, 0, 0, 0];
  for (const { block } of strips) if (block.mark === 'heading') levels[block.level] = (levels[block.level] ?? 0) + 1;
  return {
    led: share((i) => isLead(of(i + 1), forms[i + 1])),
    marked: share((i) => of(i)?.block.mark === 'heading'),
    parted,
    level: levels.indexOf(Math.max(...levels)),
    // Where no title is in parts, headlines may be as short as crossheads elsewhere.
    length: parted * CROSSHEAD_LENGTH + (1 - parted) * Math.min(CROSSHEAD_LENGTH, lengths[lengths.length >> 1] ?? 0),
  };
}
