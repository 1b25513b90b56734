import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEMPLATE_NAMES } from '../../src/cli/template-names.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi, PROJECT } from '../helpers/guzhi.ts';

describe('guzhi templates', () => {
  test('knows every template that guzhi has', () => {
    const files = fs.readdirSync(path.join(PROJECT, 'templates')).map((file) => file.replace(/\.eta$/u, ''));
    expect(Object.keys(TEMPLATE_NAMES).sort()).toEqual(files.sort());
  });

  test('lists them with what they make', async () =>
    expect((await guzhi(['templates'])).stdout).toMatch(/^ {2}article\.eta +the page of an article$/mu));

  test('copies one into the folder of the settings, or into `templates`, and says how to use it', async () => {
    const cwd = emptyFolder();
    expect((await guzhi(['templates', 'article.eta'], { cwd })).stdout).toContain('    templates: templates\n');
    writeFiles(cwd, { 'guzhi.yaml': 'folders:\n  templates: own\n' });
    expect((await guzhi(['templates', 'pager'], { cwd })).stdout).not.toContain('templates: ');
    const original = (name: string) => fs.readFileSync(path.join(PROJECT, 'templates', name), 'utf8');
    expect(fs.readFileSync(path.join(cwd, 'templates/article.eta'), 'utf8')).toBe(original('article.eta'));
    expect(fs.readFileSync(path.join(cwd, 'own/pager.eta'), 'utf8')).toBe(original('pager.eta'));
  });

  test('leaves a file that is there as it is', async () => {
    const cwd = emptyFolder();
    writeFiles(cwd, { 'templates/article.eta': 'mine' });
    expect((await guzhi(['templates', 'article'], { cwd })).status).toBe(1);
    expect(readTree(cwd)).toEqual({ 'templates/article.eta': 'mine' });
  });
});

test('guzhi help COMMAND and guzhi COMMAND --help print the same', async () => {
  const [help, option] = [await guzhi(['help', 'check']), await guzhi(['check', '--help'])];
  expect(help.stdout).toContain('Usage: guzhi check');
  expect(help).toEqual(option);
  expect(await guzhi(['help', 'chekc'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean `check`?') as string });
});
