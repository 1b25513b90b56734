import { describe, expect, it } from 'vitest';
import { contrast, tooLittleContrast } from '../../src/settings/contrast.ts';
import { readAssets } from '../../src/site/assets.ts';

const STYLE = String(readAssets(null).find(({ path }) => path === 'assets/guzhi.css')?.content);

describe('the contrast of the owner’s colours', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#1c5a94', '#1c5a94', 1],
  ])('%s on %s is %s', (a, b, expected) => expect(contrast(a, b)).toBeCloseTo(expected, 1));

  it('is judged for light and for dark pages', () => {
    expect(tooLittleContrast('accent', '#1c5a94')).toBeNull();
    expect(tooLittleContrast('accent', '#8fc3f0')).toBeLessThan(2);
    expect(tooLittleContrast('accentDark', '#8fc3f0')).toBeNull();
    expect(tooLittleContrast('accentDark', '#1c5a94')).toBeLessThan(4.5);
  });

  it('is measured against the backgrounds in the styles', () => {
    for (const ground of ['--paper:#faf7f0', '--raised:#fffdf8', '--paper:#181613', '--raised:#211f1b'])
      expect(STYLE).toContain(`${ground};`);
  });

  it('is sufficient in the built-in colours', () => {
    const accents = [...STYLE.matchAll(/--accent:(#[0-9a-f]{6})/gu)];
    const [light = '', dark = ''] = accents.map(([, colour = '']) => colour);
    expect([tooLittleContrast('accent', light), tooLittleContrast('accentDark', dark)]).toEqual([null, null]);
  });
});
