/** Which licences come with the compiled program. */
import { describe, expect, test } from 'vitest';
import { licencesOf, nameVersionLicence, packageFoldersOf } from '../../tools/compile/licences.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

test('packages are found by the files that were bundled: scoped, nested, each once, the program’s own files aside', () => {
  const files = [
    'src/index.ts',
    'node_modules/eta/dist/index.js',
    'node_modules/eta/dist/more.js',
    'node_modules/@scope/name/a.js',
    'node_modules/eta/node_modules/inner/b.js',
  ];
  expect(packageFoldersOf(files)).toEqual(['node_modules/@scope/name', 'node_modules/eta', 'node_modules/eta/node_modules/inner']);
});

describe('a licence', () => {
  const root = emptyFolder();
  writeFiles(root, {
    'node_modules/one/LICENSE': 'Licence of one\n',
    'node_modules/one/NOTICE.md': 'Notice of one',
    'node_modules/one/license-checker.js': 'no licence',
    'node_modules/one/package.json': '{"name":"one","version":"1.2.3","license":"MIT"}',
    'node_modules/@s/two/licence.txt': 'Licence of two',
    'node_modules/bare/README.md': 'Licence: MIT',
  });

  test('comes with notices, below the package’s name', () => {
    const texts = licencesOf(root, ['node_modules/@s/two', 'node_modules/one']).split(`\n${'-'.repeat(72)}\n\n`);
    expect(texts).toEqual(['@s/two\n\nLicence of two\n', 'one\n\nLicence of one\n\nNotice of one\n']);
  });

  test('that is missing stops the compilation', () =>
    expect(() => licencesOf(root, ['node_modules/bare'])).toThrow('node_modules/bare has no licence file'));

  test('is named in one line of a script', () => expect(nameVersionLicence(root, 'node_modules/one')).toBe('one 1.2.3 (MIT)'));
});
