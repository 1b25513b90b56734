import fs from 'node:fs';
import path from 'node:path';
import { readManifest } from './site-state.ts';
import { changingPage, ended, otherState, SEEDS, startBuild, type Trial } from './trial.ts';
import { type Outcome, outcomeOf, type Verdict, verdictOnRefusal } from './verdicts.ts';

const FAULT = 'write permission taken away';
/** The superuser may write anywhere, so its builds run as this user. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Removes the permission to write beside the site, builds, restores it and builds again. */
export async function takePermission(trial: Trial, count: number): Promise<Outcome> {
  const user = process.getuid?.() === 0 ? NOBODY : {};
  const folder = path.join(trial.root, 'own');
  fs.cpSync(SEEDS, path.join(folder, 'seeds'), { recursive: true });
  const page = changingPage(path.join(folder, 'seeds'));
  if (user === NOBODY) giveAway(trial.root, folder);
  const build = (): Promise<number | null> => ended(startBuild(folder, [], user));
  const manifest = (): string => readManifest(path.join(folder, 'dist'));
  await build();
  const verdicts: Verdict[] = [];
  for (let n = 0; n < count; n++) {
    const before = manifest();
    fs.writeFileSync(page.file, page.contents[otherState(n)]);
    fs.chmodSync(folder, 0o555);
    const status = await build();
    const after = manifest();
    fs.chmodSync(folder, 0o755);
    const next = { status: await build(), manifest: manifest() };
    verdicts.push(verdictOnRefusal(FAULT, { status, before, after, next }));
  }
  return outcomeOf(FAULT, verdicts);
}

/** Gives `NOBODY` ownership of a folder below `root`. */
function giveAway(root: string, folder: string): void {
  fs.chmodSync(root, 0o755);
  for (const name of ['.', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    fs.chownSync(path.join(folder, name), NOBODY.uid, NOBODY.gid);
}
