import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from './guzhi.ts';

/** Measuring material beside the checkout on the maintainers' machines: answer keys, scorers, real articles. */
export const SHARED = path.join(PROJECT, '../shared');

/** Without the material its tests are skipped, with the reason in their names. */
export const HAS_SHARED = fs.existsSync(path.join(SHARED, 'tools'));
