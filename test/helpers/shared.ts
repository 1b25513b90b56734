import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from './guzhi.ts';

/** Measuring material that lies beside the checkout on the maintainers' machines: answer keys, scorers, real articles. */
export const SHARED = path.join(PROJECT, '../shared');

/** Users do not have it: tests that want it are skipped with this reason in their name. */
export const HAS_SHARED = fs.existsSync(path.join(SHARED, 'tools'));
