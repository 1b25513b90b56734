import { inspectSite, readManifest } from './site-state.ts';
import { ended, otherState, pause, type Trial } from './trial.ts';
import { type Outcome, outcomeOf, type Verdict, verdictOnInterrupt } from './verdicts.ts';

/** Interrupts builds halfway through, as Ctrl+C does. */
export async function interruptBuilds(trial: Trial, count: number): Promise<Outcome> {
  const verdicts: Verdict[] = [];
  for (let n = 0; n < count; n++) {
    await trial.build();
    trial.setState(otherState(trial.manifests.indexOf(readManifest(trial.site))));
    const child = trial.start();
    const end = ended(child);
    await pause(trial.buildTime * 0.5);
    child.kill('SIGINT');
    await end;
    verdicts.push(verdictOnInterrupt(inspectSite(trial.site), trial.manifests, trial.leftBehind()));
  }
  return outcomeOf('build interrupted (SIGINT)', verdicts);
}
