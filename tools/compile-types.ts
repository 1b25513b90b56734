/**
 * Writes the types of the package's entries to lib/types/, unless they are up to date. Part of `npm pack`.
 *
 *   tsx tools/compile-types.ts
 */
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';
import { writePublicTypes } from './compile/public-types.ts';

writePublicTypes(PACKAGE_FOLDER);
