import { inspectSite } from './site-state.ts';
import { ended, otherState, type Trial } from './trial.ts';
import { type Outcome, outcomeOf, type Verdict, verdictOnTwoBuilds } from './verdicts.ts';

/** Starts two builds of the same archive at the same moment. */
export async function runTwoBuilds(trial: Trial, count: number): Promise<Outcome> {
  const verdicts: Verdict[] = [];
  for (let n = 0; n < count; n++) {
    const state = otherState(n);
    trial.setState(state);
    const statuses = await Promise.all([ended(trial.start()), ended(trial.start())]);
    verdicts.push(verdictOnTwoBuilds(inspectSite(trial.site), trial.manifests[state], statuses));
  }
  return outcomeOf('two builds at once', verdicts);
}
