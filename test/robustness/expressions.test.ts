/**
 * Regular expressions that are put together from strings, which the linter cannot read in the source: caught as they are made,
 * and given to the same rules. Those that are written out are the linter's own (`npm run lint`).
 */
import fs from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import * as regexp from 'eslint-plugin-regexp';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../helpers/guzhi.ts';

const SRC = path.join(PROJECT, 'src');
/** Files that make expressions when they are loaded; a browser's scripts want a browser. */
const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('browser') && !name.startsWith('dev') && name !== 'cli/main.ts')
  .filter((name) => fs.readFileSync(path.join(SRC, name), 'utf8').includes('new RegExp('))
  .sort();

/** What a rule says of an expression. */
function problems(expressions: readonly RegExp[]): string[] {
  const code = expressions.map((expression) => `void ${String(expression)};`).join('\n');
  const found = new Linter().verify(code, [
    {
      languageOptions: { ecmaVersion: 2024 },
      plugins: { regexp },
      rules: {
        'regexp/no-super-linear-backtracking': 'error',
        'regexp/no-super-linear-move': ['error', { report: 'certain', ignorePartial: true }],
      },
    },
  ] as Parameters<Linter['verify']>[1]);
  return found.map(({ line, message }) => `${String(expressions[line - 1]).slice(0, 80)}: ${message.slice(0, 200)}`);
}

async function made(): Promise<RegExp[]> {
  const expressions: RegExp[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: [string | RegExp, string?]) {
      const expression = new target(...given);
      if (expression.unicode) expressions.push(expression);
      return expression;
    },
  });
  try {
    for (const file of files) await import(path.join(SRC, file));
  } finally {
    globalThis.RegExp = Original;
  }
  return expressions;
}

describe('expressions made of strings', () => {
  test('none can be made to run for ever', async () => {
    const expressions = await made();
    expect(expressions.length).toBeGreaterThan(20);
    expect(problems(expressions)).toEqual([]);
  });

  test.each(['^(?:a+)+b$', '\\s+$'])('the rules see one that can: %s', (source) => {
    expect(problems([new RegExp(source, 'u')])).toHaveLength(1);
  });
});
