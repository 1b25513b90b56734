/** The last stage of a build: swaps the new site in, prunes the cache, and saves the state for the next build. */
import { diagnosticOf } from '../messages/message.ts';
import { SITE } from '../messages/site.ts';
import { asTyped, isSystemError, refusalOf } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import type { BuildContext } from './build-context.ts';
import type { FileCounts } from './build-report.ts';
import type { Inputs } from './inputs.ts';
import { hostExcess, hostExcessText, sizeOf } from './publish/host-limits.ts';
import type { KeptAddresses } from './publish/keep-addresses.ts';
import { othersInCache } from './publish/output-data.ts';
import type { SiteState } from './publish/site-writer.ts';
import type { Published } from './publish/staging.ts';
import type { RenderedSite } from './render-site.ts';
import type { SitePlan } from './site-plan.ts';
import { type BuildState, writeBuildState } from './store/build-state.ts';
import { pruneOutputs, prunePages } from './store/prune-cache.ts';
import { writePacks } from './store/summary-packs.ts';
import type { ReadPages } from './work/read-pages.ts';

/** The results of the earlier stages. */
export interface MadeSite {
  readonly inputs: Inputs;
  readonly read: ReadPages;
  readonly plan: SitePlan;
  readonly addresses: KeptAddresses;
  readonly rendered: RenderedSite;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PublishedSite {
  readonly state: BuildState;
  readonly files: FileCounts;
  /** Warnings about anything that could not be saved for the next build. */
  readonly diagnostics: readonly Diagnostic[];
}

export function publishSite(build: BuildContext, made: MadeSite): PublishedSite {
  const { cache } = build.settings.folders;
  made.addresses.write();
  const { address } = build.settings.config;
  const head = { generator: `guzhi ${build.program.version}`, settings: { address } };
  const published = made.rendered.staging.publish(head);
  let bytes = 0;
  const untidied = saving(cache, () => (bytes = tidyCache(build, made)));
  const state = stateOf(made, published, bytes);
  const unsaved = saving(cache, () => writeBuildState(build.target.state, state, build.program.hash));
  build.session.last = { out: build.target.out, state };
  return { state, files: published, diagnostics: [...untidied, ...unsaved].slice(0, 1) };
}

/** The site is already published, so a system error from here on is only a warning. */
function saving(cache: string, work: () => void): Diagnostic[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [diagnosticOf(SITE.cacheNotSaved(refusalOf(error)), asTyped(error.path ?? cache))];
  }
}

/** @returns the size of the page cache in bytes. */
function tidyCache({ settings, target, prune }: BuildContext, { inputs, read }: MadeSite): number {
  const { bytes } = prunePages(inputs.reader.cache, new Set(read.keys), prune, Date.now());
  pruneOutputs(othersInCache(settings.folders.cache, target), prune, Date.now());
  return bytes + writePacks(target.summaries, read.summaries);
}

function* sizesIn(state: SiteState): Iterable<readonly [path: string, bytes: number]> {
  for (const [path, [bytes]] of state) yield [path, bytes];
}

function stateOf({ inputs, read, plan, rendered, diagnostics }: MadeSite, published: Published, cache: number): BuildState {
  const { units, shared, index, table } = rendered;
  return {
    inputs: inputs.digest(read.keys),
    look: inputs.look,
    units,
    shared,
    list: published.list,
    index,
    lines: table,
    pages: read.pages.length,
    articles: plan.site.archive.articles.length,
    doubts: plan.doubts,
    bytes: published.bytes,
    cache,
    hosts: hostExcess(sizeOf(sizesIn(published.state))).map(hostExcessText),
    diagnostics,
  };
}
