import path from 'node:path';
import { expect, test } from 'vitest';
import { type BuildState, readBuildState, writeBuildState } from '../../../src/site/store/build-state.ts';
import { emptyFolder } from '../../helpers/folders.ts';

const STATE: BuildState = {
  inputs: 'abc',
  look: 'def',
  units: new Map([
    ['page a.md', { digest: 'u', files: [['a/x.html', [1, 2.5, 'a'.repeat(64)]]] }],
    ['page b.md', { digest: 'v', files: [] }],
  ]),
  shared: new Map([['index.html', [3, 4, 'b'.repeat(64)]]]),
  list: [0, 0],
  index: { files: new Map([['search/terms/1.js', [5, 6, 'c'.repeat(64)]]]), digest: '', parts: {} } as unknown as BuildState['index'],
  lines: [],
  pages: 1,
  articles: 2,
  doubts: 0,
  hosts: [],
  bytes: 3,
  cache: 4,
  diagnostics: [],
};

test('what another version of the program left is not taken for its own', () => {
  const file = path.join(emptyFolder(), 'cache/state.json');
  writeBuildState(file, STATE, 'one');
  expect(readBuildState(file, 'one')).toEqual(STATE);
  expect(readBuildState(file, 'two')).toBeNull();
});
