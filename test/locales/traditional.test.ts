import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { traditional } from '../../tools/traditional.ts';
import { PROJECT } from '../helpers/guzhi.ts';

const source = (name: string): string => fs.readFileSync(path.join(PROJECT, 'src/locales', name), 'utf8');

it('the traditional interface says what the simplified one says', () => {
  expect(source('zh-Hant.ts')).toBe(traditional(source('zh-Hans.ts')));
});

it('quotes in the script’s own marks', () => expect(source('zh-Hant.ts')).not.toMatch(/[“”]/u));
