// Mistakes and regular expressions that could be made to run for ever. How the code looks is Prettier's business.
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['lib', 'dist', 'public'] },
  tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignorePartial: true }],
      'regexp/require-unicode-regexp': 'error',
      // Matters of taste, and tables of alternatives that are for people to read and extend.
      ...Object.fromEntries(
        [
          'control-character-escape',
          'match-any',
          'negation',
          'no-dupe-characters-character-class',
          'no-dupe-disjunctions',
          'no-obscure-range',
          'no-useless-character-class',
          'no-useless-escape',
          'no-useless-non-capturing-group',
          'optimal-quantifier-concatenation',
          'prefer-character-class',
          'prefer-d',
          'use-ignore-case',
        ].map((rule) => [`regexp/${rule}`, 'off']),
      ),
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // What these read was not written by strangers.
    files: ['test/**', 'tools/**'],
    rules: { 'regexp/no-super-linear-move': 'off' },
  },
);
