/**
 * Writes test/archives/broken/NAME/expected.txt from the program's current output. Review the differences before committing: users
 * will see these texts.
 *
 *   npm run archives:expected
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { archiveNames, ARCHIVES, copyArchive, describeBuild, EXPECTED } from '../test/helpers/sample-archives.ts';

for (const name of archiveNames('broken')) {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-archive-')));
  copyArchive(`broken/${name}`, root);
  fs.writeFileSync(path.join(ARCHIVES, 'broken', name, EXPECTED), await describeBuild(root));
  fs.rmSync(root, { recursive: true });
}
