/**
 * Compiles src/ into lib/ unless lib/ is up to date; `npm run build`, `npm test` and the tests themselves run it first.
 *
 *   node tools/compile-if-stale.js [--optional]
 *
 * With --optional, a missing compiler is reported without failing, because `npm install --omit=dev` also runs `prepare`.
 */
import path from 'node:path';
import { isCompiled } from './compile/freshness.js';

if (!isCompiled(path.join(import.meta.dirname, '..'))) await compile();

async function compile() {
  const { tsImport } = await import('tsx/esm/api').catch(failUnlessOptional);
  await tsImport?.('./compile.ts', import.meta.url);
}

/**
 * @param {unknown} error
 * @returns {{ tsImport?: typeof import('tsx/esm/api').tsImport }}
 */
function failUnlessOptional(error) {
  if (!process.argv.includes('--optional')) throw error;
  console.warn('guzhi is not compiled: the development packages are not installed');
  return {};
}
