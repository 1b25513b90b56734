/**
 * Writes tools/dictionary/nodejieba/ from the dictionary of the installed nodejieba. Run it after an update of nodejieba, and look at the
 * scores of reading and search before you commit what changed.
 *
 *   npm run dictionary
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { keptOfNodejieba } from './dictionary/kept-of-nodejieba.ts';
import { KEPT_FILES, keptFile } from './dictionary/make-dictionary.ts';

const kept = keptOfNodejieba();
for (const name of KEPT_FILES) {
  fs.writeFileSync(keptFile(name), gzipSync(kept[name], { level: 9 }));
  console.log(`${path.relative('', keptFile(name))}: ${kept[name].length} characters`);
}
const folder = path.dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
const own = path.dirname(keptFile('words'));
fs.copyFileSync(path.join(folder, 'LICENSE'), path.join(own, 'LICENSE'));
// nodejieba hands on the dictionary and the model of cppjieba, whose algorithm src/text/words ports.
fs.copyFileSync(path.join(folder, 'submodules/cppjieba/LICENSE'), path.join(own, '../cppjieba/LICENSE'));
