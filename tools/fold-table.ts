/**
 * Writes the table for folding traditional to simplified characters, from OpenCC's dictionaries and the table of old
 * shapes (src/search/index/old-shapes.ts):
 *   src/search/shared/fold-keys.ts     the characters that fold (small: every reader's browser loads it)
 *   src/search/shared/fold-targets.ts  their simplified forms (the build writes them into the index as a separate file)
 * Run it again when opencc-js or the table of old shapes changes.
 *
 *   tsx tools/fold-table.ts
 */
import fs from 'node:fs';
import path from 'node:path';
import * as OpenCC from 'opencc-js';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';
import { OLD_SHAPES } from '../src/search/index/old-shapes.ts';
import { foldedPairs } from './fold-table/folded-pairs.ts';
import { foldKeysModule, foldTargetsModule } from './fold-table/modules.ts';

const SHARED = path.join(PACKAGE_FOLDER, 'src/search/shared');

const pairs = foldedPairs(
  (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' })),
  OLD_SHAPES,
);
fs.writeFileSync(path.join(SHARED, 'fold-keys.ts'), foldKeysModule(pairs, [...OLD_SHAPES.keys()]));
fs.writeFileSync(path.join(SHARED, 'fold-targets.ts'), foldTargetsModule(pairs));
console.log(`${pairs.length} characters fold`);
