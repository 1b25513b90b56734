/** Decides whether the site survived a fault. A verdict is `null` if it did, else it describes the damage. */
import type { SiteState } from './site-state.ts';

/** The outcome of trying one kind of fault. */
export interface Outcome {
  readonly fault: string;
  readonly tried: number;
  readonly survived: number;
  readonly broken: readonly string[];
}

export type Verdict = string | null;

/** @param further verdicts that belong to no single try */
export function outcomeOf(fault: string, verdicts: readonly Verdict[], further: readonly Verdict[] = []): Outcome {
  const survived = verdicts.filter((verdict) => verdict === null).length;
  return { fault, tried: verdicts.length, survived, broken: [...verdicts, ...further].flatMap((verdict) => verdict ?? []) };
}

/** @param known manifests of the old site and of the new one */
export function verdictOnKill(site: SiteState, known: readonly string[]): Verdict {
  if (site.kind === 'damaged') return `kill: ${site.wrong}`;
  return known.includes(site.manifest) ? null : 'kill: neither the old site nor the new one';
}

/** One of two simultaneous builds may give way, but the site must be the one both were building. @param statuses exit statuses */
export function verdictOnTwoBuilds(site: SiteState, wanted: string, statuses: readonly (number | null)[]): Verdict {
  const ended = [...statuses].sort().join(' ');
  if (ended !== '0 0' && ended !== '0 1') return `two builds at once: exit statuses ${ended}`;
  if (site.kind === 'damaged') return `two builds at once: ${site.wrong}`;
  return site.manifest === wanted ? null : 'two builds at once: another site';
}

/** @param leftBehind names of temporary files beside the site */
export function verdictOnInterrupt(site: SiteState, known: readonly string[], leftBehind: readonly string[]): Verdict {
  if (leftBehind.length > 0) return `interrupt: left behind ${leftBehind.join(', ')}`;
  if (site.kind === 'damaged') return `interrupt: ${site.wrong}`;
  return known.includes(site.manifest) ? null : 'interrupt: neither the old site nor the new one';
}

/** A build without write permission, and the next one with it. */
export interface RefusedBuild {
  readonly status: number | null;
  /** Manifests before the refused build, after it, and after the next one. */
  readonly before: string;
  readonly after: string;
  readonly next: { readonly status: number | null; readonly manifest: string };
}

/** A refused build must report failure and leave the site unchanged; the next one must publish the change. */
export function verdictOnRefusal(fault: string, { status, before, after, next }: RefusedBuild): Verdict {
  if (status !== 1) return `${fault}: exit status ${status}`;
  if (after !== before) return `${fault}: the site was changed`;
  if (next.status !== 0) return `${fault}: the next build ended with status ${next.status}`;
  return next.manifest === before ? `${fault}: the next build did not publish the change` : null;
}
