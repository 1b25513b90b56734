/**
 * Whole sample archives build without a message. Each broken one has a single fault; its expected.txt holds the exact
 * output of a build (`npm run archives:expected` writes these files, people review them).
 */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhiInProcess } from '../helpers/guzhi-in-process.ts';
import { archiveNames, ARCHIVES, copyArchive, describeBuild, EXPECTED } from '../helpers/sample-archives.ts';

describe('a whole archive', () => {
  test.each(archiveNames('whole'))('%s builds without a message, and its site passes the check', async (name) => {
    const root = emptyFolder();
    copyArchive(`whole/${name}`, root);
    expect(await describeBuild(root)).toMatch(/^exit status 0\npublished: pages [1-9]\d*, articles [1-9]\d*\n\n$/u);
    const { status, stdout } = await guzhiInProcess(['check'], root);
    expect([status, stdout]).toEqual([0, expect.stringContaining('all is well')]);
  });
});

describe('a broken archive', () => {
  test.each(archiveNames('broken'))('%s is reported as expected', async (name) => {
    const root = emptyFolder();
    copyArchive(`broken/${name}`, root);
    expect(await describeBuild(root)).toBe(fs.readFileSync(path.join(ARCHIVES, 'broken', name, EXPECTED), 'utf8'));
  });
});
