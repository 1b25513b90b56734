/**
 * Golden records of the seeds. After an intended change, write them again and review the difference:
 *
 *   GUZHI_WRITE_PAGES=1 npx vitest run test/read/pages.test.ts
 */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/read/read-page.ts';
import { DEFAULT_SECTION_RULES } from '../../src/read/sections/section.ts';
import { PROJECT, SEEDS } from '../helpers/guzhi.ts';

const PAGES = path.join(PROJECT, 'test/pages');
const seeds = fs
  .readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .sort();

describe('the seeds', () => {
  test.each(seeds)('%s matches its golden record', (source) => {
    const bytes = fs.readFileSync(path.join(SEEDS, source));
    const { page, diagnostics } = readPage(
      { source, bytes, sidecar: null },
      { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES },
    );
    const file = path.join(PAGES, source.replace(/\.txt$/u, '.json'));
    if (process.env.GUZHI_WRITE_PAGES) fs.writeFileSync(file, `${JSON.stringify(page, null, 1)}\n`);
    expect(diagnostics).toEqual([]);
    expect(page).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
  });
});
