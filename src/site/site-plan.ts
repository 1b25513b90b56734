/** Plans the site from the facts of all pages. Loaded only when something has changed. */
import { buildArchive } from '../archive/archive.ts';
import { hasSeveralPapers } from '../archive/papers.ts';
import type { Config } from '../settings/config.ts';
import type { Diagnostic, OutputFile } from '../model/model.ts';
import { contradictedDays } from '../settings/declared-days.ts';
import { renderReport, sharedParts } from '../render/frame/render-pages.ts';
import { scriptOfArchive, type Site } from '../render/frame-model.ts';
import type { SiteImages } from '../render/images.ts';
import { type OwnFile, ownMenu, readOwnPages } from '../render/own-page.ts';
import { hasOwnerStyle, ownerStyle } from '../render/owner-style.ts';
import { doubtfulReadings } from '../render/pages/report-pages.ts';
import type { SharedUnit } from '../render/shared-unit.ts';
import { openTemplates } from '../render/templates.ts';
import { digest } from '../text/digest.ts';
import type { ReadPages } from './work/read-pages.ts';
import { type IndexPlan, planIndex } from './search-index.ts';
import { planUnits } from './plan-units.ts';
import type { FrameData } from './work/render-batch.ts';
import type { PlannedUnit } from './work/unit.ts';

/** Templates and assets. */
export interface Design {
  /** Folders with templates, the owner's first. */
  readonly templates: readonly string[];
  /** Digest of the content of all templates. */
  readonly templatesDigest: string;
  readonly assets: readonly OutputFile[];
  readonly images: SiteImages;
  readonly ownFiles: readonly OwnFile[];
}

/** The planned site: its diagnostics are known at once, its files are rendered on demand. */
export interface SitePlan {
  readonly site: Site;
  readonly frame: FrameData;
  /** Number of readings that a person should look at. */
  readonly doubts: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Those about the owner's pages, whose files are not below the seeds. */
  readonly ownDiagnostics: readonly Diagnostic[];
  units(): Iterable<PlannedUnit>;
  /** Styles, scripts, and all pages made from the whole archive. */
  shared(): Generator<OutputFile | SharedUnit, void>;
  readonly index: IndexPlan;
}

/** @param program version of the program and digest of its sources. */
export function planSite(
  read: ReadPages,
  config: Config,
  design: Design,
  program: { readonly version: string; readonly hash: string },
): SitePlan {
  const { facts } = read;
  const { archive, diagnostics } = buildArchive(facts, config);
  const index = planIndex(archive, read.pages, read.runs);
  const { templates, templatesDigest } = design;
  const { pages: ownPages, diagnostics: ownDiagnostics } = readOwnPages(design.ownFiles, archive, config);
  const shared = {
    config,
    version: program.version,
    script: scriptOfArchive(archive),
    sourceViews: true,
    severalPapers: hasSeveralPapers(archive),
    ownMenu: ownMenu(ownPages),
  };
  const frame = { ...shared, templates, digest: digest(program.hash, templatesDigest, JSON.stringify(shared)) };
  const site: Site = { ...shared, archive, ownPages, templates: openTemplates(templates) };
  const doubtful = doubtfulReadings(site, facts);
  return {
    site,
    frame,
    doubts: doubtful.length,
    diagnostics: [...diagnostics, ...contradictedDays(archive, config.days)],
    ownDiagnostics,
    index,
    units: () => planUnits({ archive, images: design.images, found: read.pages, numbers: index.numbers, frame: frame.digest }),
    *shared() {
      yield* design.assets;
      const style = ownerStyle(config);
      if (hasOwnerStyle(config) && !design.assets.some(({ path }) => path === style.path)) yield style;
      yield* sharedParts(site);
      yield* renderReport(site, doubtful);
    },
  };
}
