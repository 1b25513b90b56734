import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, tooLittleContrast } from '../../src/settings/contrast.ts';
import { TEMPLATES } from '../render/fixtures.ts';

describe('the contrast of the owner’s colours', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#1c5a94', '#1c5a94', 1],
  ])('%s on %s is %s', (a, b, expected) => expect(contrast(a, b)).toBeCloseTo(expected, 1));

  it('is enough or not where the page is light and where it is dark', () => {
    expect(tooLittleContrast('accent', '#1c5a94')).toBeNull();
    expect(tooLittleContrast('accent', '#8fc3f0')).toBeLessThan(2);
    expect(tooLittleContrast('accentDark', '#8fc3f0')).toBeNull();
    expect(tooLittleContrast('accentDark', '#1c5a94')).toBeLessThan(4.5);
  });

  it('is measured against the grounds that the styles have', () => {
    const style = fs.readFileSync(path.join(TEMPLATES, '../public/guzhi.css'), 'utf8');
    for (const ground of ['--paper: #faf7f0', '--raised: #fffdf8', '--paper: #181613', '--raised: #211f1b'])
      expect(style).toContain(`${ground};`);
  });

  it('is enough in the built-in colours', () => {
    const accents = [...fs.readFileSync(path.join(TEMPLATES, '../public/guzhi.css'), 'utf8').matchAll(/--accent: (#[0-9a-f]{6})/gu)];
    const [light = '', dark = ''] = accents.map(([, colour = '']) => colour);
    expect([tooLittleContrast('accent', light), tooLittleContrast('accentDark', dark)]).toEqual([null, null]);
  });
});
