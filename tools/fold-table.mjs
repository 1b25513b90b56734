#!/usr/bin/env node
// Writes the table that folds traditional characters to simplified ones, out of OpenCC's dictionaries:
//   src/search/shared/fold-keys.ts     which characters fold (small: every reader's browser has it)
//   src/search/shared/fold-targets.ts  what they fold to (the build writes it into the index as a file of its own)
// Run it again only when opencc-js changes.
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import * as OpenCC from 'opencc-js';

const shared = path.join(path.dirname(new URL(import.meta.url).pathname), '../search/shared');
const compiled = buildSync({ entryPoints: [path.join(shared, 'digits.ts')], bundle: true, format: 'esm', write: false }).outputFiles[0]
  .text;
const { writeNumbers } = await import(`data:text/javascript,${encodeURIComponent(compiled)}`);
const converters = ['t', 'tw', 'hk'].map((from) => OpenCC.Converter({ from, to: 'cn' }));

const map = new Map();
for (let code = 0x3400; code <= 0xfaff; code++) {
  const char = String.fromCharCode(code);
  if ((code >= 0xd800 && code < 0xf900) || char.normalize('NFKC') !== char) continue;
  const folded = converters.map((convert) => convert(char)).find((out) => out !== char && out.length === 1);
  if (folded) map.set(char, folded);
}
// 么 is what 麼 folds to, and would itself fold to 幺: folding twice must change nothing.
const targets = new Set(map.values());
const pairs = [...map].filter(([from]) => !targets.has(from)).sort(([a], [b]) => (a < b ? -1 : 1));

const file = (name, about, constants) =>
  fs.writeFileSync(
    path.join(shared, name),
    `/**\n${about.map((line) => ` * ${line}\n`).join('')} * Written by tools/fold-table.mjs out of OpenCC's dictionaries (Apache License 2.0).\n */\n${Object.entries(
      constants,
    )
      .map(([key, value]) => `export const ${key} =\n  ${JSON.stringify(value)};\n`)
      .join('')}`,
  );
const codes = pairs.map(([from]) => from.charCodeAt(0));
file('fold-keys.ts', ['The characters that fold to another one: the steps between their code points (digits.ts), from 0 on.'], {
  FOLD_KEYS: writeNumbers(codes.map((code, i) => code - (codes[i - 1] ?? 0))),
});
file('fold-targets.ts', ['What the characters of fold-keys.ts fold to, in the same order.'], {
  FOLD_TARGETS: pairs.map(([, to]) => to).join(''),
});
console.log(`${pairs.length} characters fold`);
