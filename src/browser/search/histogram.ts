/** The histogram of hits over time, which is also the date filter: arrow keys move, Enter selects a month, a second Enter a span. */
import type { Counts } from '../../search/engine/facet-columns.ts';
import { monthsBetween } from '../../text/calendar.ts';
import { element, svg } from '../shared/dom.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';

interface Bar {
  /** First and last month, `YYYY-MM`; they differ if the bar is a year. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly count: number;
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Months shown; above that bars are years. A judgement. */
const MOST_BARS = 72;
const HEIGHT = 64;
const WIDTH = 12;

/** One bar for each month, or year, from the first to the last hit, also for those without hits. */
function barsOf(months: Counts, t: SearchTexts): Bar[] {
  const dated = months.filter(([month]) => month !== '');
  const first = dated[0]?.[0];
  const last = dated[dated.length - 1]?.[0];
  if (!first || !last) return [];
  const counts = new Map(dated);
  const all = monthsBetween(first, last);
  if (all.length <= MOST_BARS) {
    return all.map((month) => ({
      from: month,
      to: month,
      label: t.month(month),
      count: counts.get(month) ?? 0,
    }));
  }
  const years = new Set(all.map((month) => month.slice(0, 4)));
  return [...years].map((year) => ({
    from: `${year}-01`,
    to: `${year}-12`,
    label: t.year(year),
    count: dated.reduce((sum, [month, count]) => sum + (month.startsWith(year) ? count : 0), 0),
  }));
}

/**
 * Returns null if there is at most one bar.
 * @param choose is called with the selected span
 * @param at index of the bar that the Tab key reaches
 */
export function histogram(months: Counts, chosen: Span, t: SearchTexts, choose: (span: Span) => void, at = 0): HTMLElement | null {
  const bars = barsOf(months, t);
  if (bars.length < 2) return null;
  const highest = Math.max(...bars.map(({ count }) => count));
  const isIn = (bar: Bar): boolean => (!chosen.from || bar.to >= chosen.from) && (!chosen.to || bar.from <= chosen.to);
  const filtered = Boolean(chosen.from || chosen.to);
  const drawn = bars.map((bar, i) => barShape(bar, i, highest, filtered && isIn(bar), t));
  const picture = svg(
    'svg',
    {
      viewBox: `0 0 ${bars.length * WIDTH} ${HEIGHT + 2}`,
      preserveAspectRatio: 'none',
      role: 'group',
      'aria-label': t.histogram,
      class: 'histogram',
    },
    drawn,
  );
  const focusAt = (i: number): void => {
    drawn.forEach((shape, k) => shape.setAttribute('tabindex', k === i ? '0' : '-1'));
    drawn[i]?.focus();
  };
  /** The first bar selects a month, the second extends it to a span, the third starts again. The only selected bar is deselected. */
  const take = (bar: Bar): void => {
    const single = bars.find(({ from, to }) => from === chosen.from && to === chosen.to);
    if (single === bar) choose({ from: '', to: '' });
    else if (single) choose({ from: min(single.from, bar.from), to: max(single.to, bar.to) });
    else choose({ from: bar.from, to: bar.to });
  };
  drawn.forEach((shape, i) => {
    const bar = bars[i];
    if (!bar) return;
    shape.addEventListener('click', () => take(bar));
    shape.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const to =
        event.key === 'ArrowRight'
          ? i + 1
          : event.key === 'ArrowLeft'
            ? i - 1
            : event.key === 'Home'
              ? 0
              : event.key === 'End'
                ? bars.length - 1
                : null;
      if (to !== null && to >= 0 && to < bars.length) focusAt(to);
      else if (event.key === 'Enter' || event.key === ' ') take(bar);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  });
  (drawn[at] ?? drawn[0])?.setAttribute('tabindex', '0');
  const ends = element('p', { class: 'histogram-ends', 'aria-hidden': 'true' }, [
    element('span', {}, [bars[0]?.label ?? '']),
    element('span', {}, [bars[bars.length - 1]?.label ?? '']),
  ]);
  return element('div', { class: 'histogram-box' }, [picture, ends]);
}

function barShape(bar: Bar, i: number, highest: number, chosen: boolean, t: SearchTexts): SVGGElement {
  const height = bar.count === 0 ? 0 : Math.max(3, Math.round((bar.count / highest) * HEIGHT));
  const label = t.bar(bar.label, String(bar.count));
  return svg(
    'g',
    { role: 'button', tabindex: '-1', 'aria-label': label, 'aria-pressed': String(chosen), class: chosen ? 'bar chosen' : 'bar' },
    [
      svg('title', {}, [label]),
      svg('rect', { class: 'hit-area', x: String(i * WIDTH), y: '0', width: String(WIDTH), height: String(HEIGHT + 2) }),
      svg('rect', {
        class: 'height',
        x: String(i * WIDTH + 1),
        y: String(HEIGHT - height + 1),
        width: String(WIDTH - 2),
        height: String(height),
      }),
    ],
  );
}

const min = (a: string, b: string): string => (a < b ? a : b);
const max = (a: string, b: string): string => (a > b ? a : b);
