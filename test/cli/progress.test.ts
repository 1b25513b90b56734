import { describe, expect, test } from 'vitest';
import { progressText } from '../../src/cli/terminal.ts';

describe('the progress of a build', () => {
  test('shows the share done, the pace and the time left', () =>
    expect(progressText('read pages', { done: 500, total: 2000, since: 400, seconds: 4 })).toBe(
      'read pages ━━━━━━────────────────── 500/2000  100/s  15 s left',
    ));
  test('shows a full bar if more is done than the total', () =>
    expect(progressText('render', { done: 12, total: 10, since: 12, seconds: 5 })).toBe(`render     ${'━'.repeat(24)} 12/10`));
  test('shows long times in minutes', () =>
    expect(progressText('render', { done: 1, total: 10_001, since: 1, seconds: 2 })).toMatch(/ 1\/10001 {2}1\/s {2}333 min 20 s left$/u));
  test('shows no time left in the first second and at the end', () => {
    expect(progressText('render', { done: 5, total: 10, since: 5, seconds: 0.5 })).toBe('render     ━━━━━━━━━━━━──────────── 5/10');
    expect(progressText('render', { done: 10, total: 10, since: 10, seconds: 5 })).toBe(`render     ${'━'.repeat(24)} 10/10`);
  });
});
