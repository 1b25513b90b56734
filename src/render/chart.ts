/** Geometry of bar charts, drawn as SVG by a template and coloured by styles; a table beside each chart has the same numbers. */

export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly href: string | null;
}

export interface ChartBar extends Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Shown below (columns) or before (rows) the bar; empty if there is no room. */
  readonly tick: string;
  readonly tickX: number;
  readonly tickY: number;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly ChartBar[];
  /** Whether there is room for the count at each bar. */
  readonly counted: boolean;
  readonly kind: 'columns' | 'rows';
}

const COLUMNS = { narrow: 320, wide: 560, each: 52, height: 200, foot: 26, head: 14, gap: 8 } as const;
const ROWS = { width: 480, row: 28, labels: 165, tail: 50 } as const;

/** Vertical bars, for time and sizes. */
export function columnChart(bars: readonly Bar[]): Chart {
  const { narrow, wide, each, height, foot, head, gap } = COLUMNS;
  // A few bars fit the screen of a phone; wider charts scroll there.
  const width = Math.min(wide, Math.max(narrow, bars.length * each));
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const step = width / Math.max(1, bars.length);
  const every = Math.max(1, Math.ceil((Math.max(0, ...bars.map((bar) => textWidth(bar.label))) + gap) / step));
  return {
    kind: 'columns',
    counted: step >= 28,
    width,
    height,
    bars: bars.map((bar, i) => {
      const tall = (bar.count / most) * (height - foot - head);
      return {
        label: bar.label,
        count: bar.count,
        href: bar.href,
        x: round(i * step + step * 0.12),
        y: round(height - foot - tall),
        width: round(Math.min(step * 0.76, 60)),
        height: round(tall),
        tick: i % every === 0 ? bar.label : '',
        tickX: round(i * step + step * 0.12 + Math.min(step * 0.76, 60) / 2),
        tickY: height - 8,
      };
    }),
  };
}

/** Horizontal bars, for names. */
export function rowChart(bars: readonly Bar[]): Chart {
  const { width, row, labels, tail } = ROWS;
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return {
    kind: 'rows',
    counted: true,
    width,
    height: bars.length * row,
    bars: bars.map(({ label, count, href }, i) => ({
      label,
      count,
      href,
      x: labels,
      y: i * row + 5,
      width: round(Math.max(1, (count / most) * (width - labels - tail))),
      height: row - 10,
      tick: shorten(label),
      tickX: labels - 8,
      tickY: i * row + row / 2 + 5,
    })),
  };
}

/** Estimated width of a label in pixels, at 13 pixels a character. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e80' ? 13 : 7.8;
  return width;
}

const LABEL_LENGTH = 11;
const shorten = (label: string): string =>
  [...label].length <= LABEL_LENGTH ? label : `${[...label].slice(0, LABEL_LENGTH - 1).join('')}…`;
const round = (value: number): number => Math.round(value * 10) / 10;
