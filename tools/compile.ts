/**
 * Compiles src/ into lib/: the program for Node, the readers' scripts, the dictionary, and the licences of all bundled
 * packages. Does nothing if lib/ is up to date.
 *
 *   tsx tools/compile.ts [--force]
 */
import { compile } from './compile/compile.ts';
import { isCompiled } from './compile/freshness.js';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';

if (process.argv.includes('--force') || !isCompiled(PACKAGE_FOLDER)) await compile(PACKAGE_FOLDER);
