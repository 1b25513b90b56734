import { openRandom } from '../random.ts';
import { inspectSite } from './site-state.ts';
import { ended, otherState, pause, type Trial } from './trial.ts';
import { type Outcome, outcomeOf, type Verdict, verdictOnKill } from './verdicts.ts';

/** Kills builds at random moments; a final build must then repair everything. */
export async function killBuilds(trial: Trial, count: number, seed: number): Promise<Outcome> {
  const random = openRandom(seed);
  const verdicts: Verdict[] = [];
  for (let n = 0; n < count; n++) {
    trial.setState(otherState(n));
    const child = trial.start();
    const end = ended(child);
    await pause(random() * trial.buildTime * 1.05);
    child.kill('SIGKILL');
    await end;
    verdicts.push(verdictOnKill(inspectSite(trial.site), trial.manifests));
  }
  await trial.build();
  return outcomeOf('build killed (SIGKILL) at a random moment', verdicts, afterwards(trial, count));
}

/** @param count number of kills; its parity gives the archive's last state */
function afterwards(trial: Trial, count: number): Verdict[] {
  const site = inspectSite(trial.site);
  const repaired = site.kind === 'whole' && site.manifest === trial.manifests[count % 2];
  const rest = trial.leftBehind();
  return [
    repaired ? null : 'the build after the kills did not repair the site',
    rest.length === 0 ? null : `left behind after the kills: ${rest.join(', ')}`,
  ];
}
